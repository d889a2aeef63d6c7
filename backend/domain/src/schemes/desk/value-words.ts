// SPDX-License-Identifier: EUPL-1.2
import { isRecord } from '../../forms/field-error';
import { formatDateLong, formatMoney, formatNumber } from '../../shared/format';
import { isLocalDate } from '../../shared/local-date';
import { type Language, type LocalizedText, textIn } from '../../shared/text';
import { codeWords, type FieldKind } from './field-words';

const units: Partial<Record<FieldKind, Record<Language, readonly [string, string]>>> = {
  weeks: { nl: ['week', 'weken'], en: ['week', 'weeks'] },
  days: { nl: ['dag', 'dagen'], en: ['day', 'days'] },
  months: { nl: ['maand', 'maanden'], en: ['month', 'months'] },
  years: { nl: ['jaar', 'jaar'], en: ['year', 'years'] },
};

/** Whether a value is a text in Dutch and perhaps English. */
export function isText(value: unknown): value is LocalizedText {
  return isRecord(value) && typeof value['nl'] === 'string';
}

/** An amount without cents where it has none: € 50.000. */
export function euros(cents: number, language: Language): string {
  return formatMoney(cents, language).replace(/[.,]00$/, '');
}

function momentWords(value: string, language: Language): string {
  const [date = '', time = ''] = value.split('T');
  if (!isLocalDate(date)) return value;
  return `${formatDateLong(date, language)} ${language === 'nl' ? 'om' : 'at'} ${time.replace(':', language === 'nl' ? '.' : ':')}`;
}

function short(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}

/** A value of a definition in words. */
export function valueWords(kind: FieldKind, value: unknown, language: Language): string {
  if (value === undefined || value === null) return language === 'nl' ? 'niets' : 'nothing';
  if (typeof value === 'number') {
    if (kind === 'money') return euros(value, language);
    if (kind === 'percentage') return `${formatNumber(value, language)}%`;
    const [one, many] = units[kind]?.[language] ?? ['', ''];
    return `${formatNumber(value, language)} ${value === 1 ? one : many}`.trim();
  }
  if (typeof value === 'boolean') return value ? (language === 'nl' ? 'ja' : 'yes') : language === 'nl' ? 'nee' : 'no';
  if (isText(value)) return `“${short(textIn(value, language))}”`;
  if (Array.isArray(value)) return value.map((item) => valueWords(kind, item, language)).join(', ');
  if (isRecord(value)) {
    const name = [value['name'], value['label'], value['title'], value['text'], value['key']].find(Boolean);
    return name === undefined ? short(JSON.stringify(value)) : valueWords('text', name, language);
  }
  if (typeof value !== 'string') return '';
  if (kind === 'moment') return momentWords(value, language);
  if (kind === 'date' && isLocalDate(value)) return formatDateLong(value, language);
  const word = kind === 'code' ? codeWords[value] : undefined;
  return word ? textIn(word, language) : `“${short(value)}”`;
}
