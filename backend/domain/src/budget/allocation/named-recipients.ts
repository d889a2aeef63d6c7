// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../../shared/local-date';
import { awardOf, requireSound } from './awards';
import type { Allocation, Award, Claim, Purse } from './groups';
import { Rooms } from './rooms';

/** Whom a budget or an annex names, with the most it can get. */
export interface NamedRecipient {
  readonly applicantId: string;
  readonly amountCents: number;
}

interface NamedClaim extends Claim {
  readonly applicantId: string;
  readonly completeOn: LocalDate;
}

const inOrder = (one: NamedClaim, other: NamedClaim): number =>
  one.completeOn < other.completeOn || (one.completeOn === other.completeOn && one.id < other.id) ? -1 : 1;

/**
 * Gives each named recipient, in the order of the list, what it asks up to the amount behind its name; its own claims
 * share that amount in the order in which they were complete. Who is not named gets nothing. Every ceiling holds as ever.
 *
 * @source Awb 4:23(3)(c), 4:25(2)
 * @throws RangeError when a recipient is named twice
 */
export function allocateToNamed(
  claims: readonly NamedClaim[],
  recipients: readonly NamedRecipient[],
  purse: Purse,
): Allocation {
  if (new Set(recipients.map(({ applicantId }) => applicantId)).size !== recipients.length) {
    throw new RangeError('a recipient is named twice');
  }
  requireSound([{ key: '', claims }], purse);
  const awards: Award[] = [];
  const rooms = new Rooms(purse.ceilingCents);
  let exhaustedBy: string | undefined;
  for (const { applicantId, amountCents } of recipients) {
    let nameCents = amountCents;
    for (const claim of claims.filter((one) => one.applicantId === applicantId).sort(inOrder)) {
      const leftCents = rooms.leftFor(claim);
      const award = awardOf(claim, applicantId, Math.min(nameCents, leftCents), purse);
      if (claim.amountCents > leftCents && nameCents > leftCents) exhaustedBy ??= applicantId;
      awards.push(award);
      nameCents -= award.amountCents;
      rooms.take(claim, award.amountCents);
    }
  }
  const named = new Set(recipients.map(({ applicantId }) => applicantId));
  const others = claims.filter(({ applicantId }) => !named.has(applicantId)).sort(inOrder);
  for (const { id, applicantId } of others) {
    awards.push({ id, group: applicantId, amountCents: 0, outcome: 'refused', refusal: 'APPLICANT_NOT_ALLOWED' });
  }
  const spentCents = rooms.spent();
  return { awards, spentCents, leftCents: purse.ceilingCents - spentCents, exhaustedBy, drawn: [] };
}
