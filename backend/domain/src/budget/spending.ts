// SPDX-License-Identifier: EUPL-1.2
import type { Refusal } from '../shared/refusal';

/** What is booked on a line of the programme activities. */
export const spendingKinds = ['commitment', 'release', 'payment'] as const;

/** One kind of booking on a line. */
export type SpendingKind = (typeof spendingKinds)[number];

/** One commitment: what was agreed, what of it was given back, and what was paid on it; in cents. */
export interface CommitmentMoney {
  readonly committedCents: number;
  readonly releasedCents: number;
  readonly paidCents: number;
}

/** A commitment fits in what is left of its line and every level above; a payment or release in what is open of the commitment. */
export function spendingRefusal(
  kind: SpendingKind,
  amountCents: number,
  { leftCents, commitment }: { readonly leftCents: number; readonly commitment?: CommitmentMoney },
): Refusal | undefined {
  if (kind === 'commitment') {
    return amountCents > leftCents ? { code: 'LINE_EXHAUSTED', details: { leftCents } } : undefined;
  }
  if (!commitment) return { code: 'NOT_FOUND' };
  const openCents = commitment.committedCents - commitment.releasedCents - commitment.paidCents;
  return amountCents > openCents ? { code: 'COMMITMENT_TOO_SMALL', details: { openCents } } : undefined;
}
