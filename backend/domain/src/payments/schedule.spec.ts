// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import type { AdvanceRule } from '../schemes/definition';
import { shareRoundedDown, shareToNearestCent } from '../schemes/rounding';
import { localDate } from '../shared/local-date';
import { text } from '../testing/samples';
import { advanceRefusal, advanceSchedule, paymentRefusal, remainingAdvances, settlement } from './schedule';

const rule = (key: string, percentage: number, on = 'grant'): AdvanceRule => ({
  key,
  percentage,
  on,
  text: text(key),
  article: 'artikel 13',
});
const notified = localDate('2026-03-10');
const started = localDate('2026-06-01');

describe('advances', () => {
  const halves = [rule('first', 50), rule('second', 50, 'start')];

  test('half at the grant, the other half when works start; the last takes the odd cent', () => {
    const schedule = advanceSchedule(halves, {
      grantedCents: 100_001,
      grantNotifiedOn: notified,
      metOn: { start: started },
    });
    expect(schedule.map(({ key, amountCents, dueSince }) => [key, amountCents, dueSince])).toEqual([
      ['first', 50_000, notified],
      ['second', 50_001, started],
    ]);
  });

  test('the second half waits until works have started', () => {
    const schedule = advanceSchedule(halves, { grantedCents: 100_000, grantNotifiedOn: notified, metOn: {} });
    expect(schedule.map((instalment) => advanceRefusal(instalment, notified)?.code)).toEqual([
      undefined,
      'ADVANCE_NOT_DUE',
    ]);
  });

  test('an advance is due on the day itself, not the day before', () => {
    const due = { dueSince: started, rule: rule('a', 50, 'start') };
    expect(advanceRefusal(due, localDate('2026-05-31'))?.code).toBe('ADVANCE_NOT_DUE');
    expect(advanceRefusal(due, started)).toBeUndefined();
  });

  test('eighty percent leaves the rest for the determination', () => {
    const [only] = advanceSchedule([rule('a', 80)], { grantedCents: 99_999, grantNotifiedOn: notified, metOn: {} });
    expect(only?.amountCents).toBe(79_999);
  });

  test('instalments of a hundred percent always add up to the grant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e10 }), fc.integer({ min: 1, max: 98 }), (grantedCents, share) => {
        const rules = [rule('a', share), rule('b', 1), rule('c', 99 - share)];
        const schedule = advanceSchedule(rules, { grantedCents, grantNotifiedOn: notified, metOn: {} });
        expect(schedule.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(grantedCents);
        expect(schedule.every(({ amountCents }) => amountCents >= 0)).toBe(true);
      }),
    );
  });
});

test('rounding', () => {
  expect(shareToNearestCent(499_999, 50)).toBe(250_000);
  expect(shareToNearestCent(1, 49)).toBe(0);
  expect(shareRoundedDown(499_999, 50)).toBe(249_999);
});

describe('paying within the grant', () => {
  const pay = (amountCents: number) =>
    paymentRefusal({ amountCents, limitCents: 1_000, paidCents: 500, orderedCents: 300 })?.code;
  test.each([
    [200, undefined],
    [201, 'PAYMENT_EXCEEDS_GRANT'],
    [0, 'AMOUNT_REQUIRED'],
  ])('%d of the 200 cents that are left', (amount, code) => {
    expect(pay(amount)).toBe(code);
  });
});

describe('settling after determination', () => {
  test.each([
    [
      'less was paid',
      { determinedCents: 1_000, paidCents: 800, orderedCents: 0 },
      { kind: 'balance', amountCents: 200 },
    ],
    ['just as much was paid', { determinedCents: 1_000, paidCents: 1_000, orderedCents: 0 }, { kind: 'none' }],
    ['the rest is on its way', { determinedCents: 1_000, paidCents: 800, orderedCents: 200 }, { kind: 'none' }],
    [
      'a cent too much was paid',
      { determinedCents: 1_000, paidCents: 1_001, orderedCents: 0 },
      { kind: 'recovery', amountCents: 1 },
    ],
    [
      'nothing is determined',
      { determinedCents: 0, paidCents: 800, orderedCents: 0 },
      { kind: 'recovery', amountCents: 800 },
    ],
  ])('%s', (_, input, expected) => {
    expect(settlement(input)).toEqual(expected);
  });
});

describe('advances after the grant was amended', () => {
  const left = (grantedCents: number, takenCents: Record<string, number>, claimedCents = 0) =>
    remainingAdvances(
      advanceSchedule([rule('one', 50), rule('two', 30), rule('three', 20)], {
        grantedCents,
        grantNotifiedOn: localDate('2026-01-01'),
        metOn: {},
      }),
      { takenCents, claimedCents },
    ).map(({ key, amountCents }) => [key, amountCents]);

  test.each([
    [
      'nothing was amended',
      100,
      {},
      0,
      [
        ['one', 50],
        ['two', 30],
        ['three', 20],
      ],
    ],
    [
      'nothing was amended, one is paid',
      100,
      { one: 50 },
      0,
      [
        ['two', 30],
        ['three', 20],
      ],
    ],
    [
      'lowered after the first',
      80,
      { one: 50 },
      0,
      [
        ['two', 14],
        ['three', 16],
      ],
    ],
    [
      'lowered to less than was paid, and claimed back',
      40,
      { one: 50 },
      10,
      [
        ['two', 0],
        ['three', 0],
      ],
    ],
    [
      'raised after the first',
      200,
      { one: 50 },
      0,
      [
        ['two', 110],
        ['three', 40],
      ],
    ],
    [
      'the second was ordered before the first',
      100,
      { two: 30 },
      0,
      [
        ['one', 50],
        ['three', 20],
      ],
    ],
  ] as const)('%s', (_, grantedCents, taken, claimedCents, expected) => {
    expect(left(grantedCents, taken, claimedCents)).toEqual(expected);
  });
});
