// SPDX-License-Identifier: EUPL-1.2
import { addDays, addMonths, type LocalDate } from '../shared/local-date';
import type { LocalizedText } from '../shared/text';
import { type HolidayCalendar, isOrdinaryDay, ordinaryDayFrom } from './holidays';

/** How long a term is: whole days, weeks, months and years, added together. */
export interface TermLength {
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
  readonly years?: number;
}

/** One step in how a day was found: the rule, its source, the days that it added and the day it led to. */
export interface TraceStep {
  readonly rule: string;
  readonly source: string;
  readonly days?: number;
  readonly date: LocalDate;
  readonly text: LocalizedText;
}

/** The last day of a term, and how it was found. */
export interface Term {
  readonly dueOn: LocalDate;
  readonly trace: readonly TraceStep[];
}

/**
 * Whether a term is too long to be extended for weekends and holidays: more than ninety days, twelve weeks or three
 * months, or set in years. It looks at the term as it was set, before any suspension.
 *
 * @source Algemene termijnenwet 4(a)
 */
export function isTooLongToExtend({ days = 0, weeks = 0, months = 0, years = 0 }: TermLength): boolean {
  if (years > 0) return true;
  if (months > 0) return months > 3 || (months === 3 && days + weeks > 0) || months * 30 + weeks * 7 + days > 90;
  return weeks > 12 || weeks * 7 + days > 90;
}

/** The last day of a term before any extension: counted from the day after the start. */
export function rawEnd(start: LocalDate, { days = 0, weeks = 0, months = 0, years = 0 }: TermLength): LocalDate {
  const wholeMonths = years * 12 + months;
  return addDays(wholeMonths === 0 ? start : addMonths(start, wholeMonths), weeks * 7 + days);
}

/** Moves the end of a term of three days or more on until at least two of its days are ordinary. @source Algemene termijnenwet 2 */
export function withTwoOrdinaryDays(start: LocalDate, end: LocalDate, calendar: HolidayCalendar): LocalDate {
  if (end < addDays(start, 3)) return end;
  let ordinary = 0;
  let last = end;
  for (let day = addDays(start, 1); ordinary < 2; day = addDays(day, 1)) {
    if (isOrdinaryDay(day, calendar)) ordinary += 1;
    if (day > last) last = day;
  }
  return last;
}

/**
 * The last day of a term: counted from the day after `start`, moved to the next day that is no Saturday, Sunday or
 * recognised holiday, unless the term is longer than twelve weeks. A term of three days or more has at least two ordinary
 * days.
 *
 * @source Algemene termijnenwet 1(1), 2, 4(a); Provinciewet 141
 * @example eight weeks from 2026-03-10 → 2026-05-06 (5 May is a holiday)
 */
export function termEndsOn(
  start: LocalDate,
  length: TermLength,
  calendar: HolidayCalendar,
  extended = true,
): LocalDate {
  const raw = rawEnd(start, length);
  if (!extended || isTooLongToExtend(length)) return raw;
  return ordinaryDayFrom(withTwoOrdinaryDays(start, raw, calendar), calendar);
}
