// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { ordinaryCalendar } from './holidays';
import { isTooLongToExtend, termEndsOn, type TermLength } from './length';

describe('the last day of a term', () => {
  test.each<[string, string, TermLength, string]>([
    ['eight weeks end on 5 May and go on to Wednesday', '2026-03-10', { weeks: 8 }, '2026-05-06'],
    ['eight weeks end on Saturday and go on to Monday', '2026-02-21', { weeks: 8 }, '2026-04-20'],
    ['thirteen weeks end on Saturday and stay there', '2026-02-21', { weeks: 13 }, '2026-05-23'],
    ['six weeks end at Christmas and go on to Monday', '2021-11-13', { weeks: 6 }, '2021-12-27'],
    ['six weeks end on an ordinary day', '2026-03-23', { weeks: 6 }, '2026-05-04'],
    ['a month from 31 January ends in February', '2026-01-31', { months: 1 }, '2026-03-02'],
    ['a month from 31 March ends on 30 April', '2026-03-31', { months: 1 }, '2026-04-30'],
    ['four months are not extended', '2026-01-25', { months: 4 }, '2026-05-25'],
    ['three months are extended past Whit Monday', '2026-02-25', { months: 3 }, '2026-05-26'],
    ['a year is not extended', '2025-12-25', { years: 1 }, '2026-12-25'],
    ['a year from 29 February ends on 28 February', '2024-02-29', { years: 1 }, '2025-02-28'],
    ['three days over Easter have two ordinary days', '2026-04-02', { days: 3 }, '2026-04-08'],
    ['three days without a holiday stay three days', '2026-03-09', { days: 3 }, '2026-03-12'],
    ['two days may hold no ordinary day but do not end on one', '2026-04-03', { days: 2 }, '2026-04-07'],
  ])('%s', (_, start, length, expected) => {
    expect(termEndsOn(localDate(start), length, ordinaryCalendar)).toBe(expected);
  });

  test('a scheme that does not extend terms stops on the day itself', () => {
    expect(termEndsOn(localDate('2026-03-10'), { weeks: 8 }, ordinaryCalendar, false)).toBe('2026-05-05');
  });

  test.each<[TermLength, boolean]>([
    [{ days: 90 }, false],
    [{ days: 91 }, true],
    [{ weeks: 12 }, false],
    [{ weeks: 13 }, true],
    [{ months: 3 }, false],
    [{ months: 4 }, true],
    [{ months: 3, weeks: 1 }, true],
    [{ weeks: 12, days: 7 }, true],
    [{ years: 1 }, true],
  ])('%j is too long to extend: %s', (length, expected) => {
    expect(isTooLongToExtend(length)).toBe(expected);
  });
});
