// SPDX-License-Identifier: EUPL-1.2
import { friendlyFormatIBAN } from 'ibantools';
import type { Option, Question, TableColumn } from '../schemes/definition';
import { formatDateLong, formatMoney, formatNumber } from '../shared/format';
import { isLocalDate } from '../shared/local-date';
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
  if (type === 'date' && isLocalDate(value)) return formatDateLong(value, language);
  if (type === 'percentage' && typeof value === 'number') return `${formatNumber(value, language)}%`;
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
  return [joined(['street', 'houseNumber', 'addition'], ' '), joined(['postcode', 'town'], ' ')]
    .filter(Boolean)
    .join(', ');
}

function partnerText({ options }: Question, row: unknown, language: Language): string {
  if (!isRecord(row)) return '';
  const { kind, contribution, registration, ...rest } = row;
  const name = plain(rest['name']).trim();
  const parts = [
    isMissing(kind) ? name : `${name} (${labelOf(options, kind, language)})`,
    isMissing(registration) ? '' : `${language === 'nl' ? 'KvK' : 'CoC'} ${plain(registration).trim()}`,
    plain(rest['contact']).trim(),
    plain(rest['email']).trim(),
    typeof contribution === 'number' ? formatMoney(contribution, language) : plain(contribution).trim(),
  ];
  return parts.filter(Boolean).join(', ');
}

/** The rows of an answer that has rows, each in words. */
function rowsText(question: Question, answer: unknown, language: Language): string | undefined {
  const { type, options = [], columns = [] } = question;
  if (type === 'table' && Array.isArray(answer)) {
    return answer.map((row) => rowText(columns, row, language)).join('\n');
  }
  if (type === 'partners' && Array.isArray(answer)) {
    return answer.map((row) => partnerText(question, row, language)).join('\n');
  }
  if (type === 'files' && Array.isArray(answer)) {
    return answer.map((file) => (isRecord(file) ? plain(file['fileName']) : '')).join('\n');
  }
  if ((type !== 'counts' && type !== 'grid') || !isRecord(answer)) return undefined;
  return options
    .filter(({ key }) => !isMissing(answer[key]))
    .map(({ key, label }) => {
      const text = type === 'grid' ? rowText(columns, answer[key], language) : plain(answer[key]);
      return `${textIn(label, language)}: ${text}`;
    })
    .join('\n');
}

/** An answer in words, for the page on which people check their answers and for the copy of what they sent; rows on lines. */
export function answerAsText(question: Question, answer: unknown, language: Language): string {
  const { nothing, yes, no } = words[language];
  if (isMissing(answer)) return nothing;
  const { type, options = [] } = question;
  if (type === 'boolean') return answer === true ? yes : no;
  if (type === 'choice') return labelOf(options, answer, language);
  if (type === 'multi_choice' && Array.isArray(answer)) {
    return answer.map((choice) => labelOf(options, choice, language)).join(', ');
  }
  if (type === 'date' && isLocalDate(answer)) return formatDateLong(answer, language);
  if (type === 'iban' && typeof answer === 'string') return friendlyFormatIBAN(answer) ?? answer;
  const rows = rowsText(question, answer, language);
  if (rows !== undefined) return rows;
  if ((type === 'address' || type === 'contact') && isRecord(answer)) return partsText(type, answer);
  if (typeof answer !== 'number') return plain(answer);
  if (type === 'money') return formatMoney(answer, language);
  return type === 'percentage' ? `${formatNumber(answer, language)}%` : formatNumber(answer, language);
}
