// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDate, type LocalDate, partsOf, weekdayOf } from '../shared/local-date';

/** The days that do not count as ordinary besides the fixed ones: set by decree, kept as versioned data. */
export interface HolidayCalendar {
  readonly extraDays: readonly LocalDate[];
  readonly version: string;
}

/** The calendar without any day added by decree. */
export const ordinaryCalendar: HolidayCalendar = { extraDays: [], version: 'ordinary' };

function on(year: number, month: number, day: number): LocalDate {
  return localDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** Easter Sunday of a year. @source the Gregorian computus, in the form of Meeus, Jones and Butcher */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return on(year, Math.floor(n / 31), (n % 31) + 1);
}

function kingsDay(year: number): LocalDate {
  const day = on(year, 4, 27);
  return weekdayOf(day) === 7 ? addDays(day, -1) : day;
}

const computed = new Map<number, readonly LocalDate[]>();

/**
 * The generally recognised holidays of a year, in order: New Year's Day, Good Friday, Easter Monday, King's Day, 5 May,
 * Ascension Day, Whit Monday and both Christmas days.
 *
 * @source Algemene termijnenwet 3(1)-(2)
 */
export function holidaysOf(year: number): readonly LocalDate[] {
  const known = computed.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const days = [
    on(year, 1, 1),
    addDays(easter, -2),
    addDays(easter, 1),
    kingsDay(year),
    on(year, 5, 5),
    addDays(easter, 39),
    addDays(easter, 50),
    on(year, 12, 25),
    on(year, 12, 26),
  ].sort();
  computed.set(year, days);
  return days;
}

/** Whether a day is no Saturday, no Sunday, no recognised holiday and no day added by decree. */
export function isOrdinaryDay(date: LocalDate, { extraDays }: HolidayCalendar): boolean {
  return weekdayOf(date) < 6 && !holidaysOf(partsOf(date).year).includes(date) && !extraDays.includes(date);
}

/** The day itself when it is ordinary, otherwise the first ordinary day after it. @source Algemene termijnenwet 1(1) */
export function ordinaryDayFrom(date: LocalDate, calendar: HolidayCalendar): LocalDate {
  let day = date;
  while (!isOrdinaryDay(day, calendar)) day = addDays(day, 1);
  return day;
}
