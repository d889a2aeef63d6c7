// SPDX-License-Identifier: EUPL-1.2
import { type LocalDate, isLocalDate } from '#domain';

const months = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'february'],
  ['maart', 'mrt', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['augustus', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

export type ReadDate = { readonly date: LocalDate } | { readonly problem: 'not_a_date' | 'does_not_exist' };

/** Reads a day as people type it: `31-12-2026`, `31/12/2026`, `31 december 2026` or `2026-12-31`. */
export function readDate(text: string): ReadDate {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/\.(?=\s)/g, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})$/.exec(typed);
  if (figures) return dateOf(figures[3], figures[2], figures[1]);
  const words = /^(\d{1,2})\s*[- ]\s*([a-z]+)\s*[- ]\s*(\d{4})$/.exec(typed);
  const month = words ? months.findIndex((names) => names.includes(words[2] ?? '')) + 1 : 0;
  return words && month > 0 ? dateOf(words[3], String(month), words[1]) : { problem: 'not_a_date' };
}

function dateOf(year = '', month = '', day = ''): ReadDate {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? { date } : { problem: 'does_not_exist' };
}
