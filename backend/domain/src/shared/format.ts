// SPDX-License-Identifier: EUPL-1.2
import { type LocalDate, localDate, partsOf, weekdayOf } from './local-date';
import type { Cents } from './money';
import type { Language } from './text';

const weekdays: Record<Language, readonly string[]> = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const months: Record<Language, readonly string[]> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** A day in words with its weekday, for instance `woensdag 6 mei 2026`. */
export function formatDateLong(date: LocalDate, language: Language = 'nl'): string {
  const { year, month, day } = partsOf(date);
  return `${weekdays[language][weekdayOf(date) - 1]} ${day} ${months[language][month - 1]} ${year}`;
}

/** A day in figures, for instance `06-05-2026`. */
export function formatDateShort(date: LocalDate): string {
  const [year, month, day] = localDate(date).split('-');
  return `${day}-${month}-${year}`;
}

/** An amount in euro, for instance `€ 12.500,00` (Dutch) or `€12,500.00` (English); below zero a minus sign comes first. */
export function formatMoney(cents: Cents | number, language: Language = 'nl'): string {
  const sign = cents < 0 ? '−' : '';
  const whole = Math.floor(Math.abs(cents) / 100);
  const fraction = String(Math.abs(cents) % 100).padStart(2, '0');
  const [thousands, decimal] = language === 'nl' ? ['.', ','] : [',', '.'];
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${sign}€${language === 'nl' ? ' ' : ''}${grouped}${decimal}${fraction}`;
}

/** A number as people write it: a decimal comma in Dutch, a point in English. */
export function formatNumber(value: number, language: Language = 'nl'): string {
  return language === 'nl' ? String(value).replace('.', ',') : String(value);
}
