// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import { daysBetween, type LocalDate } from '../shared/local-date';
import { isTooLongToExtend, type TermLength, type TraceStep } from './length';

const units = {
  nl: { days: ['dag', 'dagen'], weeks: ['week', 'weken'], months: ['maand', 'maanden'], years: ['jaar', 'jaar'] },
  en: { days: ['day', 'days'], weeks: ['week', 'weeks'], months: ['month', 'months'], years: ['year', 'years'] },
} as const;

/** A length in words, for instance `8 weken` or `1 year and 6 months`. */
export function lengthText(length: TermLength, language: 'nl' | 'en'): string {
  const parts = (['years', 'months', 'weeks', 'days'] as const).flatMap((unit) => {
    const number = length[unit] ?? 0;
    return number === 0 ? [] : [`${number} ${units[language][unit][number === 1 ? 0 : 1]}`];
  });
  return parts.join(language === 'nl' ? ' en ' : ' and ');
}

/** The step with which a term begins. */
export function startStep(date: LocalDate, source: string, nl: string, en: string): TraceStep {
  return {
    rule: 'start',
    source,
    date,
    text: { nl: `${nl} op ${formatDateLong(date)}`, en: `${en} on ${formatDateLong(date, 'en')}` },
  };
}

/** The step that adds the length of the term. */
export function lengthStep(from: LocalDate, to: LocalDate, length: TermLength, source: string): TraceStep {
  const nl = `${lengthText(length, 'nl')}, tot en met ${formatDateLong(to)}`;
  const en = `${lengthText(length, 'en')}, up to and including ${formatDateLong(to, 'en')}`;
  return { rule: 'length', source, days: daysBetween(from, to), date: to, text: { nl, en } };
}

/** The step that says whether, and to which day, the end moves because of a weekend or holiday. */
export function extensionStep(
  raw: LocalDate,
  end: LocalDate,
  length: TermLength,
  extended: boolean,
  named = false,
): TraceStep {
  const days = daysBetween(raw, end);
  if (days > 0) {
    const nl = `Verlengd tot en met ${formatDateLong(end)}, omdat de termijn eindigt in een weekend of op een feestdag`;
    const en = `Extended to ${formatDateLong(end, 'en')}, because the term ends in a weekend or on a holiday`;
    return { rule: 'extended', source: 'Algemene termijnenwet 1(1), 2', days, date: end, text: { nl, en } };
  }
  if (!extended) {
    const nl = 'De regeling verlengt termijnen niet voor weekenden en feestdagen';
    const en = 'The scheme does not extend terms for weekends and holidays';
    return { rule: 'not_extended_by_scheme', source: 'Provinciewet 141', days, date: end, text: { nl, en } };
  }
  if (isTooLongToExtend(length)) {
    const nl = 'Geen verlenging voor weekenden en feestdagen, omdat de termijn langer is dan twaalf weken';
    const en = 'No extension for weekends and holidays, because the term is longer than twelve weeks';
    return { rule: 'too_long_to_extend', source: 'Algemene termijnenwet 4(a)', days, date: end, text: { nl, en } };
  }
  if (named) {
    const nl = 'De laatste dag is als dag genoemd en wordt niet verlengd';
    const en = 'The last day was set as a day and is not extended';
    return { rule: 'named_day', source: 'Algemene termijnenwet 1(1)', days, date: end, text: { nl, en } };
  }
  const nl = 'De laatste dag is een gewone dag; verlengen is niet nodig';
  const en = 'The last day is an ordinary day; no extension is needed';
  return { rule: 'ordinary_day', source: 'Algemene termijnenwet 1(1)', days, date: end, text: { nl, en } };
}
