// SPDX-License-Identifier: EUPL-1.2
import type { Question, TableColumn } from '../schemes/definition';
import { checkMoney, checkNumber } from './check-number';
import { required, unknownNames } from './check-parts';
import { checkOption, checkText, defaultMaxLength } from './check-text';
import { type FieldError, fieldError, isMissing, isRecord, type ValidationOptions } from './field-error';

/** Most rows of a table when the question sets no limit of its own. */
export const defaultMaxRows = 100;

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

function checkCell(path: string, column: TableColumn, value: unknown, final: boolean): FieldError[] {
  if (isMissing(value)) return final && !column.optional ? [required(path, column.label)] : [];
  if (column.type === 'money') return checkMoney(path, value, {});
  if (column.type === 'number') return checkNumber(path, value, {});
  if (column.type === 'choice') return checkOption(path, value, column.options ?? []);
  return checkText(path, value, { maxLength: defaultMaxLength.text });
}

/** Checks a table row by row and column by column; a row in which nothing is filled in counts as no row. */
export function checkTable(question: Question, value: unknown, { mode }: ValidationOptions): FieldError[] {
  const { key, columns = [], minRows = 0, maxRows = defaultMaxRows } = question;
  if (!Array.isArray(value)) {
    return [fieldError(key, 'WRONG_FORM', 'Vul de regels van de tabel in.', 'Fill in the rows of the table.')];
  }
  if (value.length > maxRows) {
    return [
      fieldError(
        key,
        'TOO_MANY_ROWS',
        `Gebruik ten hoogste ${maxRows} regels. Nu zijn het er ${value.length}.`,
        `Use at most ${maxRows} rows. There are ${value.length} now.`,
      ),
    ];
  }
  const final = mode === 'final';
  const filled = value.filter((row) => !isMissing(row)).length;
  const errors = value.flatMap((row: unknown, index): FieldError[] => {
    const path = `${key}.${index}`;
    if (isMissing(row)) return [];
    if (!isRecord(row)) {
      return [fieldError(path, 'WRONG_FORM', 'Vul deze regel opnieuw in.', 'Fill in this row again.')];
    }
    const cells = columns.flatMap((column) => checkCell(`${path}.${column.key}`, column, row[column.key], final));
    return [
      ...cells,
      ...unknownNames(
        path,
        row,
        columns.map((column) => column.key),
      ),
    ];
  });
  if (final && filled < minRows) {
    errors.push(
      fieldError(
        key,
        'TOO_FEW_ROWS',
        `Vul ten minste ${minRows} regels in. Nu zijn het er ${filled}.`,
        `Fill in at least ${minRows} rows. There are ${filled} now.`,
      ),
    );
  }
  return errors;
}
