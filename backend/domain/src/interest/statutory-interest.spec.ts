// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays, localDate } from '../shared/local-date';
import { ordinaryCalendar } from '../terms/holidays';
import { exampleInterestRates, formatRate, interestRateOn } from './interest-rates';
import { interestDue } from './late-payment';
import { type InterestInput, statutoryInterest } from './statutory-interest';

const day = (text: string) => localDate(text);
const rate = (from: string, basisPoints: number) => ({ from: day(from), basisPoints, source: 'proef' });
const input = (more: Partial<InterestInput>): InterestInput => ({
  debtor: 'province',
  principalCents: 1_000_000,
  dueOn: day('2026-03-31'),
  paidOn: day('2026-06-12'),
  rates: [rate('2015-01-01', 400)],
  ...more,
});
const cents = (more: Partial<InterestInput>) => statutoryInterest(input(more))?.amountCents;

describe('statutory interest (Awb 4:97, 4:98; BW 6:119)', () => {
  it('counts from the first day of default up to and including the day of payment', () => {
    expect(statutoryInterest(input({}))).toMatchObject({
      firstDayOn: '2026-04-01',
      lastDayOn: '2026-06-12',
      days: 73,
      amountCents: 8_000,
      owed: true,
    });
  });

  it.each([
    ['a day before the last day', '2026-03-30', undefined],
    ['on the last day', '2026-03-31', undefined],
    ['a day after it: 1 day', '2026-04-01', 110],
    ['two days after it', '2026-04-02', 219],
  ])('paid %s', (_, paidOn, expected) => {
    expect(cents({ paidOn: day(paidOn) })).toBe(expected);
  });

  it.each([
    // One day at 36.5% is a thousandth: the amount is the principal in thousands.
    ['province', 999_499, 999, false],
    ['province', 999_500, 1_000, true],
    ['province', 1_000_000, 1_000, true],
    ['municipality', 1_999_499, 1_999, false],
    ['municipality', 1_999_500, 2_000, true],
    ['municipality', 1_000_000, 1_000, false],
  ] as const)('owed by the %s over %s cents: %s cents', (debtor, principalCents, amountCents, owed) => {
    const found = statutoryInterest(
      input({ debtor, principalCents, paidOn: day('2026-04-01'), rates: [rate('2015-01-01', 3_650)] }),
    );
    expect(found).toMatchObject({ amountCents, owed });
    expect(found?.trace.at(-1)?.rule).toBe(owed ? 'interest_owed' : 'interest_below_minimum');
  });

  it('takes the rate of each day, also when it changes on the way', () => {
    const rates = [rate('2015-01-01', 600), rate('2026-01-01', 400)];
    const found = statutoryInterest(input({ dueOn: day('2025-12-21'), paidOn: day('2026-01-10'), rates }));
    expect(found?.rows).toEqual([
      { from: '2025-12-22', until: '2025-12-31', days: 10, basisPoints: 600, baseCents: 1_000_000, amountCents: 1_644 },
      { from: '2026-01-01', until: '2026-01-10', days: 10, basisPoints: 400, baseCents: 1_000_000, amountCents: 1_096 },
    ]);
  });

  it.each([
    ['the last day of a full year', '2027-03-31', 40_000],
    ['a day more: over the principal and the interest', '2027-04-01', 40_114],
    ['two full years', '2028-03-31', 81_600],
  ])('adds the interest after each year of default: %s', (_, paidOn, expected) => {
    expect(cents({ paidOn: day(paidOn) })).toBe(expected);
  });

  it('says so in its steps, in both languages', () => {
    const { trace } = statutoryInterest(input({ paidOn: day('2027-04-01') })) ?? { trace: [] };
    expect(trace.map(({ rule }) => rule)).toEqual([
      'interest_due',
      'interest_default',
      'interest_row',
      'interest_added',
      'interest_row',
      'interest_owed',
    ]);
    expect(trace[2]?.text).toMatchObject({
      nl: 'woensdag 1 april 2026 tot en met woensdag 31 maart 2027: 365 dagen tegen 4% per jaar is € 400,00',
    });
    expect(trace.every(({ text, source }) => text.nl && text.en && source)).toBe(true);
  });

  it('counts a leap year by its own days', () => {
    expect(cents({ dueOn: day('2027-03-31'), paidOn: day('2028-03-30') })).toBe(39_891);
    expect(cents({ dueOn: day('2027-03-31'), paidOn: day('2028-03-31') })).toBe(40_000);
  });

  it('leaves days out on which payment was suspended', () => {
    const still = [{ from: day('2026-04-11'), until: day('2026-04-20') }];
    expect(statutoryInterest(input({ paidOn: day('2026-04-30'), still }))).toMatchObject({
      days: 20,
      amountCents: 2_192,
    });
    const all = [{ from: day('2026-04-01'), until: day('2026-06-30') }];
    expect(statutoryInterest(input({ still: all }))).toMatchObject({ days: 0, amountCents: 0, owed: false });
  });

  it('has rows that add up, grows with every day, and never rounds by more than a cent a year', () => {
    const amount = fc.integer({ min: 1, max: 1e11 });
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 1, max: 1_500 }),
        (sum, late, points) => {
          const of = (days: number) =>
            statutoryInterest(
              input({
                principalCents: sum,
                paidOn: addDays(day('2026-03-31'), days),
                rates: [rate('2015-01-01', points), rate('2027-01-01', points + 50)],
              }),
            );
          const [today, tomorrow] = [of(late), of(late + 1)];
          expect(today?.rows.reduce((all, row) => all + row.amountCents, 0)).toBe(today?.amountCents);
          expect(tomorrow?.amountCents).toBeGreaterThanOrEqual(today?.amountCents ?? 0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('knows no interest over nothing', () => {
    expect(() => cents({ principalCents: 0 })).toThrow(RangeError);
    expect(() => cents({ rates: [] })).toThrow(RangeError);
  });
});

describe('the rate', () => {
  it.each([
    ['2014-06-01', 200],
    ['2022-12-31', 200],
    ['2023-01-01', 400],
    ['2023-06-30', 400],
    ['2023-07-01', 600],
    ['2025-12-31', 600],
    ['2026-01-01', 400],
  ])('of %s', (on, expected) => {
    expect(interestRateOn(day(on), exampleInterestRates).basisPoints).toBe(expected);
  });

  it('is written as people do', () => {
    expect([formatRate(400), formatRate(225), formatRate(225, 'en')]).toEqual(['4%', '2,25%', '2.25%']);
  });
});

describe('a decision that came too late (Awb 4:100)', () => {
  const calendar = ordinaryCalendar;
  const dueOn = day('2026-06-15');

  it.each([
    ['in time', '2026-05-04', '2026-05-04', '2026-06-15'],
    ['a day late', '2026-05-01', '2026-05-02', '2026-06-12'],
    ['weeks late', '2026-03-02', '2026-05-04', '2026-04-13'],
  ])('%s', (_, decisionDueOn, notifiedOn, expected) => {
    const found = interestDue({
      dueOn,
      decision: { dueOn: day(decisionDueOn), notifiedOn: day(notifiedOn) },
      calendar,
    });
    expect(found.dueOn).toBe(expected);
    expect(found.trace).toHaveLength(expected === dueOn ? 0 : 1);
  });

  it('is not asked where no decision is behind the payment', () => {
    expect(interestDue({ dueOn, calendar })).toEqual({ dueOn, trace: [] });
  });
});
