// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../../shared/local-date';
import type { Purse } from './groups';
import { allocate, type AllocationRule, type RankedClaim } from './methods';

const day = (number: number) => localDate(`2026-03-${String(number).padStart(2, '0')}`);
const claim = (id: string, amountCents: number, on: number, more: Partial<RankedClaim> = {}): RankedClaim => ({
  id,
  amountCents,
  completeOn: day(on),
  applicantId: `of ${id}`,
  ...more,
});
/** Lots by the alphabet, backwards. */
const backwards: Purse['lots'] = ({ participants }) => [...participants].reverse();
const purse = (more: Partial<Purse> = {}): Purse => ({
  ceilingCents: 1_000,
  partialAllowed: true,
  lots: backwards,
  ...more,
});
const refuseToDraw: Purse['lots'] = () => {
  throw new Error('no lots are needed here');
};
const told = (rule: AllocationRule, claims: RankedClaim[], more: Partial<Purse> = {}) =>
  allocate(rule, claims, purse(more)).awards.map(({ id, amountCents }) => `${id} ${amountCents}`);

const byDay: AllocationRule = { method: 'completeness_with_lots' };

describe('in the order of completeness', () => {
  test('everything fits to the cent: no lots', () => {
    const claims = [claim('B', 400, 2), claim('A', 600, 2)];
    expect(allocate(byDay, claims, purse({ lots: refuseToDraw }))).toEqual({
      awards: [
        { id: 'A', group: '2026-03-02', amountCents: 600, outcome: 'granted' },
        { id: 'B', group: '2026-03-02', amountCents: 400, outcome: 'granted' },
      ],
      spentCents: 1_000,
      leftCents: 0,
      exhaustedBy: undefined,
      drawn: [],
    });
  });

  test('a cent too much on one day: lots among all of that day, and a part for who crosses', () => {
    const claims = [claim('A', 600, 3), claim('B', 300, 3), claim('C', 101, 3), claim('Z', 1, 4)];
    expect(allocate(byDay, claims, purse())).toEqual({
      awards: [
        { id: 'C', group: '2026-03-03', amountCents: 101, outcome: 'granted', lot: 1 },
        { id: 'B', group: '2026-03-03', amountCents: 300, outcome: 'granted', lot: 2 },
        { id: 'A', group: '2026-03-03', amountCents: 599, outcome: 'partly_granted', lot: 3 },
        { id: 'Z', group: '2026-03-04', amountCents: 0, outcome: 'refused', refusal: 'CEILING_EXCEEDED' },
      ],
      spentCents: 1_000,
      leftCents: 0,
      exhaustedBy: '2026-03-03',
      drawn: ['2026-03-03'],
    });
  });

  test('one alone on the crossing day needs no lots', () => {
    expect(told(byDay, [claim('A', 600, 1), claim('B', 600, 2)], { lots: refuseToDraw })).toEqual(['A 600', 'B 400']);
  });

  test('nothing left: the days after it are refused without lots', () => {
    const claims = [claim('A', 1_000, 1), claim('B', 5, 2), claim('C', 5, 2)];
    expect(told(byDay, claims, { lots: refuseToDraw })).toEqual(['A 1000', 'B 0', 'C 0']);
  });

  test('who needs at least more than what is left is refused, to the cent, and the next one gets it', () => {
    const claims = (minimumCents: number) => [
      claim('A', 600, 1),
      claim('B', 500, 2, { minimumCents }),
      claim('C', 100, 3),
    ];
    expect(told(byDay, claims(400))).toEqual(['A 600', 'B 400', 'C 0']);
    expect(told(byDay, claims(401))).toEqual(['A 600', 'B 0', 'C 100']);
    const [, refused] = allocate(byDay, claims(401), purse()).awards;
    expect(refused).toMatchObject({ outcome: 'refused', refusal: 'APPLICANT_MINIMUM_NOT_MET' });
  });

  test('a scheme without partial grants: only what fits whole', () => {
    const claims = [claim('A', 600, 1), claim('B', 500, 2), claim('C', 400, 3)];
    expect(told(byDay, claims, { partialAllowed: false })).toEqual(['A 600', 'B 0', 'C 400']);
  });

  test.each([[['A']], [['A', 'A']], [['A', 'X']], [['A', 'B', 'X']]])('the lots %j are not of A and B', (lots) => {
    const claims = [claim('A', 600, 1), claim('B', 600, 1)];
    expect(() => allocate(byDay, claims, purse({ lots: () => lots }))).toThrow(RangeError);
  });

  test.each([
    ['nothing', [claim('A', 0, 1)]],
    ['half a cent', [claim('A', 0.5, 1)]],
    ['twice', [claim('A', 1, 1), claim('A', 1, 2)]],
    ['less than nothing at least', [claim('A', 1, 1, { minimumCents: -1 })]],
  ])('%s cannot be asked', (_, claims) => {
    expect(() => allocate(byDay, claims, purse())).toThrow(RangeError);
  });
});

