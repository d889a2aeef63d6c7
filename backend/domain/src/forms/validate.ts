// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '../schemes/definition';
import { checkChoices, checkCounts } from './check-lists';
import { checkMoney, checkNumber } from './check-number';
import { checkParts, required, unknown } from './check-parts';
import { checkFiles, checkGrid, checkPartners, checkTable } from './check-rows';
import { checkDate, checkIban, checkOption, checkPattern, checkText, defaultMaxLength } from './check-text';
import { checkBalance, checkTogether } from './check-together';
import type { Answers } from './evaluate';
import { type FieldError, fieldError, isMissing, type ValidationOptions } from './field-error';
import { visibleQuestions } from './visibility';

function checkAnswer(question: Question, value: unknown, options: ValidationOptions): FieldError[] {
  const { key, minimum, maximum, decimals, minLength } = question;
  switch (question.type) {
    case 'text':
    case 'long_text': {
      const maxLength = question.maxLength ?? defaultMaxLength[question.type];
      const wrong = checkText(key, value, { minLength, maxLength, lines: question.type === 'long_text' });
      return wrong.length > 0 ? wrong : checkPattern(question, value);
    }
    case 'number':
      return checkNumber(key, value, { minimum, maximum, decimals });
    case 'percentage':
      return checkNumber(key, value, { minimum, maximum: maximum ?? 100, decimals });
    case 'money':
      return checkMoney(key, value, { minimum, maximum });
    case 'date':
      return checkDate(question, value, options);
    case 'boolean':
      return typeof value === 'boolean' ? [] : [fieldError(key, 'WRONG_FORM', 'Kies ja of nee.', 'Choose yes or no.')];
    case 'choice':
      return checkOption(key, value, question.options ?? []);
    case 'multi_choice':
      return checkChoices(question, value, options);
    case 'address':
    case 'contact':
      return checkParts(question.type, key, value, options);
    case 'counts':
      return checkCounts(question, value, options);
    case 'table':
      return checkTable(question, value, options);
    case 'grid':
      return checkGrid(question, value, options);
    case 'partners':
      return checkPartners(question, value, options);
    case 'files':
      return checkFiles(question, value, options);
    case 'iban':
      return checkIban(key, value);
  }
}

/**
 * Everything that is wrong with the answers, all at once. A question that is shown and says what it is needed for must be
 * answered in the end; any other may stay open. Answers to hidden questions are not looked at. What must hold together
 * with other answers is looked at when the answer itself is right.
 *
 * @source Awb 4:2(2), 4:4(2)
 */
export function validateAnswers(
  questions: readonly Question[],
  answers: Answers,
  options: ValidationOptions,
): FieldError[] {
  const all = { ...options.context, ...answers };
  const visible = visibleQuestions(questions, all);
  const shown = new Set(visible);
  const hidden = new Set(questions.filter((question) => !shown.has(question)).map(({ key }) => key));
  const known = Object.fromEntries(Object.entries(all).filter(([key]) => !hidden.has(key)));
  const errors = visible.flatMap((question): FieldError[] => {
    const value = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
    if (isMissing(value)) {
      return options.mode === 'final' && question.neededFor ? [required(question.key, question.label)] : [];
    }
    const wrong = checkAnswer(question, value, options);
    if (wrong.length > 0) return wrong;
    const costs = [...visible, ...(options.others ?? [])].find(({ key }) => key === question.balance?.costs);
    return [...checkTogether(question, known), ...checkBalance(question, costs, known)];
  });
  const keys = new Set(questions.map(({ key }) => key));
  const strange = Object.keys(answers).filter((key) => !keys.has(key));
  return [...errors, ...strange.map((key) => unknown(key, key))];
}
