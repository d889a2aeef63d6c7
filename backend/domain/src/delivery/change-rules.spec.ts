// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate, localDate } from '../shared/local-date';
import { secondTerm } from '../terms/case-terms';
import { ordinaryCalendar } from '../terms/holidays';
import { changeGroundKeys, changeGrounds } from './change-grounds';
import {
  changeRefusal,
  changeTerm,
  isDetrimental,
  lastDayToWithdraw,
  type ProposedChange,
  recoveryRefusal,
  secondTermRefusal,
} from './change-rules';

const today = localDate('2026-05-06');
const lower: ProposedChange = {
  kind: 'amend',
  ground: 'awb_4_48_a',
  amountCents: 80,
  currentCents: 100,
  otherChanges: false,
  requested: false,
  today,
  budgetReservation: false,
  calendar: ordinaryCalendar,
};
const after: ProposedChange = {
  ...lower,
  kind: 'amendDetermination',
  ground: 'awb_4_49_a',
  determinationNotifiedOn: localDate('2021-05-06'),
};
const breach: ProposedChange = { ...after, ground: 'awb_4_49_c', determinationNotifiedOn: localDate('2010-01-01') };

describe('changing a grant', () => {
  test.each<[string, Partial<ProposedChange>, string | undefined]>([
    ['lower on a ground', {}, undefined],
    ['higher', { amountCents: 101 }, undefined],
    ['on request', { ground: 'on_request', requested: true }, undefined],
    ['on request, without a request', { ground: 'on_request' }, 'GROUND_NOT_APPLICABLE'],
    ['the same amount', { amountCents: 100 }, 'NOTHING_CHANGES'],
    ['no amount', { amountCents: null }, 'NOTHING_CHANGES'],
    ['only other dates', { amountCents: null, otherChanges: true }, undefined],
    ['a date of today', { otherChanges: true, newDates: [today] }, 'DATE_NOT_LATER'],
    ['a date of tomorrow', { otherChanges: true, newDates: [addDays(today, 1)] }, undefined],
    ['to nothing is a withdrawal', { amountCents: 0 }, 'AMOUNT_REQUIRED'],
    ['on a ground of after the determination', { ground: 'awb_4_49_a' }, 'GROUND_NOT_APPLICABLE'],
    ['on the budget, without that condition', { ground: 'awb_4_48_e' }, 'GROUND_NOT_APPLICABLE'],
  ])('before determination: %s', (_, more, code) => {
    expect(changeRefusal({ ...lower, ...more })?.code).toBe(code);
  });

  test.each<[string, LocalDate | null, string | undefined]>([
    ['before the budget', null, undefined],
    ['on the last day of the four weeks', addDays(today, -28), undefined],
    // Four weeks from 7 April end on 5 May, a holiday: the day after counts.
    ['when the four weeks end on a holiday', localDate('2026-04-07'), undefined],
    ['a day later', localDate('2026-04-04'), 'RESERVATION_LAPSED'],
  ])('on the budget reservation: %s', (_, budgetAdoptedOn, code) => {
    const change = { ...lower, ground: 'awb_4_48_e', budgetReservation: true, budgetAdoptedOn } as const;
    expect(changeRefusal(change)?.code).toBe(code);
  });

  test.each<[string, number, string | undefined]>([
    ['on the last day of three weeks', 21, undefined],
    ['a day later', 22, 'RESERVATION_LAPSED'],
  ])('on the shorter reservation of a scheme: %s', (_, days, code) => {
    const reservation = { weeks: 3, extended: false };
    const budgetAdoptedOn = addDays(today, -days);
    const change = { ...lower, ground: 'awb_4_48_e', budgetReservation: true, budgetAdoptedOn, reservation } as const;
    expect(changeRefusal(change)?.code).toBe(code);
  });

  test.each<[string, ProposedChange, string | undefined]>([
    ['on the last day of the five years', after, undefined],
    ['a day later', { ...after, determinationNotifiedOn: localDate('2021-05-05') }, 'CHANGE_BARRED'],
    ['before it was notified', { ...after, determinationNotifiedOn: null }, 'NOT_NOTIFIED_YET'],
    ['upwards', { ...after, amountCents: 101 }, 'ONLY_LOWER'],
    ['on a ground of before', { ...after, ground: 'awb_4_48_a' }, 'GROUND_NOT_APPLICABLE'],
    ['only dates', { ...after, amountCents: null, otherChanges: true }, 'NOTHING_CHANGES'],
    ['an old case, five years after the breach', { ...breach, breachOn: localDate('2021-05-06') }, undefined],
    ['a day more after the breach', { ...breach, breachOn: localDate('2021-05-05') }, 'CHANGE_BARRED'],
    ['without a breach', breach, 'BREACH_NOT_RECORDED'],
  ])('after determination: %s', (_, change, code) => {
    expect(changeRefusal(change)?.code).toBe(code);
  });

  test('every ground has a moment, a source and words in two languages', () => {
    for (const key of changeGroundKeys) {
      const { phase, source, text } = changeGrounds[key];
      expect([key, phase === 'after']).toEqual([key, key.startsWith('awb_4_49')]);
      expect(source).toMatch(/^Awb 4:\d+/);
      expect(text.nl && text.en).toBeTruthy();
    }
  });

  test.each<[string, Partial<ProposedChange>, boolean]>([
    ['lower', {}, true],
    ['a cent higher', { amountCents: 101 }, false],
    ['other dates, the same amount', { amountCents: null }, true],
    ['withdrawn', { kind: 'withdraw', amountCents: 0 }, true],
    ['on request, lower', { ground: 'on_request' }, false],
  ])('views are asked for a change to the detriment: %s', (_, more, detrimental) => {
    expect(isDetrimental({ ...lower, ...more })).toBe(detrimental);
  });

  test('a breach that is younger keeps an old determination open', () => {
    const notified = localDate('2020-01-01');
    expect(lastDayToWithdraw(notified)).toBe('2025-01-01');
    expect(lastDayToWithdraw(notified, [localDate('2019-01-01'), localDate('2024-02-29')])).toBe('2029-02-28');
    expect(changeTerm({ ground: 'awb_4_49_b', determinationNotifiedOn: notified })?.dueOn).toBe('2025-01-01');
  });
});

