// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDate, type LocalDate } from '../shared/local-date';
import { ordinaryCalendar } from '../terms/holidays';
import { penaltyRecoveryTerm } from '../terms/limitation';
import { penaltyRules } from '../terms/penalty-rules';
import { noPenaltyReasons, penaltyCourse, type PenaltyCourseInput } from './penalty-course';
import { penaltyStateForApplicant } from './penalty-lifecycle';

const dueOn = localDate('2026-05-06');
const noticeOn = localDate('2026-05-11');
const firstDay = localDate('2026-05-26');
const at = (today: LocalDate, more: Partial<PenaltyCourseInput> = {}) =>
  penaltyCourse({ dueOn, noticeOn, today, rules: penaltyRules, calendar: ordinaryCalendar, ...more });
const onDay = (day: number) => at(addDays(firstDay, day - 1));

describe('the counter of a penalty', () => {
  test.each([
    ['the day before the first', addDays(noticeOn, 14), 'two_weeks', 0, 0, 2_300],
    ['the first day, fifteen days after the notice', addDays(noticeOn, 15), 'counting', 1, 2_300, 4_600],
  ] as const)('%s', (_, today, phase, days, amountCents, amountTomorrowCents) => {
    expect(at(today)).toMatchObject({ phase, days, amountCents, amountTomorrowCents, firstDayOn: firstDay });
  });

  test.each([
    [14, 14 * 2_300, 14 * 2_300 + 3_500],
    [15, 14 * 2_300 + 3_500, 14 * 2_300 + 7_000],
    [28, 14 * 5_800, 14 * 5_800 + 4_500],
    [29, 14 * 5_800 + 4_500, 14 * 5_800 + 9_000],
    [41, 144_200 - 4_500, 144_200],
    [42, 144_200, 144_200],
  ])('on day %i', (day, amountCents, amountTomorrowCents) => {
    expect(onDay(day)).toMatchObject({ phase: 'counting', days: day, amountCents, amountTomorrowCents, over: false });
  });

  test('is full from day 43 on, and can then be determined', () => {
    expect(onDay(43)).toMatchObject({ phase: 'full', days: 42, amountCents: 144_200, over: true });
    expect(onDay(400)).toMatchObject({ phase: 'full', days: 42, amountCents: 144_200 });
    expect(onDay(1)).toMatchObject({ maximumOn: '2026-07-06', maximumCents: 144_200 });
  });

  test.each([
    ['on the first day: nothing is owed', 0, 'in_time', 0, 0],
    ['on the second day: one day', 1, 'ended', 1, 2_300],
    ['on day 43: all of them', 42, 'ended', 42, 144_200],
    ['long after', 100, 'ended', 42, 144_200],
  ] as const)('stops with the decision %s', (_, later, phase, days, amountCents) => {
    const decidedOn = addDays(firstDay, later);
    expect(at(addDays(decidedOn, 30), { decidedOn })).toMatchObject({ phase, days, amountCents });
  });

  test('a notice on the last day of the term has no effect, one on the day after has', () => {
    expect(at(addDays(dueOn, 40), { noticeOn: dueOn })).toMatchObject({
      phase: 'premature',
      canFrom: '2026-05-07',
      amountCents: 0,
      over: false,
    });
    expect(at(addDays(dueOn, 2), { noticeOn: addDays(dueOn, 1) })).toMatchObject({ phase: 'two_weeks' });
  });

  test.each(noPenaltyReasons)('nothing is owed: %s', (noneOwed) => {
    expect(at(addDays(firstDay, 10), { noneOwed })).toMatchObject({ phase: 'not_owed', amountCents: 0 });
  });

  test('undue penalties can be claimed back for five years', () => {
    expect(penaltyRecoveryTerm(localDate('2026-07-01')).dueOn).toBe('2031-07-01');
  });
});

describe('what a municipality knows of the state', () => {
  test.each([
    ['running', false, false, 'running'],
    ['proposed', false, false, 'stopped'],
    ['proposed', false, true, 'received'],
    ['determined', false, false, 'stopped'],
    ['determined', true, false, 'determined'],
    ['settled', false, true, 'received'],
    ['settled', true, true, 'settled'],
  ] as const)('%s, notified %s, nothing owed %s → %s', (state, notified, noneOwed, shown) => {
    expect(penaltyStateForApplicant(state, { notified, noneOwed })).toBe(shown);
  });
});
