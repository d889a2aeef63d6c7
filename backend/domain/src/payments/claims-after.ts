// SPDX-License-Identifier: EUPL-1.2

/** A claim that was ordered and not yet paid, in cents. */
export interface OpenClaim {
  readonly id: string;
  readonly amountCents: number;
}

/** What becomes of claims when the amount goes up. */
export interface ClaimsAfter {
  /** The claims that lapse. */
  readonly cancelled: readonly OpenClaim[];
  /** What is claimed anew, in cents: the part of the lapsed claims that stays owed. */
  readonly claimCents: number;
}

/**
 * What becomes of open claims when a subsidy gets more on objection: only what was paid above the new amount stays claimed.
 * With `keepOlder` the claims that came first stand as long as they are owed; otherwise one new claim takes the place of all.
 *
 * @source Awb 4:57(1), 4:95(4), 7:11(2)
 * @example paid 100, claimed 100 (open), new amount 60 → the claim lapses, 40 is claimed anew
 */
export function claimsAfter(input: {
  /** Oldest first. */
  readonly open: readonly OpenClaim[];
  /** Paid, less what came back. */
  readonly keptByRecipientCents: number;
  readonly limitCents: number;
  readonly keepOlder: boolean;
}): ClaimsAfter {
  const { open, keptByRecipientCents, limitCents, keepOlder } = input;
  const total = open.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const owed = Math.min(total, Math.max(0, keptByRecipientCents - limitCents));
  if (owed === total) return { cancelled: [], claimCents: 0 };
  let stands = 0;
  const cancelled = open.filter(({ amountCents }) => {
    const stays = keepOlder && stands + amountCents <= owed;
    if (stays) stands += amountCents;
    return !stays;
  });
  return { cancelled, claimCents: owed - stands };
}
