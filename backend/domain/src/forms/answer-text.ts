// SPDX-License-Identifier: EUPL-1.2
import { friendlyFormatIBAN } from 'ibantools';
import type { Option, Question, TableColumn } from '../schemes/definition';
import { formatDateLong, formatMoney, formatNumber } from '../shared/format';
import { isLocalDate } from '../shared/local-date';
import { type Cents, toCents } from '../shared/money';
import { type Language, textIn } from '../shared/text';
import { isMissing, isRecord } from './field-error';

const words = {
  nl: { nothing: 'Niet ingevuld', yes: 'Ja', no: 'Nee' },
  en: { nothing: 'Not filled in', yes: 'Yes', no: 'No' },
} as const;

function labelOf(options: readonly Option[] | undefined, key: unknown, language: Language): string {
  const option = options?.find((candidate) => candidate.key === key);
  return option ? textIn(option.label, language) : plain(key);
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function cell({ type, options }: TableColumn, value: unknown, language: Language): string {
  if (type === 'money' && typeof value === 'number') return formatMoney(value, language);
  if (type === 'choice') return labelOf(options, value, language);
  return typeof value === 'number' ? formatNumber(value, language) : plain(value);
}

function rowText(columns: readonly TableColumn[], row: unknown, language: Language): string {
  if (!isRecord(row)) return '';
  return columns
    .filter(({ key }) => !isMissing(row[key]))
    .map((column) => `${textIn(column.label, language)}: ${cell(column, row[column.key], language)}`)
    .join('; ');
}

function partsText(type: Question['type'], value: Record<string, unknown>): string {
  const part = (name: string): string => plain(value[name]).trim();
  const joined = (names: readonly string[], between: string): string => names.map(part).filter(Boolean).join(between);
  if (type === 'contact') return joined(['name', 'email', 'phone'], ', ');
  return [joined(['street', 'houseNumber'], ' '), joined(['postcode', 'town'], ' ')].filter(Boolean).join(', ');
}

/** An answer in words, for the page on which people check their answers and for the copy of what they sent; rows on lines. */
export function answerAsText(question: Question, answer: unknown, language: Language): string {
  const { nothing, yes, no } = words[language];
  if (isMissing(answer)) return nothing;
  const { type, options = [], columns = [] } = question;
  if (type === 'boolean') return answer === true ? yes : no;
  if (type === 'choice') return labelOf(options, answer, language);
  if (type === 'multi_choice' && Array.isArray(answer)) {
    return answer.map((choice) => labelOf(options, choice, language)).join(', ');
  }
  if (type === 'date' && isLocalDate(answer)) return formatDateLong(answer, language);
  if (type === 'iban' && typeof answer === 'string') return friendlyFormatIBAN(answer) ?? answer;
  if (type === 'table' && Array.isArray(answer)) {
    return answer.map((row) => rowText(columns, row, language)).join('\n');
  }
  if (type === 'counts' && isRecord(answer)) {
    return options
      .filter(({ key }) => !isMissing(answer[key]))
      .map(({ key, label }) => `${textIn(label, language)}: ${plain(answer[key])}`)
      .join('\n');
  }
  if ((type === 'address' || type === 'contact') && isRecord(answer)) return partsText(type, answer);
  if (typeof answer !== 'number') return plain(answer);
  if (type === 'money') return formatMoney(answer, language);
  return type === 'percentage' ? `${formatNumber(answer, language)}%` : formatNumber(answer, language);
}

/** The sum of the money columns of a table, in cents; cells that hold no amount do not count. */
export function tableTotal(question: Pick<Question, 'columns'>, rows: unknown): Cents {
  const money = (question.columns ?? []).filter(({ type }) => type === 'money').map(({ key }) => key);
  if (!Array.isArray(rows)) return toCents(0);
  const amounts = rows.filter(isRecord).flatMap((row) => money.map((key) => row[key]));
  const sum = amounts.reduce<number>((so, value) => so + (Number.isSafeInteger(value) ? Number(value) : 0), 0);
  // Wrong amounts are kept as typed: together they may be more than can be counted to the cent.
  return toCents(Math.max(-Number.MAX_SAFE_INTEGER, Math.min(sum, Number.MAX_SAFE_INTEGER)));
}
