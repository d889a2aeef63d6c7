// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { localDate } from '../../shared/local-date';
import { drawLots } from './draw';
import { allocate, type AllocationRule } from './methods';
import { commonRoom } from './rooms';
import { type Parameters, type RegionalClaim, sideBySide } from './side-by-side';

const day = (number: number) => localDate(`2026-03-0${number}`);
const claim = (id: string, amountCents: number, on: number, more: Partial<RegionalClaim> = {}): RegionalClaim => ({
  id,
  applicantId: `of ${id}`,
  amountCents,
  completeOn: day(on),
  region: 'Haaglanden',
  ...more,
});
const purse = {
  ceilingCents: 100,
  partialAllowed: true,
  lots: ({ participants }: { participants: readonly string[] }) => drawLots({ participants, seed: 'x' }).order,
};
const parameters: Parameters = { method: 'completeness_with_lots', firstDay: day(2), firstDaySet: false };
const queue = [
  claim('a', 90, 1),
  claim('b', 30, 2, { region: 'Drechtsteden' }),
  claim('c', 20, 3, { minimumCents: 20 }),
];

test('gives the four methods on one queue, with sums, what is not spent, and every region', () => {
  const outcomes = sideBySide(queue, parameters, purse);
  expect(outcomes.map(({ method, ofScheme, example }) => [method, ofScheme, example])).toEqual([
    ['completeness_with_lots', true, false],
    ['equal_up_to_first_day', false, true],
    ['ranked_categories', false, true],
    ['named_recipients', false, true],
  ]);
  expect(outcomes[0]).toMatchObject({ granted: 1, partly: 1, refused: 1, amountCents: 100, unspentCents: 0, drawn: 0 });
  expect(outcomes[0]?.regions).toEqual([
    { region: 'Drechtsteden', granted: 1, amountCents: 10 },
    { region: 'Haaglanden', granted: 1, amountCents: 90 },
  ]);
  expect(outcomes[1]).toMatchObject({ drawn: 1 });
  expect(outcomes[2]).toMatchObject({ granted: 2, partly: 1, amountCents: 100 });
  expect(outcomes[3]).toMatchObject({ granted: 2, partly: 1, amountCents: 83, unspentCents: 17 });
});

test('takes categories and names of the scheme where it has them; who has no category is left out', () => {
  const ranked = [claim('a', 60, 1, { category: 'rest' }), claim('b', 60, 2, { category: 'best' }), claim('c', 9, 1)];
  const [, , categories, names] = sideBySide(
    ranked,
    {
      ...parameters,
      method: 'ranked_categories',
      categories: ['best', 'rest'],
      recipients: [{ applicantId: 'of a', amountCents: 50 }],
    },
    purse,
  );
  expect(categories).toMatchObject({ ofScheme: true, example: false, granted: 1, partly: 1, refused: 0 });
  expect(names).toMatchObject({ example: false, granted: 0, partly: 1, refused: 2, amountCents: 50, unspentCents: 50 });
});

test('an empty queue spends nothing', () => {
  for (const outcome of sideBySide([], parameters, purse)) {
    expect(outcome).toMatchObject({ granted: 0, amountCents: 0, unspentCents: 100, regions: [] });
  }
});

/** Two types under one scheme under one programme. */
const under = (type: string, typeCents: number, schemeCents = 100, programmeCents = 1_000) => ({
  rooms: [
    { level: type, leftCents: typeCents },
    { level: 'scheme', leftCents: schemeCents },
    { level: 'programme', leftCents: programmeCents },
  ],
});
const sums = (claims: readonly RegionalClaim[], rooms = under('a', 70).rooms) =>
  sideBySide(claims, parameters, { ...purse, ceilingCents: commonRoom(claims, rooms), rooms }).map(
    ({ granted, partly, refused, amountCents, unspentCents, drawn }) => [
      granted,
      partly,
      refused,
      amountCents,
      unspentCents,
      drawn,
    ],
  );

test('the room on every level holds: the type, and the scheme of which another queue took first', () => {
  const own = [claim('a1', 50, 2, under('a', 70)), claim('a2', 50, 3, under('a', 70))];
  expect(sums(own)).toEqual([
    [1, 1, 0, 70, 0, 0],
    [1, 1, 0, 70, 0, 0],
    [1, 1, 0, 70, 0, 0],
    [0, 2, 0, 70, 0, 0],
  ]);
  const rival = claim('b1', 60, 1, { ...under('b', 60), rival: true });
  expect(sums([...own, rival])[0]).toEqual([0, 1, 1, 40, 0, 0]);
  expect(sums([...own, { ...rival, completeOn: day(4) }])[0]).toEqual([1, 1, 0, 70, 0, 0]);
});

