// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { ceilingOutcome } from '../../decisions/ceiling-outcome';
import { addDays, localDate, type LocalDate } from '../../shared/local-date';
import { mayGrantNow } from '../queue';
import { drawLots } from './draw';
import type { Purse } from './groups';
import { allocate, type RankedClaim } from './methods';

interface Application extends RankedClaim {
  readonly receivedOn: LocalDate;
  /** Withdraws at some moment before it is decided. */
  readonly leaves: boolean;
  /** Gives its grant back when it has one; what is released is not granted again. */
  readonly returns: boolean;
  /** Objects when it gets less than it asked, and is right: the rest is a legal overrun (4:25(3)). */
  readonly objects: boolean;
}

const firstDay = localDate('2026-03-02');
const seed = '2b1f';
const drawnOn = (key: string, participants: readonly string[]) =>
  drawLots({ participants, seed: `${seed} ${key}` }).order;

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
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((list) =>
    list.map(({ amountCents, share, received, lateness, leaves, after }, index): Application => {
      const receivedOn = addDays(firstDay, received);
      return {
        id: `case ${index}`,
        applicantId: `applicant ${index}`,
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

/** The office at work: what is done next is chosen by `next`, and refused when the queue says so. */
function officeAtWork(all: readonly Application[], purse: Omit<Purse, 'lots'>, next: (below: number) => number) {
  const judged = new Set<string>();
  const gone = new Set<string>();
  const lots = new Map<string, number>();
  const awards = new Map<string, number>();
  const settled = new Set<string>();
  const books = { ceiling: purse.ceilingCents, overrun: 0, granted: 0, released: 0 };
  const left = () => books.ceiling + books.overrun - books.granted - books.released;
  let today = firstDay;
  const open = () => all.filter(({ id, receivedOn }) => receivedOn <= today && !gone.has(id) && !awards.has(id));
  const known = (one: Application) => judged.has(one.id) && one.completeOn <= today;
  const questionAbout = (one: Application, amountCents: number) =>
    mayGrantNow({
      today,
      method: 'completeness_with_lots',
      leftCents: left(),
      amountCents,
      completeOn: one.completeOn,
      receivedOn: one.receivedOn,
      lotRank: lots.get(one.id),
      others: open()
        .filter(({ id }) => id !== one.id)
        .map((other) => ({
          id: other.id,
          number: other.id,
          amountCents: other.amountCents,
          completeOn: known(other) ? other.completeOn : null,
          receivedOn: other.receivedOn,
          awaitingItems: judged.has(other.id) && !known(other),
          lotRank: lots.get(other.id),
        })),
    });

  const decide = (one: Application): void => {
    if (one.leaves || !known(one)) return;
    const outcome = ceilingOutcome({
      askedCents: one.amountCents,
      leftCents: left(),
      minimumCents: one.minimumCents,
      ...purse,
    });
    if (outcome.kind === 'refuse') return void (one.completeOn < today && awards.set(one.id, 0));
    const refusal = questionAbout(one, outcome.amountCents);
    if (refusal?.code === 'LOTS_NOT_DRAWN') {
      const ofThatDay = open().filter((other) => known(other) && other.completeOn === one.completeOn);
      const order = drawnOn(
        one.completeOn,
        ofThatDay.map(({ id }) => id),
      );
      for (const [index, id] of order.entries()) lots.set(id, index + 1);
    }
    if (refusal) return;
    awards.set(one.id, outcome.amountCents);
    books.granted += outcome.amountCents;
  };

  /** What happens to somebody who was decided: a grant given back, or an objection that is upheld above the ceiling. */
  const afterwards = (one: Application): void => {
    const awarded = awards.get(one.id) ?? 0;
    if (one.objects && awarded < one.amountCents) {
      const overrunCents = one.amountCents - awarded;
      books.overrun += overrunCents;
      books.granted += overrunCents;
    }
    if (one.returns) {
      books.granted -= awarded;
      books.released += awarded;
    }
    settled.add(one.id);
  };

  const acts = [
    decide,
    (one: Application) => void judged.add(one.id),
    (one: Application) => one.leaves && gone.add(one.id),
  ];
  for (let step = 0; step < 20_000; step++) {
    const waiting = open();
    const decided = all.filter(
      ({ id, returns, objects }) => awards.has(id) && !settled.has(id) && (returns || objects),
    );
    if (waiting.length + decided.length === 0 && today > addDays(firstDay, 7)) return { awards, leftCents: left() };
    const done = decided[next(decided.length + 1)];
    if (done) afterwards(done);
    const one = waiting[next(Math.max(1, waiting.length))];
    if (!one || next(8) === 0) today = addDays(today, 1);
    else acts[next(acts.length)]?.(one);
  }
  throw new Error('the office never finishes');
}

/** A small generator of choices that depends on its seed alone. */
function choices(from: number): (below: number) => number {
  let state = from >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('whatever the order of judging, deciding, withdrawing, giving back and objecting: the same winners with the same amounts', () => {
  let crossed = 0;
  let drawn = 0;
  fc.assert(
    fc.property(
      applications,
      fc.integer({ min: 0, max: 200 }),
      fc.boolean(),
      fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
      (all, ceilingCents, partialAllowed, orders) => {
        const lots: Purse['lots'] = ({ key, participants }) => drawnOn(key, participants);
        const staying = all.filter(({ leaves }) => !leaves);
        const expected = allocate({ method: 'completeness_with_lots' }, staying, {
          ceilingCents,
          partialAllowed,
          lots,
        });
        crossed += expected.exhaustedBy ? 1 : 0;
        drawn += expected.drawn.length > 0 ? 1 : 0;
        for (const order of orders) {
          const office = officeAtWork(all, { ceilingCents, partialAllowed }, choices(order));
          expect(Object.fromEntries(office.awards)).toEqual(
            Object.fromEntries(expected.awards.map(({ id, amountCents }) => [id, amountCents])),
          );
          expect(office.leftCents).toBe(expected.leftCents);
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(crossed).toBeGreaterThan(100);
  expect(drawn).toBeGreaterThan(50);
});

test('the order in which claims are given does not matter to any method', () => {
  const lots: Purse['lots'] = ({ key, participants }) => drawnOn(key, participants);
  const categories = ['first', 'second'];
  const withCategory = applications.map((list) =>
    list.map((one, index) => ({ ...one, category: categories[index % 2], applicantId: `applicant ${index % 4}` })),
  );
  const rules = fc.constantFrom(
    { method: 'completeness_with_lots' } as const,
    { method: 'equal_up_to_first_day', firstDay: addDays(firstDay, 2) } as const,
    { method: 'ranked_categories', categories } as const,
    { method: 'named_recipients', recipients: [{ applicantId: 'applicant 1', amountCents: 40 }] } as const,
  );
  fc.assert(
    fc.property(withCategory, rules, fc.nat(200), fc.boolean(), (claims, rule, ceilingCents, partialAllowed) => {
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
