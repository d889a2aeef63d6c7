// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { type LateProject, releaseForecast, releaseOf } from './release-forecast';

const today = localDate('2028-06-01');
const late = (more: Partial<LateProject> = {}): LateProject => ({
  grantedCents: 1_500_000,
  homesPromised: 10,
  homesPlaced: 4,
  percentage: 50,
  dueOn: localDate('2028-03-02'),
  determinationDueOn: localDate('2028-09-01'),
  ...more,
});

describe('what a late project may release', () => {
  test.each([
    ['nothing placed', { homesPlaced: 0 }, 1_500_000],
    ['some placed', {}, 900_000],
    ['one to go', { homesPlaced: 9 }, 150_000],
    ['all placed', { homesPlaced: 10 }, 0],
    ['more placed than promised', { homesPlaced: 12 }, 0],
    ['rounded down to the cent', { grantedCents: 100, homesPromised: 3, homesPlaced: 1 }, 66],
    ['no homes, half done', { homesPromised: 0, homesPlaced: 0 }, 750_000],
    ['no homes, nothing known', { homesPromised: 0, homesPlaced: 0, percentage: null }, 1_500_000],
    ['no homes, all done', { homesPromised: 0, homesPlaced: 0, percentage: 100 }, 0],
  ])('%s', (_, more, cents) => expect(releaseOf(late(more))).toBe(cents));
});

describe('the forecast of release', () => {
  test('adds up by the year of the determination', () => {
    const projects = [
      late(),
      late({ homesPlaced: 9 }),
      late({ homesPlaced: 10 }),
      late({ determinationDueOn: localDate('2029-01-01'), homesPlaced: 0 }),
    ];
    expect(releaseForecast(projects, today)).toEqual([
      { year: 2028, projects: 2, homes: 7, releaseCents: 1_050_000 },
      { year: 2029, projects: 1, homes: 10, releaseCents: 1_500_000 },
    ]);
    expect(releaseForecast([], today)).toEqual([]);
  });

  test.each([
    ['2028-12-31', '2028-06-01', 2028],
    ['2027-12-31', '2028-06-01', 2028],
    ['2028-06-01', '2028-06-01', 2028],
    ['2029-01-01', '2028-12-31', 2029],
  ])('a determination due on %s, seen on %s, counts for %i', (determinationDueOn, day, year) => {
    const project = late({ determinationDueOn: localDate(determinationDueOn) });
    expect(releaseForecast([project], localDate(day)).map((one) => one.year)).toEqual([year]);
  });

  test('without a day for the determination it comes thirteen weeks after the last day', () => {
    const undated = (dueOn: string) => late({ determinationDueOn: null, dueOn: localDate(dueOn) });
    const years = (dueOn: string) => releaseForecast([undated(dueOn)], localDate('2028-01-01')).map(({ year }) => year);
    expect([years('2028-10-01'), years('2028-10-02')]).toEqual([[2028], [2029]]);
  });
});
