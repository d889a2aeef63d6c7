// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '../schemes/definition';
import { formatMoney } from '../shared/format';
import { evaluate, type Answers } from './evaluate';
import { type FieldError, fieldError, isMissing } from './field-error';
import { tableTotal } from './totals';

/**
 * What does not hold together with other answers. A check that cannot be decided yet says nothing: what is missing is
 * reported at its own question.
 */
export function checkTogether(question: Question, answers: Answers): FieldError[] {
  return (question.checks ?? []).flatMap(({ holds, message }): FieldError[] => {
    const decision = evaluate(holds, answers);
    return decision.decided && !decision.value ? [{ path: question.key, code: 'DOES_NOT_HOLD', message }] : [];
  });
}

/** Checks that the income of a table fits the costs of another, when both are filled in. */
export function checkBalance(question: Question, costs: Question | undefined, answers: Answers): FieldError[] {
  const { key, balance } = question;
  const spent = balance && costs ? answers[balance.costs] : undefined;
  if (!balance || balance.rule === 'shown' || !costs || isMissing(spent) || isMissing(answers[key])) return [];
  const [income, expenses] = [tableTotal(question, answers[key]), tableTotal(costs, spent)];
  const fine = balance.rule === 'equal' ? income === expenses : income <= expenses;
  if (fine) return [];
  const say = (language: 'nl' | 'en') => [
    formatMoney(expenses, language),
    formatMoney(income, language),
    formatMoney(Math.abs(expenses - income), language),
  ];
  const [nl, en] = [say('nl'), say('en')];
  return [
    income < expenses
      ? fieldError(
          key,
          'NOT_BALANCED',
          `De kosten zijn ${nl[0]} en de dekking is ${nl[1]}. Vul nog ${nl[2]} aan.`,
          `The costs are ${en[0]} and the financing is ${en[1]}. Add another ${en[2]}.`,
        )
      : fieldError(
          key,
          'NOT_BALANCED',
          `De kosten zijn ${nl[0]} en de dekking is ${nl[1]}. Haal er ${nl[2]} af.`,
          `The costs are ${en[0]} and the financing is ${en[1]}. Take off ${en[2]}.`,
        ),
  ];
}