describe('the second term', () => {
  test.each([
    [13, 'SECOND_TERM_TOO_SHORT'],
    [14, undefined],
    [365, undefined],
    [366, 'SECOND_TERM_TOO_SHORT'],
    [20.5, 'SECOND_TERM_TOO_SHORT'],
  ])('of %d days', (days, code) => {
    expect(secondTermRefusal(days)?.code).toBe(code);
  });

  test('moves to the next ordinary day', () => {
    const term = secondTerm({
      remindedOn: localDate('2026-04-07'),
      days: 28,
      calendar: ordinaryCalendar,
      extended: true,
    });
    expect(term.dueOn).toBe('2026-05-06');
    expect(term.trace.map(({ rule }) => rule)).toEqual(['start', 'length', 'extended']);
  });
});

describe('claiming back', () => {
  const claim = { claimCents: 1, determinedOn: localDate('2021-05-06'), today };

  test.each<[string, Parameters<typeof recoveryRefusal>[0], string | undefined]>([
    ['on the last day of the five years', claim, undefined],
    ['a day later', { ...claim, determinedOn: localDate('2021-05-05') }, 'RECOVERY_BARRED'],
    ['nothing at all', { ...claim, claimCents: 0, determinedOn: localDate('2010-01-01') }, undefined],
    ['before the determination', { ...claim, determinedOn: null }, undefined],
    [
      'after a breach',
      { ...claim, determinedOn: localDate('2010-01-01'), breachOn: localDate('2021-05-06') },
      undefined,
    ],
    ['a day more after the breach', { ...claim, breachOn: localDate('2021-05-05') }, 'RECOVERY_BARRED'],
  ])('%s', (_, input, code) => {
    expect(recoveryRefusal(input)?.code).toBe(code);
  });
});
