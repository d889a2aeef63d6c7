// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDate, type LocalDate, partsOf, weekdayOf } from '../shared/local-date';

/** The days that do not count as ordinary besides the fixed ones: set by decree, kept as versioned data. */
export interface HolidayCalendar {
  readonly extraDays: readonly LocalDate[];
  readonly version: string;
}

/** The calendar without any day added by decree. */
export const ordinaryCalendar: HolidayCalendar = { extraDays: [], version: 'ordinary' };

/** A decree that equates days with recognised holidays; a change of the list is a new version of the calendar. */
export interface HolidayDecree {
  readonly key: string;
  readonly citation: string;
  readonly days: readonly string[];
}

/**
 * The decrees since 2023, as data: an installation adds the next one by an entry, without a release.
 *
 * @source Algemene termijnenwet 3(3); the titles of the decrees
 */
export const holidayDecrees: readonly HolidayDecree[] = [
  {
    key: '2023-2025',
    citation: 'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025',
    days: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
  },
  {
    key: '2026-2028',
    citation: 'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028',
    days: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
  },
];

/** The calendar that a list of decrees makes; its version names them. @throws RangeError when a day does not exist */
export function calendarOf(decrees: readonly HolidayDecree[]): HolidayCalendar {
  const days = new Set(decrees.flatMap((decree) => decree.days).map(localDate));
  const keys = decrees.map(({ key }) => key).sort();
  return { extraDays: [...days].sort(), version: ['ordinary', ...keys].join('+') };
}

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
