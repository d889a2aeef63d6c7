// SPDX-License-Identifier: EUPL-1.2
import { ceilingOutcome } from '../../decisions/ceiling-outcome';
import type { Award, Claim, EqualClaims, Purse } from './groups';

/** What one claim gets of what is left for it. */
export function awardOf(claim: Claim, group: string, leftCents: number, purse: Purse): Award {
  const outcome = ceilingOutcome({
    askedCents: claim.amountCents,
    leftCents,
    partialAllowed: purse.partialAllowed,
    minimumCents: claim.minimumCents,
  });
  if (outcome.kind === 'refuse') {
    return { id: claim.id, group, amountCents: 0, outcome: 'refused', refusal: outcome.refusal.code };
  }
  const { kind, amountCents } = outcome;
  return { id: claim.id, group, amountCents, outcome: kind === 'grant' ? 'granted' : 'partly_granted' };
}

/** @throws RangeError on an amount that is no whole number of cents above zero, or a claim that is named twice */
export function requireSound(groups: readonly EqualClaims[], { ceilingCents }: Purse): void {
  const claims = groups.flatMap((group) => group.claims);
  const left = claims.flatMap(({ rooms = [] }) => rooms.map(({ leftCents }) => leftCents));
  const amounts = [ceilingCents, ...left, ...claims.map(({ minimumCents = 0 }) => minimumCents)];
  const wrong =
    amounts.some((cents) => !Number.isSafeInteger(cents) || cents < 0) ||
    claims.some(({ amountCents }) => !Number.isSafeInteger(amountCents) || amountCents <= 0);
  if (wrong) throw new RangeError('an amount is a whole number of cents');
  if (new Set(claims.map(({ id }) => id)).size !== claims.length) throw new RangeError('a claim is named twice');
}
