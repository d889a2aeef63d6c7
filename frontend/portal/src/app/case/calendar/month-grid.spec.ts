// SPDX-License-Identifier: EUPL-1.2
import { monthAfter, weeksOf } from './month-grid';

describe('the grid of a month', () => {
  test('has whole weeks, from Monday on, with every day once', () => {
    const weeks = weeksOf('2028-02', []);
    expect(weeks.map((week) => week.map(({ day }) => day.slice(8)).join(' '))).toEqual([
      '31 01 02 03 04 05 06',
      '07 08 09 10 11 12 13',
      '14 15 16 17 18 19 20',
      '21 22 23 24 25 26 27',
      '28 29 01 02 03 04 05',
    ]);
    expect(weeks.flat().filter(({ inMonth }) => inMonth)).toHaveLength(29);
  });

  test('a month that begins on Monday and fits in four weeks has no other days', () => {
    const days = weeksOf('2027-02', []).flat();
    expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([28, '2027-02-01', '2027-02-28']);
  });

  test('puts what falls on a day on that day', () => {
    const items = [{ day: '2026-03-29' }, { day: '2026-03-29' }, { day: '2026-04-01' }];
    const full = weeksOf('2026-03', items)
      .flat()
      .filter((one) => one.items.length > 0);
    expect(full.map(({ day, items: found }) => [day, found.length])).toEqual([
      ['2026-03-29', 2],
      ['2026-04-01', 1],
    ]);
  });

  test('goes over the end of a year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });
});
