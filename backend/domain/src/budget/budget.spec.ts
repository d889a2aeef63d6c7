// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { ceilingOutcome } from '../decisions/ceiling-outcome';
import { localDate } from '../shared/local-date';
import {
  type Journal,
  type JournalKind,
  journalKinds,
  type ManyLinedKind,
  manyLinedKinds,
  postingsFor,
} from './ledger';
import { type GrantQuestion, mayGrantNow, type Waiting } from './queue';

const lines = (journal: Journal) => postingsFor(journal).map(({ bucket, amountCents }) => `${bucket} ${amountCents}`);

describe('the ledger', () => {
  test.each<[Journal, string[]]>([
    [{ kind: 'CEILING', amountCents: 500 }, ['available 500', 'funding -500']],
    [{ kind: 'CEILING', amountCents: -500 }, ['available -500', 'funding 500']],
    [{ kind: 'OVERRUN', amountCents: 500 }, ['available 500', 'overrun -500']],
    [{ kind: 'RESERVE', amountCents: 500 }, ['reserved 500', 'requested -500']],
    [{ kind: 'UNRESERVE', amountCents: 500 }, ['requested 500', 'reserved -500']],
    [{ kind: 'GRANT', amountCents: 500 }, ['committed 500', 'available -500']],
    [
      { kind: 'DETERMINE', grantedCents: 500, determinedCents: 300 },
      ['determined 300', 'released 200', 'committed -500'],
    ],
    [{ kind: 'DETERMINE', grantedCents: 500, determinedCents: 500 }, ['determined 500', 'committed -500']],
    [{ kind: 'DETERMINE', grantedCents: 500, determinedCents: 0 }, ['released 500', 'committed -500']],
    [{ kind: 'ORDER', amountCents: 500 }, ['payable 500', 'ordered -500']],
    [{ kind: 'CANCEL_ORDER', amountCents: 500 }, ['ordered 500', 'payable -500']],
    [{ kind: 'PAY', amountCents: 500 }, ['paid 500', 'payable -500']],
    [{ kind: 'CLAIM', amountCents: 500 }, ['receivable 500', 'claimed -500']],
    [{ kind: 'RECEIVE', amountCents: 500 }, ['received 500', 'receivable -500']],
  ])('%j', (journal, expected) => {
    expect(lines(journal)).toEqual(expected);
  });

  test.each<Journal>([
    { kind: 'GRANT', amountCents: 0 },
    { kind: 'GRANT', amountCents: -1 },
    { kind: 'PAY', amountCents: 1.5 },
    { kind: 'CEILING', amountCents: Number.NaN },
    { kind: 'DETERMINE', grantedCents: 500, determinedCents: 501 },
    { kind: 'DETERMINE', grantedCents: 500, determinedCents: -1 },
  ])('%j is no journal', (journal) => {
    expect(() => postingsFor(journal)).toThrow(RangeError);
  });

  test('the postings of every journal add up to zero', () => {
    const many: readonly string[] = ['DETERMINE', ...manyLinedKinds];
    const kinds = journalKinds.filter(
      (kind): kind is Exclude<JournalKind, 'DETERMINE' | ManyLinedKind> => !many.includes(kind),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.integer({ min: 1, max: 1e12 }),
        fc.nat(100),
        (kind, amountCents, share) => {
          const determinedCents = Math.floor((amountCents / 100) * share);
          for (const journal of [
            { kind, amountCents },
            { kind: 'DETERMINE' as const, grantedCents: amountCents, determinedCents },
          ]) {
            expect(postingsFor(journal).reduce((sum, posting) => sum + posting.amountCents, 0)).toBe(0);
          }
        },
      ),
    );
  });
});

