// SPDX-License-Identifier: EUPL-1.2
import { checkDecreeDays, checkPenaltyRates } from './law-data';
import { holidaysOf } from './holidays';
import { namedHolidaysOf } from './named-holidays';

const day = { day: '2029-05-11', name: 'Vrijdag na Hemelvaart', decree: 'Stb. 2028, 1' };
const rate = {
  from: '2027-01-01',
  steps: [
    { days: 14, centsPerDay: 2_500 },
    { days: 28, centsPerDay: 4_000 },
  ],
  maximumDays: 42,
  firstDayAfterNotice: 15,
  source: 'Stcrt. 2026, 1',
};

const pathsOf = (checked: object): string[] =>
  'errors' in checked ? (checked.errors as { path: string }[]).map(({ path }) => path) : [];

describe('Days by decree', () => {
  it('are taken in order', () => {
    const earlier = { ...day, day: '2029-04-30', publishedOn: '2028-07-01' };
    expect(checkDecreeDays([day, earlier])).toEqual({ values: [earlier, day] });
    expect(checkDecreeDays([])).toEqual({ values: [] });
  });

  it.each([
    ['a day that does not exist', { ...day, day: '2029-02-30' }, 'days.0.day'],
    ['no day', { ...day, day: undefined }, 'days.0.day'],
    ['a recognised holiday', { ...day, day: '2029-05-05' }, 'days.0.day'],
    ['Ascension Day', { ...day, day: '2029-05-10' }, 'days.0.day'],
    ['no decree', { ...day, decree: ' ' }, 'days.0.decree'],
    ['no name', { ...day, name: 5 }, 'days.0.name'],
    ['too long a name', { ...day, name: 'x'.repeat(501) }, 'days.0.name'],
    ['an unknown field', { ...day, dag: 'x' }, 'days.0.dag'],
    ['a wrong day of publication', { ...day, publishedOn: 'gisteren' }, 'days.0.publishedOn'],
    ['no row', 'vrijdag', 'days.0'],
  ])('are refused for %s', (_why, row, path) => {
    expect(pathsOf(checkDecreeDays([row]))).toEqual([path]);
  });

  it('says all that is wrong at once, and which day stands twice', () => {
    expect(pathsOf(checkDecreeDays([day, { ...day, decree: '' }, { day: 'x' }]))).toEqual([
      'days.1.decree',
      'days.2.day',
      'days.2.name',
      'days.2.decree',
      'days.1.day',
    ]);
  });
});

describe('Amounts of the penalty', () => {
  it('are taken in order of their dates', () => {
    const earlier = { ...rate, from: '2019-01-01' };
    expect(checkPenaltyRates([rate, earlier])).toEqual({ values: [earlier, rate] });
  });

  it.each([
    ['no rows at all', [], ['rates']],
    ['steps that do not fill the maximum', [{ ...rate, maximumDays: 43 }], ['rates.0.maximumDays']],
    ['half a cent', [{ ...rate, steps: [{ days: 42, centsPerDay: 0.5 }] }], ['rates.0.steps.0.centsPerDay']],
    ['no days', [{ ...rate, steps: [{ days: 0, centsPerDay: 100 }] }], ['rates.0.steps.0.days']],
    ['no steps', [{ ...rate, steps: [] }], ['rates.0.steps']],
    ['no source', [{ ...rate, source: '' }], ['rates.0.source']],
    ['one date twice', [rate, rate], ['rates.1.from']],
    ['no first day', [{ ...rate, firstDayAfterNotice: undefined }], ['rates.0.firstDayAfterNotice']],
  ])('are refused for %s', (_why, rows, paths) => {
    expect(pathsOf(checkPenaltyRates(rows))).toEqual(paths);
  });
});

describe('Recognised holidays by name', () => {
  it('names every holiday of 1990 to 2060, and nothing else', () => {
    for (let year = 1990; year <= 2060; year += 1) {
      const named = namedHolidaysOf(year);
      expect([...new Set(named.map((one) => one.day))]).toEqual([...new Set(holidaysOf(year))]);
      expect(named.length).toBe(9);
    }
  });

  it("knows why King's Day of 2025 was a day earlier", () => {
    expect(namedHolidaysOf(2025).find((one) => one.day === '2025-04-26')?.rule.nl).toBe(
      '26 april, omdat 27 april een zondag is',
    );
  });

  it('names both when Ascension Day is on 5 May, as in 2016', () => {
    expect(
      namedHolidaysOf(2016)
        .filter((one) => one.day === '2016-05-05')
        .map((one) => one.name.nl),
    ).toEqual(['Hemelvaartsdag', 'Bevrijdingsdag']);
  });
});
