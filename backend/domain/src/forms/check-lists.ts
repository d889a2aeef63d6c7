// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '../schemes/definition';
import { checkNumber } from './check-number';
import { unknownNames } from './check-parts';
import { checkOption } from './check-text';
import { type FieldError, fieldError, isMissing, isRecord, type ValidationOptions } from './field-error';

/** Checks whole numbers per option; the limits of the question hold for their sum. */
export function checkCounts(question: Question, value: unknown, { mode }: ValidationOptions): FieldError[] {
  const { key, options = [], minimum, maximum } = question;
  if (!isRecord(value)) {
    return [fieldError(key, 'WRONG_FORM', 'Vul bij elke soort een aantal in.', 'Enter a number for each kind.')];
  }
  const errors = options.flatMap((option): FieldError[] => {
    const path = `${key}.${option.key}`;
    if (!isMissing(value[option.key])) return checkNumber(path, value[option.key], {});
    if (mode === 'draft') return [];
    const { nl, en = nl } = option.label;
    return [
      fieldError(
        path,
        'REQUIRED',
        `Vul een aantal in bij "${nl}". Vul 0 in als die er niet zijn.`,
        `Enter a number for "${en}". Enter 0 when there are none.`,
      ),
    ];
  });
  errors.push(
    ...unknownNames(
      key,
      value,
      options.map((option) => option.key),
    ),
  );
  if (errors.length > 0 || mode === 'draft') return errors;
  const sum = options.reduce((total, option) => total + Number(value[option.key]), 0);
  return checkSum(key, sum, minimum, maximum);
}

function checkSum(path: string, sum: number, minimum = 0, maximum = Number.POSITIVE_INFINITY): FieldError[] {
  if (sum < minimum) {
    return [
      fieldError(
        path,
        'TOO_SMALL',
        `Vul samen ten minste ${minimum} in. Nu is het samen ${sum}.`,
        `Enter at least ${minimum} in total. Now the total is ${sum}.`,
      ),
    ];
  }
  return sum <= maximum
    ? []
    : [
        fieldError(
          path,
          'TOO_LARGE',
          `Vul samen ten hoogste ${maximum} in. Nu is het samen ${sum}.`,
          `Enter at most ${maximum} in total. Now the total is ${sum}.`,
        ),
      ];
}

/** Checks several choices: each an option, none twice, not too few and not too many. */
export function checkChoices(question: Question, value: unknown, { mode }: ValidationOptions): FieldError[] {
  const { key, options = [], minimum = 0, maximum = options.length } = question;
  if (!Array.isArray(value)) {
    return [fieldError(key, 'WRONG_FORM', 'Kies een of meer antwoorden.', 'Choose one or more answers.')];
  }
  const wrong = value.flatMap((choice) => checkOption(key, choice, options)).slice(0, 1);
  if (wrong.length > 0) return wrong;
  const { size } = new Set(value);
  if (size !== value.length) {
    return [fieldError(key, 'WRONG_FORM', 'Kies elk antwoord één keer.', 'Choose each answer once.')];
  }
  if (size > maximum) {
    return [
      fieldError(key, 'TOO_LARGE', `Kies ten hoogste ${maximum} antwoorden.`, `Choose at most ${maximum} answers.`),
    ];
  }
  return mode === 'final' && size < minimum
    ? [fieldError(key, 'TOO_SMALL', `Kies ten minste ${minimum} antwoorden.`, `Choose at least ${minimum} answers.`)]
    : [];
}
