// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { advanceSchedule } from '../payments/schedule';
import { addDays, localDate } from '../shared/local-date';
import { calendarOf, holidayDecrees } from '../terms/holidays';
import { obligation } from '../testing/samples';
import { expectedCash, movedYears } from './expected-cash';
import { timeCorrectionRefusal, keptUntil, type ProposedCorrection, reasonableTermWeeks } from './extension-correction';
import { grantedTime, monthsGiven } from './extension-history';

const [first, second, third] = [localDate('2026-04-01'), localDate('2026-05-01'), localDate('2026-06-01')];
const today = localDate('2026-06-01');

describe('what is left of time after all decisions about it', () => {
  test.each<[string, Parameters<typeof grantedTime>[0], ReturnType<typeof grantedTime>]>([
    ['one decision', [{ months: 5, notifiedOn: first }], [{ months: 5, notifiedOn: first }]],
    [
      'less stays on the first day',
      [
        { months: 5, notifiedOn: first },
        { months: 3, notifiedOn: second },
      ],
      [{ months: 3, notifiedOn: first }],
    ],
    [
      'more comes on its own day',
      [
        { months: 5, notifiedOn: first },
        { months: 7, notifiedOn: second },
      ],
      [
        { months: 5, notifiedOn: first },
        { months: 2, notifiedOn: second },
      ],
    ],
    [
      'more and then less takes from the last',
      [
        { months: 5, notifiedOn: first },
        { months: 7, notifiedOn: second },
        { months: 4, notifiedOn: third },
      ],
      [{ months: 4, notifiedOn: first }],
    ],
    [
      'taken back, with a day that is kept',
      [
        { months: 5, notifiedOn: first },
        { months: 0, notifiedOn: second, keptUntil: third },
      ],
      [{ until: third, notifiedOn: second }],
    ],
    [
      'the day that was kept lapses when time is given after all',
      [
        { months: 5, notifiedOn: first },
        { months: 0, notifiedOn: second, keptUntil: third },
        { months: 5, notifiedOn: third },
      ],
      [{ months: 5, notifiedOn: third }],
    ],
  ])('%s', (_, history, left) => expect(grantedTime(history)).toEqual(left));

  test('the parts always add up to what the last decision says', () => {
    const decision = fc.integer({ min: 0, max: 24 }).map((months) => ({ months, notifiedOn: first }));
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (history) => {
        const sum = grantedTime(history).reduce((total, one) => total + ('months' in one ? one.months : 0), 0);
        expect(sum).toBe(monthsGiven(history));
      }),
    );
  });
});

describe('correcting a decision about more time', () => {
  const rule = obligation('completion', { extension: { times: 1, maximumMonths: 12 } });
  const proposed: ProposedCorrection = {
    rule,
    state: 'open',
    ground: 'awb_4_50_a',
    months: 3,
    beforeMonths: 6,
    otherGranted: 0,
    dueBefore: localDate('2027-09-30'),
    dueAfter: localDate('2027-06-30'),
  };
  test.each<[string, Partial<ProposedCorrection>, string | undefined]>([
    ['less on a ground of the law', {}, undefined],
    ['less because it is favourable', { ground: 'favourable' }, 'GROUND_NOT_APPLICABLE'],
    ['less after the municipality reported', { state: 'reported' }, 'EXTENSION_RELIED_UPON'],
    ['less after it was met', { state: 'met' }, 'EXTENSION_RELIED_UPON'],
    ['nothing left', { months: 0 }, undefined],
    ['the same', { months: 6 }, 'NOTHING_CHANGES'],
    ['the same day because it is kept', { dueAfter: localDate('2027-09-30') }, 'NOTHING_CHANGES'],
    ['more', { ground: 'favourable', months: 12 }, undefined],
    ['more than the scheme gives', { ground: 'favourable', months: 13 }, 'EXTENSION_TOO_LONG'],
    ['below nothing', { months: -1 }, 'EXTENSION_TOO_LONG'],
    ['more on a ground to the detriment', { months: 7 }, 'GROUND_NOT_APPLICABLE'],
    ['more after it was met', { ground: 'favourable', months: 7, state: 'met' }, 'EXTENSION_NOT_POSSIBLE'],
    ['granted after all', { ground: 'favourable', beforeMonths: 0, months: 3 }, undefined],
    [
      'granted after all beside another',
      { ground: 'favourable', beforeMonths: 0, months: 3, otherGranted: 1 },
      'EXTENSION_USED_UP',
    ],
    ['where no time is possible', { rule: obligation('start') }, 'EXTENSION_NOT_POSSIBLE'],
  ])('%s', (_, change, code) => expect(timeCorrectionRefusal({ ...proposed, ...change })?.code).toBe(code));

  test.each<[string, Parameters<typeof keptUntil>[0]['ground'], number, number]>([
    ['a reasonable term', 'awb_4_50_a', 300, reasonableTermWeeks * 7],
    ['never later than it was', 'awb_4_50_a', 20, 20],
    ['tomorrow where it knew better', 'awb_4_48_d', 300, 1],
    ['a day that has passed stays', 'awb_4_48_d', -5, -5],
  ])('%s', (_, ground, due, kept) =>
    expect(keptUntil({ ground, today, dueBefore: addDays(today, due) })).toBe(addDays(today, kept)),
  );
});

describe('when money is expected', () => {
  const advances = advanceSchedule(
    [
      { key: 'first', percentage: 50, on: 'grant', text: { nl: 'Eerste' }, article: 'artikel 9' },
      { key: 'second', percentage: 40, on: 'start', text: { nl: 'Tweede' }, article: 'artikel 9' },
    ],
    { grantedCents: 100_000, grantNotifiedOn: first, metOn: {} },
  );
  const causes = {
    advances,
    balanceCents: 10_000,
    dayOf: { start: localDate('2026-11-30') },
    determination: { mode: 'on_request', decideWithinWeeks: 13 } as const,
    determinationDueOn: localDate('2027-06-30'),
    calendar: calendarOf(holidayDecrees),
    extended: true,
  };
  test('six weeks after what it waits for, and the balance after the determination', () => {
    expect(expectedCash(causes).map(({ key, amountCents, on }) => [key, amountCents, on])).toEqual([
      ['first', 50_000, '2026-05-13'],
      ['second', 40_000, '2027-01-11'],
      ['balance', 10_000, '2027-11-10'],
    ]);
    expect(expectedCash({ ...causes, determination: { mode: 'ex_officio', decideWithinWeeks: 13 } }).at(-1)?.on).toBe(
      '2027-08-11',
    );
    expect(expectedCash({ ...causes, dayOf: {}, balanceCents: 0 }).map(({ on }) => on)).toEqual(['2026-05-13', null]);
  });
  test('a later day moves spending to a later year', () => {
    const before = expectedCash({ ...causes, dayOf: { start: localDate('2026-09-30') } });
    expect(movedYears(before, expectedCash(causes))).toEqual([
      { year: 2026, beforeCents: 90_000, afterCents: 50_000 },
      { year: 2027, beforeCents: 10_000, afterCents: 50_000 },
    ]);
    expect(movedYears(before, before)).toEqual([]);
  });
});