test('what stays is the least on any level, also when nobody of the queue itself gets it', () => {
  const rival = claim('b1', 90, 1, { ...under('b', 200, 150), rival: true });
  expect(sums([claim('a1', 10, 2, under('a', 70, 150)), rival], under('a', 70, 150).rooms)[0]).toEqual([
    1, 0, 0, 10, 50, 0,
  ]);
  expect(sums([rival], under('a', 70, 150).rooms)[0]).toEqual([0, 0, 0, 0, 60, 0]);
});

test('lots are drawn only among those that share a level on which they do not fit', () => {
  const tight = [claim('a1', 50, 1, under('a', 70)), claim('a2', 50, 1, under('a', 70))];
  const roomy = claim('b1', 20, 1, { ...under('b', 60, 200), rival: true });
  const drawnAmong: (readonly string[])[] = [];
  const lots = ({ participants }: { participants: readonly string[] }) => {
    drawnAmong.push(participants);
    return drawLots({ participants, seed: 'x' }).order;
  };
  const wide = (one: RegionalClaim): RegionalClaim => ({
    ...one,
    rooms: (one.rooms ?? []).map((room) => (room.level === 'scheme' ? { ...room, leftCents: 200 } : room)),
  });
  const [first] = sideBySide([...tight, roomy].map(wide), parameters, { ...purse, ceilingCents: 200, lots });
  expect(first).toMatchObject({ granted: 1, partly: 1, amountCents: 70, drawn: 1 });
  expect(drawnAmong[0]).toEqual(['a1', 'a2']);
});

test('who filed before a lowering keeps the ceiling of then, the others have the lower one', () => {
  const old = claim('a1', 60, 1, under('a', 60));
  const later = claim('a2', 60, 2, under('a', 20));
  expect(sums([old, later], under('a', 20).rooms)[0]).toEqual([1, 0, 1, 60, 0, 0]);
});

test('under no method any level gives more than it has, and nothing stays that the next one could use', () => {
  const cents = fc.integer({ min: 0, max: 150 });
  const asks = fc.array(
    fc.record({ type: fc.nat(2), cents: fc.integer({ min: 1, max: 60 }), on: fc.integer({ min: 1, max: 3 }) }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(
      asks,
      fc.tuple(cents, cents, cents),
      cents,
      cents,
      fc.boolean(),
      (list, types, scheme, programme, partial) => {
        const claims = list.map(({ type, cents: asked, on }, index) =>
          claim(`c${index}`, asked, on, {
            ...under(`t${type}`, types[type] ?? 0, scheme, programme),
            category: 'rest',
          }),
        );
        const ceilingCents = commonRoom(claims, under('t0', types[0], scheme, programme).rooms);
        const rules: AllocationRule[] = [
          { method: 'completeness_with_lots' },
          { method: 'equal_up_to_first_day', firstDay: day(2) },
          { method: 'ranked_categories', categories: ['rest'] },
          {
            method: 'named_recipients',
            recipients: claims.map(({ applicantId }) => ({ applicantId, amountCents: 60 })),
          },
        ];
        for (const rule of rules) {
          const { awards } = allocate(rule, claims, { ...purse, ceilingCents, partialAllowed: partial });
          const left = new Map<string, number>([
            ...types.map((leftCents, type) => [`t${type}`, leftCents] as const),
            ['scheme', scheme] as const,
            ['programme', programme] as const,
          ]);
          for (const { id, amountCents } of awards) {
            for (const { level } of claims.find((one) => one.id === id)?.rooms ?? []) {
              left.set(level, (left.get(level) ?? 0) - amountCents);
            }
          }
          expect(Math.min(...left.values())).toBeGreaterThanOrEqual(0);
          for (const { id, outcome } of awards.filter(({ outcome }) => outcome !== 'granted')) {
            const one = claims.find((other) => other.id === id);
            const room = Math.min(...(one?.rooms ?? []).map(({ level }) => left.get(level) ?? 0));
            if (partial && outcome === 'refused') expect(room).toBe(0);
            if (!partial) expect(room).toBeLessThan(one?.amountCents ?? 0);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
