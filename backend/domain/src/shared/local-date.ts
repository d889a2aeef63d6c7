// SPDX-License-Identifier: EUPL-1.2
import { Temporal } from 'temporal-polyfill';

declare const localDateBrand: unique symbol;

/** A calendar day in the legal time zone (Europe/Amsterdam), as `YYYY-MM-DD`. */
export type LocalDate = string & { readonly [localDateBrand]: true };

/** The time zone in which the law counts its days. */
export const legalTimeZone = 'Europe/Amsterdam';

const form = /^\d{4}-\d{2}-\d{2}$/;

function plain(date: LocalDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

const dayInMs = 86_400_000;

/** Days since 1970-01-01; whole days need no time zone, and this is much faster than a calendar library. */
function dayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / dayInMs;
}

function ofDayNumber(day: number): LocalDate {
  return new Date(day * dayInMs).toISOString().slice(0, 10) as LocalDate;
}

function brand(date: Temporal.PlainDate): LocalDate {
  return date.toString() as LocalDate;
}

/** Reads a day written as `YYYY-MM-DD`. @throws RangeError when that day does not exist, such as 30 February. */
export function localDate(text: string): LocalDate {
  if (!form.test(text)) throw new RangeError(`not a date of the form YYYY-MM-DD: ${text}`);
  return brand(Temporal.PlainDate.from(text));
}

/** Whether a text is an existing day, written as `YYYY-MM-DD`. */
export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !form.test(text)) return false;
  try {
    return brand(Temporal.PlainDate.from(text)) === text;
  } catch {
    return false;
  }
}

/** The day so many days later; a negative number goes back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return ofDayNumber(dayNumber(date) + days);
}

/** The same weekday so many weeks later. */
export function addWeeks(date: LocalDate, weeks: number): LocalDate {
  return addDays(date, weeks * 7);
}

/** The same day number so many months later, or the last day of that month when it has no such number. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return brand(plain(date).add({ months }, { overflow: 'constrain' }));
}

/** The same day so many years later; 29 February becomes 28 February in an ordinary year. */
export function addYears(date: LocalDate, years: number): LocalDate {
  return brand(plain(date).add({ years }, { overflow: 'constrain' }));
}

/** Number of days from one day to another: 0 on the same day, negative when `to` lies before `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Sorts days: negative when `a` comes first, 0 when equal, positive when `b` comes first. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The later of two days. */
export function latestOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

/** The weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(dayNumber(date) * dayInMs).getUTCDay() || 7;
}

/** Year, month and day as numbers. */
export function partsOf(date: LocalDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The day that it is in the legal time zone at this instant. */
export function localDateOf(instant: Date): LocalDate {
  return brand(
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(legalTimeZone).toPlainDate(),
  );
}

/**
 * The instant of a local time `YYYY-MM-DDTHH:mm` in the legal time zone; a time that the clock skips in spring counts as an
 * hour later, a time that occurs twice in autumn is its first occurrence. @throws RangeError when the day does not exist.
 */
export function localDateTimeToInstant(text: string): Date {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) {
    throw new RangeError(`not a local time of the form YYYY-MM-DDTHH:mm: ${text}`);
  }
  return new Date(Temporal.PlainDateTime.from(text).toZonedDateTime(legalTimeZone).epochMilliseconds);
}
