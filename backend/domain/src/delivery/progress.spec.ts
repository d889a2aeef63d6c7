// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import { localDate, type LocalDate } from '../shared/local-date';
import { obligation } from '../testing/samples';
import { personalDataIn } from './personal-data';
import { answersOfFigures, progressFigures } from './progress-answers';
import { progressChanges } from './progress-changes';
import { progressErrors, progressForm } from './progress-checks';
import type { ProgressFigures } from './progress-figures';
import { odditiesIn } from './progress-oddities';
import { progressOpensOn, progressPeriodEnd, progressTooEarly } from './progress-period';
import type { ProgressContext } from './progress-questions';

const day = (text: string): LocalDate => localDate(text);
const context: ProgressContext = {
  periodEndsOn: day('2026-12-31'),
  today: day('2027-01-05'),
  promised: { kinds: { self_contained: 12, shared: 0 }, groups: { homeless: 8, evicted: 4 } },
  costsCents: 90_000_00,
  completionDueOn: day('2028-03-02'),
  previous: null,
};
const good: Answers = {
  percentage: 40,
  homes: {
    self_contained: { permitted: 12, placed: 4, occupied: 2 },
    shared: { permitted: 0, placed: 0, occupied: 0 },
  },
  groups: { homeless: { permitted: 8, placed: 4, occupied: 2 } },
  permitStatus: 'granted',
  completionExpectedOn: '2028-03-02',
  spent: 90_000_00,
};
const figuresOf = (answers: Answers, at: Partial<ProgressContext> = {}): ProgressFigures => {
  const whole = { ...context, ...at };
  const odd = odditiesIn(answers, whole).map(({ code }) => code);
  return progressFigures(answers, whole, odd);
};
const wrong = (answers: Answers, at: Partial<ProgressContext> = {}): string[] =>
  progressErrors({ ...good, ...answers }, { ...context, ...at }, 'final').map(({ path, code }) => `${path} ${code}`);
const odd = (answers: Answers, at: Partial<ProgressContext> = {}): string[] =>
  odditiesIn({ ...good, ...answers }, { ...context, ...at }).map(({ code }) => code);
const homes = (permitted: number, placed: number, occupied: number): Answers => ({
  homes: { self_contained: { permitted, placed, occupied }, shared: { permitted: 0, placed: 0, occupied: 0 } },
});

describe('the period of a progress report', () => {
  const half = obligation('p', { kind: 'progress', due: { after: 'grant' }, every: { months: 6, until: 'a' } });
  const year = obligation('y', {
    kind: 'progress',
    due: { after: 'grant' },
    every: { yearly: { on: '12-31', before: '01-15' }, until: 'a' },
  });

  test('ends after its months, each counted from the start, or on the fixed day', () => {
    expect([1, 2].map((turn) => progressPeriodEnd(half, turn, day('2026-08-31')))).toEqual([
      '2027-02-28',
      '2027-08-31',
    ]);
    expect([1, 2].map((turn) => progressPeriodEnd(year, turn, day('2026-03-02')))).toEqual([
      '2026-12-31',
      '2027-12-31',
    ]);
  });

  test('opens four weeks before its end, and about a fixed day on that day', () => {
    expect(progressOpensOn(half, day('2027-02-28'))).toBe('2027-01-31');
    expect(progressTooEarly(half, day('2027-02-28'), day('2027-01-30'))).toMatchObject({
      code: 'PROGRESS_TOO_EARLY',
      details: { opensOn: '2027-01-31' },
    });
    expect(progressTooEarly(half, day('2027-02-28'), day('2027-01-31'))).toBeUndefined();
    expect(progressTooEarly(year, day('2026-12-31'), day('2026-12-30'))?.code).toBe('PROGRESS_TOO_EARLY');
    expect(progressTooEarly(year, day('2026-12-31'), day('2026-12-31'))).toBeUndefined();
  });
});