test('all equal up to the first day, then in order', () => {
  const rule: AllocationRule = { method: 'equal_up_to_first_day', firstDay: day(5) };
  const claims = [claim('A', 700, 1), claim('B', 200, 5), claim('C', 300, 6), claim('D', 300, 3)];
  expect(told(rule, claims)).toEqual(['D 300', 'B 200', 'A 500', 'C 0']);
  expect(allocate(rule, claims, purse()).drawn).toEqual(['2026-03-05']);
  expect(told(rule, claims, { ceilingCents: 1_300, lots: refuseToDraw })).toEqual(['A 700', 'B 200', 'D 300', 'C 100']);
});

describe('ranked categories', () => {
  const rule: AllocationRule = { method: 'ranked_categories', categories: ['first', 'second', 'third'] };
  const claims = [
    claim('A', 300, 9, { category: 'second' }),
    claim('B', 300, 1, { category: 'second' }),
    claim('C', 600, 9, { category: 'first' }),
    claim('D', 100, 1, { category: 'third' }),
  ];

  test('the day does not matter; lots only inside the category that crosses the ceiling', () => {
    expect(told(rule, claims)).toEqual(['C 600', 'B 300', 'A 100', 'D 0']);
    expect(allocate(rule, claims, purse())).toMatchObject({ exhaustedBy: 'second', drawn: ['second'] });
  });

  test('a category that the scheme does not know is an error, not the last place', () => {
    expect(() => allocate(rule, [claim('E', 1, 1)], purse())).toThrow(RangeError);
  });
});

describe('named recipients', () => {
  const rule: AllocationRule = {
    method: 'named_recipients',
    recipients: [
      { applicantId: 'Leiden', amountCents: 500 },
      { applicantId: 'Delft', amountCents: 400 },
    ],
  };

  test('each gets what it asks up to the amount behind its name; others nothing', () => {
    const claims = [
      claim('A', 450, 2, { applicantId: 'Delft' }),
      claim('B', 300, 2, { applicantId: 'Leiden' }),
      claim('C', 300, 1, { applicantId: 'Leiden' }),
      claim('D', 1, 1, { applicantId: 'Gouda' }),
    ];
    expect(told(rule, claims)).toEqual(['C 300', 'B 200', 'A 400', 'D 0']);
    expect(allocate(rule, claims, purse())).toMatchObject({ leftCents: 100, exhaustedBy: undefined });
  });

  test('the ceiling holds, in the order of the list', () => {
    const claims = [claim('A', 400, 1, { applicantId: 'Delft' }), claim('B', 500, 9, { applicantId: 'Leiden' })];
    expect(told(rule, claims, { ceilingCents: 700 })).toEqual(['B 500', 'A 200']);
    expect(allocate(rule, claims, purse({ ceilingCents: 700 })).exhaustedBy).toBe('Delft');
  });

  test('nobody is named twice', () => {
    const [one] = rule.recipients;
    const twice: AllocationRule = { ...rule, recipients: one ? [one, one] : [] };
    expect(() => allocate(twice, [], purse())).toThrow(RangeError);
  });
});
