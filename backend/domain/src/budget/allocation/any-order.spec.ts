// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays } from '../../shared/local-date';
import { choices, Office, officeLots, officeOpens, type OfficeCase } from '../../testing/office';
import { allocate, type AllocationRule } from './methods';

const firstDay = officeOpens;
const categories = ['first', 'second', 'rest'];

const applications = fc
  .array(
    fc.record({
      amountCents: fc.integer({ min: 1, max: 60 }),
      share: fc.nat(100),
      received: fc.nat(3),
      lateness: fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
      ),
      leaves: fc.nat(5),
      after: fc.nat(5),
      category: fc.constantFrom(...categories),
      applicant: fc.nat(4),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((list) =>
    list.map(({ amountCents, share, received, lateness, leaves, after, category, applicant }, index): OfficeCase => {
      const receivedOn = addDays(firstDay, received);
      return {
        id: `case ${index}`,
        applicantId: `applicant ${applicant}`,
        category,
        amountCents,
        minimumCents: share > 50 ? Math.ceil((amountCents * share) / 100) : undefined,
        receivedOn,
        completeOn: addDays(receivedOn, lateness),
        leaves: leaves === 0,
        returns: after === 0,
        objects: after === 1,
      };
    }),
  );

const rules: readonly AllocationRule[] = [
  { method: 'completeness_with_lots' },
  { method: 'equal_up_to_first_day', firstDay: addDays(firstDay, 2) },
  { method: 'ranked_categories', categories },
  {
    method: 'named_recipients',
    recipients: [2, 0, 4, 1, 3].map((one) => ({ applicantId: `applicant ${one}`, amountCents: 30 + 10 * one })),
  },
];

describe('whatever the order of judging, deciding, withdrawing, giving back and objecting', () => {
  test.each(rules.map((rule) => [rule.method, rule] as const))(
    '%s: the same winners with the same amounts',
    (_, rule) => {
      let crossed = 0;
      let drawn = 0;
      let overran = 0;
      fc.assert(
        fc.property(
          applications,
          fc.integer({ min: 0, max: 200 }),
          fc.boolean(),
          fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
          (all, ceilingCents, partialAllowed, orders) => {
            const staying = all.filter(({ leaves }) => !leaves);
            const expected = allocate(rule, staying, { ceilingCents, partialAllowed, lots: officeLots });
            crossed += expected.exhaustedBy ? 1 : 0;
            drawn += expected.drawn.length > 0 ? 1 : 0;
            for (const order of orders) {
              const office = new Office(rule, all, { ceilingCents, partialAllowed }).work(choices(order));
              expect(Object.fromEntries(office.awards)).toEqual(
                Object.fromEntries(expected.awards.map(({ id, amountCents }) => [id, amountCents])),
              );
              expect(office.leftCents).toBe(expected.leftCents);
              const short = staying.filter(({ objects }) => objects);
              const owedCents = short.reduce((sum, one) => sum + one.amountCents - (office.awards.get(one.id) ?? 0), 0);
              expect(office.overrunCents).toBe(owedCents);
              expect(office.givenCents).toBe(expected.spentCents + office.overrunCents);
              overran += office.givenCents > ceilingCents ? 1 : 0;
            }
          },
        ),
        { numRuns: 500 },
      );
      expect(crossed).toBeGreaterThan(100);
      // A legal overrun really goes beyond the ceiling, and takes nothing from anybody else.
      expect(overran).toBeGreaterThan(50);
      if (rule.method === 'named_recipients') expect(drawn).toBe(0);
      else expect(drawn).toBeGreaterThan(50);
    },
  );
});

test('the order in which claims are given does not matter to any method', () => {
  const lots = officeLots;
  const categories = ['first', 'second'];
  const withCategory = applications.map((list) =>
    list.map((one, index) => ({ ...one, category: categories[index % 2], applicantId: `applicant ${index % 4}` })),
  );
  const rulesToTry = fc.constantFrom(
    { method: 'completeness_with_lots' } as const,
    { method: 'equal_up_to_first_day', firstDay: addDays(firstDay, 2) } as const,
    { method: 'ranked_categories', categories } as const,
    { method: 'named_recipients', recipients: [{ applicantId: 'applicant 1', amountCents: 40 }] } as const,
  );
  fc.assert(
    fc.property(withCategory, rulesToTry, fc.nat(200), fc.boolean(), (claims, rule, ceilingCents, partialAllowed) => {
      const purse = { ceilingCents, partialAllowed, lots };
      const allocation = allocate(rule, claims, purse);
      expect(allocate(rule, [...claims].reverse(), purse)).toEqual(allocation);
      expect(allocation.awards.map(({ id }) => id).sort()).toEqual(claims.map(({ id }) => id).sort());
      expect(allocation.spentCents).toBeLessThanOrEqual(ceilingCents);
      expect(allocation.spentCents + allocation.leftCents).toBe(ceilingCents);
      for (const { id, amountCents, outcome } of allocation.awards) {
        const claim = claims.find((one) => one.id === id);
        if (outcome === 'granted') expect(amountCents).toBe(claim?.amountCents);
        if (outcome === 'partly_granted') expect(amountCents).toBeGreaterThanOrEqual(claim?.minimumCents ?? 1);
        if (outcome === 'refused') expect(amountCents).toBe(0);
      }
    }),
    { numRuns: 500 },
  );
});
