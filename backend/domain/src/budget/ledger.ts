// SPDX-License-Identifier: EUPL-1.2

/** Every bucket of an account; the postings of one journal move cents between them and add up to zero. */
export const ledgerBuckets = [
  'available',
  'committed',
  'determined',
  'released',
  'funding',
  'overrun',
  'reserved',
  'requested',
  'payable',
  'ordered',
  'paid',
  'receivable',
  'claimed',
  'received',
  'held',
  'announced',
] as const;

/** One bucket of an account. */
export type LedgerBucket = (typeof ledgerBuckets)[number];

/** Every kind of journal. */
export const journalKinds = [
  'CEILING',
  'OVERRUN',
  'RESERVE',
  'UNRESERVE',
  'GRANT',
  'RAISE',
  'RELEASE',
  'DETERMINE',
  'REDETERMINE',
  'REVISE',
  'REOPEN',
  'REGRANT',
  'RESTORE',
  'ORDER',
  'CANCEL_ORDER',
  'PAY',
  'CLAIM',
  'CANCEL_CLAIM',
  'RECEIVE',
  'CEILING_RAISE',
  'CEILING_LOWER',
  'CEILING_SETTLE',
  'CARRY',
  'COUNTER_CEILING',
  'COUNTER_SPENDING',
  'SPEND_COMMIT',
  'SPEND_RELEASE',
  'SPEND_PAY',
] as const;

/** One kind of journal. */
export type JournalKind = (typeof journalKinds)[number];

/** Kinds of which the lines stand on more than one account, or follow from an earlier journal. */
export const manyLinedKinds = ['CEILING_SETTLE', 'CARRY', 'COUNTER_CEILING', 'COUNTER_SPENDING'] as const;

/** One of those kinds. */
export type ManyLinedKind = (typeof manyLinedKinds)[number];

type TwoLinedKind = Exclude<JournalKind, 'DETERMINE' | ManyLinedKind>;

/** What happened with money, in cents; a ceiling may also be lowered, all else is more than nothing. */
export type Journal =
  | { readonly kind: TwoLinedKind; readonly amountCents: number }
  | { readonly kind: 'DETERMINE'; readonly grantedCents: number; readonly determinedCents: number };

/** One line of a journal: so many cents more (or less) in this bucket. */
export interface LedgerPosting {
  readonly bucket: LedgerBucket;
  readonly amountCents: number;
}

const moves: Record<TwoLinedKind, { readonly to: LedgerBucket; readonly from: LedgerBucket }> = {
  CEILING: { to: 'available', from: 'funding' },
  OVERRUN: { to: 'available', from: 'overrun' },
  RESERVE: { to: 'reserved', from: 'requested' },
  UNRESERVE: { to: 'requested', from: 'reserved' },
  GRANT: { to: 'committed', from: 'available' },
  REDETERMINE: { to: 'determined', from: 'released' },
  RAISE: { to: 'committed', from: 'available' },
  RELEASE: { to: 'released', from: 'committed' },
  REVISE: { to: 'released', from: 'determined' },
  REOPEN: { to: 'available', from: 'released' },
  REGRANT: { to: 'released', from: 'available' },
  RESTORE: { to: 'committed', from: 'released' },
  ORDER: { to: 'payable', from: 'ordered' },
  CANCEL_ORDER: { to: 'ordered', from: 'payable' },
  PAY: { to: 'paid', from: 'payable' },
  CLAIM: { to: 'receivable', from: 'claimed' },
  CANCEL_CLAIM: { to: 'claimed', from: 'receivable' },
  RECEIVE: { to: 'received', from: 'receivable' },
  CEILING_RAISE: { to: 'available', from: 'funding' },
  CEILING_LOWER: { to: 'held', from: 'announced' },
  SPEND_COMMIT: { to: 'committed', from: 'available' },
  SPEND_RELEASE: { to: 'available', from: 'committed' },
  SPEND_PAY: { to: 'paid', from: 'ordered' },
};

function whole(cents: number, least: number): number {
  if (!Number.isSafeInteger(cents) || cents < least) throw new RangeError(`not an amount that can be posted: ${cents}`);
  return cents;
}

/**
 * The postings of a journal; they add up to zero, and a posting of nothing is left out. What is determined lower than
 * granted, lowered or withdrawn is released: it stays counted against the ceiling. Only where the scheme says that it may
 * be granted again, REOPEN gives it back to the ceiling. RAISE amends a grant upwards and asks the ceiling like a grant;
 * RELEASE lowers or withdraws before determination, REVISE after it. RESTORE commits again what a decision on objection gives
 * back of a lowering or withdrawal; REGRANT first takes it from the ceiling where it had gone back there. CEILING_LOWER takes
 * nothing away yet: it says how much of the ceiling is held for applications that were filed before the lowering was made public.
 *
 * @source Awb 4:22, 4:25(2)-(3), 4:42, 4:48, 4:49, 7:11; double-entry bookkeeping
 * @throws RangeError on an amount that is no whole number of cents, is negative, or is determined above the grant
 */
export function postingsFor(journal: Journal): LedgerPosting[] {
  if (journal.kind === 'DETERMINE') {
    const granted = whole(journal.grantedCents, 1);
    const determined = whole(journal.determinedCents, 0);
    const released = whole(granted - determined, 0);
    return nonZero([
      { bucket: 'determined', amountCents: determined },
      { bucket: 'released', amountCents: released },
      { bucket: 'committed', amountCents: -granted },
    ]);
  }
  const amountCents = whole(journal.amountCents, journal.kind === 'CEILING' ? -Number.MAX_SAFE_INTEGER : 1);
  const { to, from } = moves[journal.kind];
  return nonZero([
    { bucket: to, amountCents },
    { bucket: from, amountCents: -amountCents },
  ]);
}

function nonZero(postings: readonly LedgerPosting[]): LedgerPosting[] {
  return postings.filter(({ amountCents }) => amountCents !== 0);
}