describe('what is wrong with a progress report', () => {
  test('is nothing with one that is right', () => {
    expect(wrong({})).toEqual([]);
  });

  test('is everything that is missing, at once', () => {
    expect(progressErrors({}, context, 'final').map(({ path, code }) => `${path} ${code}`)).toEqual([
      'percentage REQUIRED',
      'homes REQUIRED',
      'permitStatus REQUIRED',
      'spent REQUIRED',
      ...['self_contained', 'shared'].flatMap((kind) =>
        ['permitted', 'placed', 'occupied'].map((stage) => `homes.${kind}.${stage} REQUIRED`),
      ),
    ]);
  });

  test.each<[string, Answers, string[]]>([
    ['more occupied than placed', homes(12, 4, 5), ['homes.self_contained.occupied TOO_LARGE']],
    ['as many occupied as placed', homes(12, 4, 4), []],
    ['more homes for groups than there are', { groups: { homeless: { placed: 5 } } }, ['groups TOO_LARGE']],
    [
      'more occupied for a group than placed for it',
      { groups: { homeless: { placed: 1, occupied: 2 } } },
      ['groups.homeless.occupied TOO_LARGE'],
    ],
    ['101 percent', { percentage: 101 }, ['percentage TOO_LARGE']],
    ['half a percent', { percentage: 40.5 }, ['percentage NOT_WHOLE']],
    ['less than nothing spent', { spent: -1 }, ['spent TOO_SMALL']],
    [
      'a permit that comes yesterday',
      { permitStatus: 'requested', permitExpectedOn: '2027-01-04' },
      ['permitExpectedOn TOO_EARLY', 'reason_PERMITTED_WITHOUT_PERMIT REQUIRED'],
    ],
    ['no day on which it is ready', { completionExpectedOn: undefined }, ['completionExpectedOn REQUIRED']],
    ['a citizen service number', { explanation: 'De huurder met 111222333 is er.' }, ['explanation DOES_NOT_FIT']],
    [
      'a phone number in a risk',
      { risks: [{ code: 'permit', text: 'Bel 06-12345678' }] },
      ['risks.0.text DOES_NOT_FIT'],
    ],
    [
      'a reason that is too short',
      { spent: 90_000_01, reason_SPENT_ABOVE_COSTS: 'Duurder.' },
      ['reason_SPENT_ABOVE_COSTS TOO_SHORT'],
    ],
  ])('is found: %s', (_, answers, found) => {
    expect(wrong(answers)).toEqual(found);
  });

  test('is in a draft only what nobody may keep', () => {
    expect(progressErrors({ percentage: 400 }, context, 'draft')).toEqual([]);
    expect(progressErrors({ explanation: 'iris@leiden.nl' }, context, 'draft').map(({ path }) => path)).toEqual([
      'explanation',
    ]);
  });
});

