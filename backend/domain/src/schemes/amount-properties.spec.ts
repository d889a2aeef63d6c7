// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { exampleType } from '../testing/example-schemes';
import { calculateAmount, calculateDetermination } from './amount';
import type { ApplicantFacts } from './amount-limits';
import { hoursAtRate, rounded } from './rounding';

const money = fc.integer({ min: 0, max: 30_000_000 });
const hall = exampleType('dorpshuizen', 'verduurzaming');
const rent = exampleType('middenhuur', 'woningen');

const costs = fc.array(
  fc.record({
    kind: fc.constantFrom('works', 'installation', 'own_hours', 'preparation', 'furniture'),
    hours: fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined }),
    amount: money,
    vat: fc.option(money, { nil: undefined }),
  }),
  { minLength: 1, maxLength: 8 },
);
const hallAnswers = fc.record({ costs, vatReclaimed: fc.boolean(), income: money, otherGrants: money });
const facts: fc.Arbitrary<ApplicantFacts> = fc.record({
  alreadyGrantedThisYearCents: money,
  alreadyGrantedCents: money,
  projectsThisYear: fc.integer({ min: 0, max: 3 }),
  aidInThreeYearsCents: money,
  applicant: fc.constantFrom([], ['GM1924'], ['Leiden']),
});

describe('any amount', () => {
  test('has rows that add up, and is never above any maximum', () => {
    fc.assert(
      fc.property(hallAnswers, facts, (answers, given) => {
        const { rows, totalCents } = calculateAmount(hall, answers, given);
        expect(rows.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(totalCents);
        expect(Number.isSafeInteger(totalCents)).toBe(true);
        expect(totalCents).toBeGreaterThanOrEqual(0);
        expect(totalCents).toBeLessThanOrEqual(given.applicant?.includes('GM1924') ? 6_000_000 : 5_000_000);
        const left = (most: number, had = 0) => Math.max(0, most - had);
        expect(totalCents).toBeLessThanOrEqual(left(8_000_000, given.alreadyGrantedThisYearCents));
        expect(totalCents).toBeLessThanOrEqual(left(10_000_000, given.alreadyGrantedCents));
        expect(totalCents).toBeLessThanOrEqual(left(30_000_000, given.aidInThreeYearsCents));
        const all = answers.costs.reduce((sum, { amount, vat }) => sum + amount + (vat ?? 0), 0);
        expect(totalCents).toBeLessThanOrEqual(left(all, answers.income));
        expect(totalCents + answers.otherGrants <= Math.floor(all * 0.8) || totalCents === 0).toBe(true);
        expect(totalCents === 0 || totalCents >= 250_000).toBe(true);
      }),
    );
  });

  test('does not fall when the costs of third parties rise', () => {
    fc.assert(
      fc.property(hallAnswers, money, (answers, more) => {
        const given = { alreadyGrantedThisYearCents: 0 };
        const before = calculateAmount(hall, answers, given).totalCents;
        const larger = { ...answers, costs: [...answers.costs, { kind: 'works', amount: more }] };
        expect(calculateAmount(hall, larger, given).totalCents).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('does not rise with what the applicant had before', () => {
    fc.assert(
      fc.property(hallAnswers, money, money, (answers, one, other) => {
        const had = (cents: number) =>
          calculateAmount(hall, answers, { alreadyGrantedThisYearCents: cents }).totalCents;
        expect(had(Math.max(one, other))).toBeLessThanOrEqual(had(Math.min(one, other)));
      }),
    );
  });

  test('does not fall when homes are promised for longer', () => {
    const homes = fc.array(
      fc.record({
        site: fc.constant('Noord'),
        kind: fc.constantFrom('small', 'large'),
        number: fc.integer({ min: 0, max: 90 }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    const years = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(homes, years, years, (rows, one, other) => {
        const promised = (most: number) =>
          calculateAmount(rent, { homes: rows, years: most }, { alreadyGrantedThisYearCents: 0 }).totalCents;
        expect(promised(Math.max(one, other))).toBeGreaterThanOrEqual(promised(Math.min(one, other)));
      }),
    );
  });

  test('is determined between nothing and the grant, however many duties were not met', () => {
    const breaches = fc.subarray([{ key: 'publicity' }, { key: 'late_report', weeks: 40 }, { key: 'no_such_duty' }]);
    fc.assert(
      fc.property(money, money, breaches, (granted, finalCosts, broken) => {
        const { rows, totalCents } = calculateDetermination(hall, granted, { finalCosts }, broken);
        expect(totalCents).toBeGreaterThanOrEqual(0);
        expect(totalCents).toBeLessThanOrEqual(granted);
        expect(rows.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(totalCents);
      }),
    );
  });
});

describe('rounding by name', () => {
  test.each([
    [100, 'euro_down', 100],
    [199, 'euro_down', 100],
    [101, 'euro_up', 200],
    [100, 'euro_up', 100],
    [199, 'cent_nearest', 199],
    [199, undefined, 199],
  ] as const)('%d cents %s gives %d', (cents, name, expected) => {
    expect(rounded(cents, name)).toBe(expected);
  });

  test.each([
    [0, 5000, 0],
    [1, 5000, 5000],
    [0.25, 5001, 1250],
    [1.1, 5000, 5500],
  ])('%d hours at %d cents are %d', (hours, rate, expected) => {
    expect(hoursAtRate(hours, rate)).toBe(expected);
  });
});
