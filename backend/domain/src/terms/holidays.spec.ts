// SPDX-License-Identifier: EUPL-1.2
import { localDate, weekdayOf } from '../shared/local-date';
import { easterSunday, holidaysOf, isOrdinaryDay, ordinaryCalendar, ordinaryDayFrom } from './holidays';

describe('the recognised holidays', () => {
  test.each([
    [2026, '01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26'],
    [2027, '01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26'],
  ])('of %d', (year, days) => {
    expect(holidaysOf(year)).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  test.each([
    [2025, '2025-04-26'],
    [2026, '2026-04-27'],
    [2031, '2031-04-26'],
  ])("King's Day of %d is not on a Sunday", (year, day) => {
    expect(holidaysOf(year)).toContain(day);
    expect(weekdayOf(localDate(day))).not.toBe(7);
  });

  test.each([
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('Easter of %d', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  test('a day added by decree is no ordinary day', () => {
    const bridge = localDate('2026-05-15');
    expect(isOrdinaryDay(bridge, ordinaryCalendar)).toBe(true);
    expect(isOrdinaryDay(bridge, { version: 'with bridge day', extraDays: [bridge] })).toBe(false);
    expect(ordinaryDayFrom(localDate('2026-05-14'), { version: 'x', extraDays: [bridge] })).toBe('2026-05-18');
  });
});