describe('what looks odd in a progress report', () => {
  const previous = figuresOf(good);

  test.each<[string, Answers, Partial<ProgressContext>, string[]]>([
    ['the same percentage', {}, { previous }, []],
    ['one percent less', { percentage: 39 }, { previous }, ['PERCENTAGE_LOWER']],
    ['one home less permitted', homes(11, 4, 2), { previous }, ['PERMITTED_LOWER']],
    ['one home less placed', homes(12, 3, 2), { previous }, ['PLACED_LOWER']],
    ['fewer people living there', homes(12, 4, 0), { previous }, []],
    ['a cent less spent', { spent: 89_999_99 }, { previous }, ['SPENT_LOWER']],
    ['as many permitted as promised', homes(12, 4, 2), {}, []],
    ['one more permitted than promised', homes(13, 4, 2), {}, ['PERMITTED_ABOVE_PROMISED']],
    ['as many placed as permitted', homes(4, 4, 2), {}, []],
    ['one more placed than permitted', homes(3, 4, 2), {}, ['PLACED_ABOVE_PERMITTED']],
    ['placed without a permit that is not needed', { ...homes(0, 4, 2), permitStatus: 'not_needed' }, {}, []],
    ['permitted without a permit', { permitStatus: 'refused' }, {}, ['PERMITTED_WITHOUT_PERMIT']],
    ['ready with one home less', { ...homes(12, 11, 2), percentage: 100 }, {}, ['READY_WITH_FEWER_HOMES']],
    ['ready with all homes', { ...homes(12, 12, 2), percentage: 100 }, {}, []],
    ['as much spent as it costs', { spent: 90_000_00 }, {}, []],
    ['a cent more spent than it costs', { spent: 90_000_01 }, {}, ['SPENT_ABOVE_COSTS']],
    ['spending without known costs', { spent: 90_000_01 }, { costsCents: null }, []],
    ['ready on the last day', { completionExpectedOn: '2028-03-02' }, {}, []],
    ['ready a day after it', { completionExpectedOn: '2028-03-03' }, {}, ['COMPLETION_AFTER_LAST_DAY']],
  ])('%s', (_, answers, at, codes) => {
    expect(odd(answers, at)).toEqual(codes);
  });

  test('asks why, and is right with a reason, which stays in the report', () => {
    const answers = { ...good, percentage: 39 };
    const at = { ...context, previous };
    expect(progressForm(answers, at).at(-1)).toMatchObject({ key: 'reason_PERCENTAGE_LOWER', type: 'long_text' });
    expect(wrong(answers, { previous })).toEqual(['reason_PERCENTAGE_LOWER REQUIRED']);
    const why = { ...answers, reason_PERCENTAGE_LOWER: 'De fundering moest opnieuw.', reason_SPENT_LOWER: 'Oud.' };
    expect(wrong(why, { previous })).toEqual([]);
    expect(figuresOf(why, { previous }).reasons).toEqual({ PERCENTAGE_LOWER: 'De fundering moest opnieuw.' });
  });

  test('has a sentence in both languages', () => {
    const answers = { ...good, ...homes(13, 14, 2), percentage: 30, spent: 1, completionExpectedOn: '2029-01-01' };
    for (const { sentence } of odditiesIn(answers, { ...context, previous })) {
      expect(sentence.nl).toMatch(/^[A-Z].*\.$/);
      expect(sentence.en).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('what changed since the report before', () => {
  const before = figuresOf({ ...good, permitStatus: 'requested', permitExpectedOn: '2027-02-01' });

  test('is nothing for the first report, and for the same figures', () => {
    expect(progressChanges(null, before)).toEqual([]);
    expect(progressChanges(before, before)).toEqual([]);
  });

  test('is every figure that moved, in the order of the report, and whether that is good', () => {
    const after = figuresOf({
      ...good,
      ...homes(12, 10, 2),
      percentage: 35,
      spent: 9_100_000,
      completionExpectedOn: '2028-03-03',
      risks: [{ code: 'supplier', text: 'Levering later' }],
    });
    expect(progressChanges(before, after).map(({ sentence, direction }) => [sentence.nl, direction])).toEqual([
      ['Klaar: van 40% naar 35% (-5)', 'worse'],
      ['Zelfstandige woningen, geplaatst: van 4 naar 10 (+6)', 'better'],
      ['Vergunning: was “Aangevraagd”, nu “Verleend, nog niet onherroepelijk”', 'better'],
      ['Klaar verwacht: van donderdag 2 maart 2028 naar vrijdag 3 maart 2028 (1 dag later)', 'worse'],
      ['Uitgegeven: van € 90.000,00 naar € 91.000,00', 'neutral'],
      ['Nieuw risico: de leverancier of aannemer', 'worse'],
    ]);
    expect(progressChanges(after, before).at(-1)?.sentence.en).toBe('Risk gone: the supplier or contractor');
  });

  test('what was reported can be filled in again', () => {
    const again = answersOfFigures(figuresOf(good));
    expect(figuresOf(again)).toEqual(figuresOf(good));
  });
});

describe('what points to a person', () => {
  test.each([
    ['De huurder heeft nummer 111222333.', 'een burgerservicenummer'],
    ['BSN 1112.22.333', 'een burgerservicenummer'],
    ['Mail iris.deboer@leiden.nl even.', 'een e-mailadres'],
    ['Bel 06 12345678', 'een telefoonnummer'],
    ['Bel +31 (0)6-12 34 56 78', 'een telefoonnummer'],
    ['Tel. 071-5165165', 'een telefoonnummer'],
  ])('%s', (text, found) => {
    expect(personalDataIn(text)?.nl).toBe(found);
  });

  test.each([
    ['Nummer 111222334 klopt niet als burgerservicenummer.'],
    ['Er is € 1.112.223,33 uitgegeven.'],
    ['Het bedrag is 111222333,50 in totaal.'],
    ['Zaak FLX-2026-000123, 12 woningen, perceel A 1234'],
    ['Op 31-12-2026 om 10:30 @ de locatie'],
    ['0612345678901234'],
    ['000000000'],
  ])('not: %s', (text) => {
    expect(personalDataIn(text)).toBeUndefined();
  });
});
