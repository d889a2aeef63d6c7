// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong, formatDateShort, formatMoney } from './format';
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  compareDates,
  daysBetween,
  isLocalDate,
  localDate,
  localDateOf,
  localDateTimeToInstant,
} from './local-date';

describe('a day', () => {
  test.each([
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '30-02-2026',
    '',
    '2026-01-01T00:00',
    '-000001-01-01',
  ])('"%s" is no day', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text)).toThrow(RangeError);
  });

  test('29 February exists in a leap year', () => {
    expect(localDate('2028-02-29')).toBe('2028-02-29');
  });

  test('something else than text is no day', () => {
    expect(isLocalDate(20260101)).toBe(false);
    expect(isLocalDate(undefined)).toBe(false);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 2, '2027-02-15'],
  ])('%s and %d months is %s', (from, months, expected) => {
    expect(addMonths(localDate(from), months)).toBe(expected);
  });

  test('days, weeks and years', () => {
    expect(addDays(localDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(localDate('2026-03-01'), -1)).toBe('2026-02-28');
    expect(addWeeks(localDate('2026-03-10'), 8)).toBe('2026-05-05');
    expect(addYears(localDate('2028-02-29'), 1)).toBe('2029-02-28');
    expect(daysBetween(localDate('2026-03-01'), localDate('2026-03-10'))).toBe(9);
    expect(daysBetween(localDate('2026-03-10'), localDate('2026-03-01'))).toBe(-9);
    expect(compareDates(localDate('2026-03-01'), localDate('2026-03-02'))).toBe(-1);
    expect(compareDates(localDate('2026-03-01'), localDate('2026-03-01'))).toBe(0);
  });
});

describe('the day in the Netherlands', () => {
  test.each([
    ['2026-01-14T22:59:59Z', '2026-01-14'],
    ['2026-01-14T23:00:00Z', '2026-01-15'],
    ['2026-07-14T21:59:59Z', '2026-07-14'],
    ['2026-07-14T22:00:00Z', '2026-07-15'],
  ])('at %s it is %s', (instant, expected) => {
    expect(localDateOf(new Date(instant))).toBe(expected);
  });

  test.each([
    ['2026-01-05T09:00', '2026-01-05T08:00:00.000Z'],
    ['2026-07-05T09:00', '2026-07-05T07:00:00.000Z'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s is %s', (local, expected) => {
    expect(localDateTimeToInstant(local).toISOString()).toBe(expected);
  });

  test('a time on 30 February is refused', () => {
    expect(() => localDateTimeToInstant('2026-02-30T09:00')).toThrow(RangeError);
    expect(() => localDateTimeToInstant('2026-02-20')).toThrow(RangeError);
  });
});

describe('as people write it', () => {
  test('days', () => {
    expect(formatDateLong(localDate('2026-05-06'))).toBe('woensdag 6 mei 2026');
    expect(formatDateLong(localDate('2026-03-01'), 'en')).toBe('Sunday 1 March 2026');
    expect(formatDateShort(localDate('2026-05-06'))).toBe('06-05-2026');
  });

  test.each([
    [0, '€ 0,00', '€0.00'],
    [5, '€ 0,05', '€0.05'],
    [123_456, '€ 1.234,56', '€1,234.56'],
    [31_901_800, '€ 319.018,00', '€319,018.00'],
    [123_456_789_00, '€ 123.456.789,00', '€123,456,789.00'],
    [-1_250_000, '−€ 12.500,00', '−€12,500.00'],
  ])('%d cents', (cents, nl, en) => {
    expect(formatMoney(cents)).toBe(nl);
    expect(formatMoney(cents, 'en')).toBe(en);
  });
});
