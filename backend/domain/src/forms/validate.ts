// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '../schemes/definition';
import { checkChoices, checkCounts, checkTable } from './check-lists';
import { checkMoney, checkNumber } from './check-number';
import { checkParts, required, unknown } from './check-parts';
import { checkDate, checkIban, checkOption, checkText, defaultMaxLength } from './check-text';
import type { Answers } from './evaluate';
import { type FieldError, fieldError, isMissing, type ValidationOptions } from './field-error';
import { visibleQuestions } from './visibility';

function checkAnswer(question: Question, value: unknown, options: ValidationOptions): FieldError[] {
  const { key, minimum, maximum, decimals, minLength } = question;
  switch (question.type) {
    case 'text':
    case 'long_text': {
      const maxLength = question.maxLength ?? defaultMaxLength[question.type];
      return checkText(key, value, { minLength, maxLength, lines: question.type === 'long_text' });
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
    case 'iban':
      return checkIban(key, value);
  }
}

/**
 * Everything that is wrong with the answers, all at once. A question that is shown and says what it is needed for must be
 * answered in the end; any other may stay open. Answers to hidden questions are not looked at.
 *
 * @source Awb 4:2(2), 4:4(2)
 */
export function validateAnswers(
  questions: readonly Question[],
  answers: Answers,
  options: ValidationOptions,
): FieldError[] {
  const visible = visibleQuestions(questions, { ...options.context, ...answers });
  const errors = visible.flatMap((question): FieldError[] => {
    const value = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
    if (!isMissing(value)) return checkAnswer(question, value, options);
    return options.mode === 'final' && question.neededFor ? [required(question.key, question.label)] : [];
  });
  const keys = new Set(questions.map(({ key }) => key));
  const strange = Object.keys(answers).filter((key) => !keys.has(key));
  return [...errors, ...strange.map((key) => unknown(key, key))];
}
