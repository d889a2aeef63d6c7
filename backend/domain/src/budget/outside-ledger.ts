// SPDX-License-Identifier: EUPL-1.2

/** What is owed beside the subsidies: statutory interest (Awb 4:97–4:100) and penalties for late decisions (Awb 4:17). */
export const outsideKinds = ['interest', 'penalty'] as const;

/** One account outside every ceiling; each programme has one of each kind. */
export type OutsideKind = (typeof outsideKinds)[number];

/** Every bucket of an account outside the ceiling; `charged` stands against the others. */
export const outsideBuckets = ['charged', 'owed', 'payable', 'paid', 'receivable', 'received'] as const;

/** One bucket of such an account. */
export type OutsideBucket = (typeof outsideBuckets)[number];

/** Every kind of journal outside the ceiling. None of them can stand on an account with a ceiling, and no other journal can stand here. */
export const outsideJournalKinds = [
  'INTEREST_OWE',
  'INTEREST_ORDER',
  'INTEREST_CANCEL_ORDER',
  'INTEREST_PAY',
  'INTEREST_CLAIM',
  'INTEREST_CANCEL_CLAIM',
  'INTEREST_RECEIVE',
  'PENALTY_OWE',
  'PENALTY_ORDER',
  'PENALTY_CANCEL_ORDER',
  'PENALTY_PAY',
] as const;

/** One kind of journal outside the ceiling. */
export type OutsideJournalKind = (typeof outsideJournalKinds)[number];

/** One line of such a journal: so many cents more (or less) in this bucket. */
export interface OutsidePosting {
  readonly bucket: OutsideBucket;
  readonly amountCents: number;
}

type Move = 'OWE' | 'ORDER' | 'CANCEL_ORDER' | 'PAY' | 'CLAIM' | 'CANCEL_CLAIM' | 'RECEIVE';

const moves: Record<Move, { readonly to: OutsideBucket; readonly from: OutsideBucket }> = {
  OWE: { to: 'owed', from: 'charged' },
  ORDER: { to: 'payable', from: 'owed' },
  CANCEL_ORDER: { to: 'owed', from: 'payable' },
  PAY: { to: 'paid', from: 'payable' },
  CLAIM: { to: 'receivable', from: 'charged' },
  CANCEL_CLAIM: { to: 'charged', from: 'receivable' },
  RECEIVE: { to: 'received', from: 'receivable' },
};

/** The account on which a journal stands: interest or penalty. */
export function outsideKindOf(kind: OutsideJournalKind): OutsideKind {
  return kind.startsWith('INTEREST') ? 'interest' : 'penalty';
}

/**
 * The two postings of a journal outside the ceiling; they add up to zero. What the authority owes by a decision is ordered,
 * then paid; what is owed to it is claimed, then received.
 *
 * @source Awb 4:17, 4:86, 4:97–4:100; double-entry bookkeeping
 * @throws RangeError on an amount that is no whole number of cents above zero
 */
export function outsidePostingsFor(kind: OutsideJournalKind, amountCents: number): readonly OutsidePosting[] {
  if (!Number.isSafeInteger(amountCents) || amountCents < 1) {
    throw new RangeError(`not an amount that can be posted: ${amountCents}`);
  }
  const { to, from } = moves[kind.slice(kind.indexOf('_') + 1) as Move];
  return [
    { bucket: to, amountCents },
    { bucket: from, amountCents: -amountCents },
  ];
}