describe('the queue', () => {
  const day = (number: number) => localDate(`2026-03-${String(number).padStart(2, '0')}`);
  const other = (number: string, amountCents: number, more: Partial<Waiting>): Waiting => ({
    id: number,
    number,
    amountCents,
    receivedOn: day(1),
    ...more,
  });
  const ask = (more: Partial<GrantQuestion>) =>
    mayGrantNow({
      today: day(14),
      method: 'completeness_with_lots',
      leftCents: 1_000,
      amountCents: 600,
      completeOn: day(10),
      receivedOn: day(2),
      others: [],
      ...more,
    });

  test.each<[string, Partial<GrantQuestion>, string | undefined]>([
    [
      'while the window is open nobody is granted: a better one may come',
      { openUntil: '2026-03-31T15:00:00Z' },
      'WINDOW_STILL_OPEN',
    ],
    ['a better category goes first', { others: [other('A', 401, { category: 0 })] }, 'EARLIER_UNDECIDED'],
    ['a better category that fits as well does not wait', { others: [other('A', 400, { category: 0 })] }, undefined],
    ['a category that is not known might be better', { others: [other('A', 401, {})] }, 'EARLIER_UNDECIDED'],
    ['a worse category does not count, however early', { others: [other('A', 999, { category: 2 })] }, undefined],
    ['the same category needs lots', { others: [other('A', 401, { category: 1 })] }, 'LOTS_NOT_DRAWN'],
    ['the same category after lots', { lotRank: 1, others: [other('A', 401, { category: 1, lotRank: 2 })] }, undefined],
  ])('ranked categories: %s', (_, more, code) => {
    expect(ask({ method: 'ranked_categories', category: 1, ...more })?.code).toBe(code);
  });

  test.each<[string, Partial<GrantQuestion>, string | undefined]>([
    ['two before the first day are equal', { others: [other('A', 401, { completeOn: day(3) })] }, 'LOTS_NOT_DRAWN'],
    ['after the first day the day counts', { others: [other('A', 999, { completeOn: day(13) })] }, undefined],
  ])('equal up to a first day: %s', (_, more, code) => {
    expect(ask({ method: 'equal_up_to_first_day', firstDay: day(12), ...more })?.code).toBe(code);
  });

  test('who is named with an amount waits for nobody', () => {
    const others = [other('A', 999, { completeOn: day(1) })];
    expect(ask({ method: 'named_recipients', others })).toBeUndefined();
  });

  test.each<[string, Partial<GrantQuestion>, string | undefined, string[]?]>([
    ['alone', {}, undefined],
    ['alone and above what is left: the ceiling decides, not the queue', { amountCents: 1_001 }, undefined],
    ['an earlier one fits as well, to the cent', { others: [other('A', 400, { completeOn: day(9) })] }, undefined],
    [
      'an earlier one does not fit as well, by a cent',
      { others: [other('A', 401, { completeOn: day(9) })] },
      'EARLIER_UNDECIDED',
      ['A'],
    ],
    ['a later one does not count', { others: [other('A', 999, { completeOn: day(11) })] }, undefined],
    [
      'one of the same day does not fit as well',
      { others: [other('A', 401, { completeOn: day(10) })] },
      'LOTS_NOT_DRAWN',
      ['A'],
    ],
    ['one of the same day fits as well', { others: [other('A', 400, { completeOn: day(10) })] }, undefined],
    [
      'not judged, received on the queue day',
      { others: [other('A', 401, { receivedOn: day(10) })] },
      'EARLIER_UNDECIDED',
      ['A'],
    ],
    ['not judged, received after the queue day', { others: [other('A', 401, { receivedOn: day(11) })] }, undefined],
    ['asked to complete, nothing came yet', { others: [other('A', 401, { awaitingItems: true })] }, undefined],
    [
      'earlier and same day together',
      { others: [other('B', 300, { completeOn: day(10) }), other('A', 300, { completeOn: day(8) })] },
      'EARLIER_UNDECIDED',
      ['A'],
    ],
    ['drawn before it', { lotRank: 1, others: [other('A', 900, { completeOn: day(10), lotRank: 2 })] }, undefined],
    [
      'drawn after it',
      { lotRank: 2, others: [other('A', 900, { completeOn: day(10), lotRank: 1 })] },
      'EARLIER_UNDECIDED',
      ['A'],
    ],
    ['a scheme without a queue', { method: 'no_queue', others: [other('A', 900, { completeOn: day(1) })] }, undefined],
  ])('%s', (_, more, code, ...[waitsFor]) => {
    const refusal = ask(more);
    expect(refusal?.code).toBe(code);
    expect(refusal?.details?.['waitsFor']).toEqual(waitsFor);
  });
});

describe('the day of the queue', () => {
  const ask = (more: Partial<GrantQuestion>) =>
    mayGrantNow({
      today: localDate('2026-03-10'),
      method: 'completeness_with_lots',
      leftCents: 1_000,
      amountCents: 600,
      completeOn: localDate('2026-03-10'),
      receivedOn: localDate('2026-03-02'),
      others: [],
      ...more,
    });
  const other = (number: string, more: Partial<Waiting>): Waiting => ({
    id: number,
    number,
    amountCents: 100,
    receivedOn: localDate('2026-03-10'),
    ...more,
  });

  test.each<[string, Partial<GrantQuestion>, string | undefined]>([
    ['on the day itself, even alone and with room', {}, 'DAY_NOT_OVER'],
    ['on the day after', { today: localDate('2026-03-11') }, undefined],
    [
      'before a first day that is not over',
      { method: 'equal_up_to_first_day', firstDay: '2026-03-12' },
      'DAY_NOT_OVER',
    ],
    [
      'after the first day',
      { method: 'equal_up_to_first_day', firstDay: '2026-03-12', today: localDate('2026-03-13') },
      undefined,
    ],
    ['in a ranking the window counts, not the day', { method: 'ranked_categories' }, undefined],
    ['without a queue', { method: 'no_queue' }, undefined],
    ['named with an amount', { method: 'named_recipients' }, undefined],
  ])('%s', (_, more, code) => {
    expect(ask(more)?.code).toBe(code);
  });

  test('names whom it waits for: who is not judged, who was complete that day, and who may still become so', () => {
    const others = [
      other('D', { completeOn: localDate('2026-03-11') }),
      other('C', { completeOn: localDate('2026-03-10') }),
      other('B', {}),
      other('A', { awaitingItems: true }),
    ];
    expect(ask({ others })?.details).toEqual({ day: '2026-03-10', waitsFor: ['A', 'B', 'C'] });
  });
});

describe('what the ceiling allows', () => {
  const ask = (leftCents: number, partialAllowed = true, minimumCents?: number) =>
    ceilingOutcome({ askedCents: 1_000, leftCents, partialAllowed, minimumCents });

  test.each([
    ['everything, to the cent', ask(1_000), { kind: 'grant', amountCents: 1_000 }],
    ['a cent less: a part', ask(999), { kind: 'grant_partly', amountCents: 999 }],
    ['a part that is just enough', ask(500, true, 500), { kind: 'grant_partly', amountCents: 500 }],
    [
      'a cent less than needed',
      ask(499, true, 500),
      { kind: 'refuse', refusal: { code: 'APPLICANT_MINIMUM_NOT_MET' } },
    ],
    ['no part in this scheme', ask(999, false), { kind: 'refuse', refusal: { code: 'CEILING_EXCEEDED' } }],
    ['nothing left', ask(0), { kind: 'refuse', refusal: { code: 'CEILING_EXCEEDED' } }],
  ])('%s', (_, outcome, expected) => {
    expect(outcome).toMatchObject(expected);
  });
});
