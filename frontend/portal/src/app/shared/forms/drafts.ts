// SPDX-License-Identifier: EUPL-1.2
import { type Question, type TableColumn, formatDateShort, isLocalDate, partnerParts } from '#domain';
import { chrome } from '../messages';

/**
 * What stands in the fields of one question, as people typed it. Kept beside the answer, so that a text that cannot be
 * read is never lost. Single fields and choices: a text · several choices: texts · groups: a text by name · tables: rows.
 */
export type Draft = string | readonly string[] | Parts | readonly Parts[];
export type Parts = Readonly<Record<string, string>>;

/** The fields that show this answer. */
export function draftOf(question: Question, answer: unknown): Draft {
  switch (question.type) {
    case 'multi_choice':
      return Array.isArray(answer) ? answer.filter((choice) => typeof choice === 'string') : [];
    case 'address':
    case 'contact':
    case 'counts':
      return partsOf(partNames(question), answer);
    case 'table':
      return Array.isArray(answer) ? answer.map((row) => rowOf(question.columns ?? [], row)) : [];
    case 'grid':
      return gridParts(question, answer);
    case 'partners':
      return Array.isArray(answer) ? answer.map((row) => rowOf(partnerColumns, row)) : [];
    case 'files':
      return Array.isArray(answer) ? answer.map((file) => rowOf(fileColumns, file)) : [];
    case 'money':
      return moneyText(answer);
    case 'date':
      return isLocalDate(answer) ? formatDateShort(answer) : plainText(answer);
    case 'iban':
      return plainText(answer).replace(/(.{4})(?=.)/g, '$1 ');
    case 'number':
    case 'percentage':
      return numberText(answer);
    default:
      return plainText(answer);
  }
}

/** The names of the fields in a group. */
export function partNames({ type, options = [] }: Question): readonly string[] {
  if (type === 'address' || type === 'contact') return Object.keys(chrome.nl.forms[type]);
  return options.map(({ key }) => key);
}

export function asText(draft: Draft): string {
  return typeof draft === 'string' ? draft : '';
}

export function asTexts(draft: Draft): readonly string[] {
  return Array.isArray(draft) ? draft.filter((item): item is string => typeof item === 'string') : [];
}

export function asParts(draft: Draft): Parts {
  return typeof draft === 'object' && !isList(draft) ? draft : {};
}

export function asRows(draft: Draft): readonly Parts[] {
  return isList(draft) ? draft.filter((row): row is Parts => typeof row === 'object') : [];
}

function isList(draft: Draft): draft is readonly string[] | readonly Parts[] {
  return Array.isArray(draft);
}

function partsOf(names: readonly string[], answer: unknown): Parts {
  const given = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {};
  return Object.fromEntries(names.map((name) => [name, numberText(given[name])]));
}

function rowOf(columns: readonly Pick<TableColumn, 'key' | 'type'>[], row: unknown): Parts {
  const given = typeof row === 'object' && row !== null ? (row as Record<string, unknown>) : {};
  return Object.fromEntries(columns.map(({ key, type }) => [key, cellText(type, given[key])]));
}

function cellText(type: TableColumn['type'], value: unknown): string {
  if (type === 'money') return moneyText(value);
  return type === 'date' && isLocalDate(value) ? formatDateShort(value) : numberText(value);
}

/** The fields of a partner and of a file, as columns. */
export const partnerColumns: readonly Pick<TableColumn, 'key' | 'type'>[] = partnerParts.map((key) => ({
  key,
  type: key === 'contribution' ? 'money' : 'text',
}));
const fileColumns = [
  { key: 'documentId', type: 'text' },
  { key: 'fileName', type: 'text' },
] as const;

/** A grid in parts named by row and column: `own.count`. */
function gridParts({ options = [], columns = [] }: Question, answer: unknown): Parts {
  const given = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {};
  const cells = options.flatMap(({ key: row }) =>
    Object.entries(rowOf(columns, given[row])).map(([column, text]) => [`${row}.${column}`, text]),
  );
  return Object.fromEntries(cells) as Parts;
}

function moneyText(answer: unknown): string {
  if (typeof answer !== 'number') return plainText(answer);
  const euros = String(Math.floor(answer / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return answer % 100 === 0 ? euros : `${euros},${String(answer % 100).padStart(2, '0')}`;
}

function numberText(value: unknown): string {
  return typeof value === 'number' ? String(value).replace('.', ',') : plainText(value);
}

function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
