// SPDX-License-Identifier: EUPL-1.2
import type { Question, TableColumn } from '../schemes/definition';
import { checkMoney, checkNumber } from './check-number';
import { checkTexts, required, unknownNames } from './check-parts';
import { checkDay, checkOption, checkText, defaultMaxLength } from './check-text';
import { type FieldError, fieldError, isMissing, isRecord, type ValidationOptions } from './field-error';
import { questionParts } from './question-parts';

/** Most rows of a table when the question sets no limit of its own. */
export const defaultMaxRows = 100;

/** Most files of one question when it sets no limit of its own. */
export const defaultMaxFiles = 20;

function checkCell(path: string, column: TableColumn, value: unknown, final: boolean): FieldError[] {
  if (isMissing(value)) return final && !column.optional ? [required(path, column.label)] : [];
  const { decimals } = column;
  if (column.type === 'money') return checkMoney(path, value, {});
  if (column.type === 'number') return checkNumber(path, value, { decimals });
  if (column.type === 'percentage') return checkNumber(path, value, { maximum: 100, decimals });
  if (column.type === 'date') return checkDay(path, value);
  if (column.type === 'choice') return checkOption(path, value, column.options ?? []);
  return checkText(path, value, { maxLength: defaultMaxLength.text });
}

function checkCells(
  path: string,
  columns: readonly TableColumn[],
  row: Record<string, unknown>,
  final: boolean,
): FieldError[] {
  const names = columns.map(({ key }) => key);
  return [
    ...columns.flatMap((column) => checkCell(`${path}.${column.key}`, column, row[column.key], final)),
    ...unknownNames(path, row, names),
  ];
}

function tooFew(path: string, least: number, filled: number): FieldError[] {
  return filled >= least
    ? []
    : [
        fieldError(
          path,
          'TOO_FEW_ROWS',
          `Vul ten minste ${least} regels in. Nu zijn het er ${filled}.`,
          `Fill in at least ${least} rows. There are ${filled} now.`,
        ),
      ];
}

function checkRows(
  { key, minRows = 0, maxRows = defaultMaxRows }: Question,
  value: unknown,
  { mode }: ValidationOptions,
  check: (path: string, row: Record<string, unknown>) => FieldError[],
): FieldError[] {
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
  const errors = value.flatMap((row: unknown, index): FieldError[] => {
    const path = `${key}.${index}`;
    if (isMissing(row)) return [];
    return isRecord(row)
      ? check(path, row)
      : [fieldError(path, 'WRONG_FORM', 'Vul deze regel opnieuw in.', 'Fill in this row again.')];
  });
  const filled = value.filter((row) => !isMissing(row)).length;
  return mode === 'final' ? [...errors, ...tooFew(key, minRows, filled)] : errors;
}

/** Checks a table row by row and column by column; a row in which nothing is filled in counts as no row. */
export function checkTable(question: Question, value: unknown, options: ValidationOptions): FieldError[] {
  const { columns = [] } = question;
  return checkRows(question, value, options, (path, row) => checkCells(path, columns, row, options.mode === 'final'));
}

/** Checks a table with one row for each option; a row in which nothing is filled in counts as no row. */
export function checkGrid(question: Question, value: unknown, { mode }: ValidationOptions): FieldError[] {
  const { key, options = [], columns = [], minRows = 0 } = question;
  if (!isRecord(value)) {
    return [fieldError(key, 'WRONG_FORM', 'Vul de regels van de tabel in.', 'Fill in the rows of the table.')];
  }
  const errors = options.flatMap(({ key: name }): FieldError[] => {
    const row = value[name];
    const path = `${key}.${name}`;
    if (isMissing(row)) return [];
    return isRecord(row)
      ? checkCells(path, columns, row, mode === 'final')
      : [fieldError(path, 'WRONG_FORM', 'Vul deze regel opnieuw in.', 'Fill in this row again.')];
  });
  const names = options.map(({ key: name }) => name);
  const filled = names.filter((name) => !isMissing(value[name])).length;
  const few = mode === 'final' ? tooFew(key, minRows, filled) : [];
  return [...errors, ...unknownNames(key, value, names), ...few];
}

/** Checks the organisations with which somebody works together, one by one. */
export function checkPartners(question: Question, value: unknown, options: ValidationOptions): FieldError[] {
  const kinds = question.options;
  return checkRows(question, value, options, (path, row) => {
    const { kind, contribution } = row;
    const errors = checkTexts(questionParts.partners, path, row, options.mode);
    if (kinds) errors.push(...checkCell(`${path}.kind`, kindColumn(kinds), kind, options.mode === 'final'));
    if (!isMissing(contribution)) errors.push(...checkMoney(`${path}.contribution`, contribution, {}));
    const names = [...Object.keys(questionParts.partners), 'contribution', ...(kinds ? ['kind'] : [])];
    return [...errors, ...unknownNames(path, row, names)];
  });
}

function kindColumn(options: NonNullable<Question['options']>): TableColumn {
  return { key: 'kind', type: 'choice', label: { nl: 'soort organisatie', en: 'kind of organisation' }, options };
}

const documentId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Checks the files of a question: their form and their number. Whether they exist only the server knows. */
export function checkFiles(question: Question, value: unknown, { mode }: ValidationOptions): FieldError[] {
  const { key, minimum = 0, maximum = defaultMaxFiles } = question;
  const files: readonly unknown[] = Array.isArray(value) ? value : [undefined];
  const good = files.every(
    (file) =>
      isRecord(file) &&
      typeof file['documentId'] === 'string' &&
      documentId.test(file['documentId']) &&
      checkText(key, file['fileName'], { minLength: 1, maxLength: 255 }).length === 0 &&
      Object.keys(file).length === 2,
  );
  if (!good) return [fieldError(key, 'WRONG_FORM', 'Voeg de bestanden opnieuw toe.', 'Add the files again.')];
  if (files.length > maximum) {
    return [
      fieldError(
        key,
        'TOO_LARGE',
        `Voeg ten hoogste ${maximum} bestanden toe. Nu zijn het er ${files.length}.`,
        `Add at most ${maximum} files. There are ${files.length} now.`,
      ),
    ];
  }
  return mode === 'draft' || files.length >= minimum
    ? []
    : [
        fieldError(
          key,
          'TOO_SMALL',
          `Voeg ten minste ${minimum} bestanden toe. Nu zijn het er ${files.length}.`,
          `Add at least ${minimum} files. There are ${files.length} now.`,
        ),
      ];
}
