// SPDX-License-Identifier: EUPL-1.2
import { ceilingOutcome } from '../../decisions/ceiling-outcome';
import type { RefusalCode } from '../../shared/refusal';

/** A complete application that asks for money. */
export interface Claim {
  readonly id: string;
  readonly amountCents: number;
  /** Below this amount the project stops, says the applicant. */
  readonly minimumCents?: number;
}

/** Claims that are equal: before the next group, after the one before it. */
export interface EqualClaims<C extends Claim = Claim> {
  /** The day or category that they share. */
  readonly key: string;
  readonly claims: readonly C[];
}

/** What there is to allocate, and how. */
export interface Purse {
  readonly ceilingCents: number;
  /** Whether who crosses the ceiling gets what is left. */
  readonly partialAllowed: boolean;
  /** The order of the lots among equals; asked only for a group that does not fit. */
  readonly lots: (group: { readonly key: string; readonly participants: readonly string[] }) => readonly string[];
}

/** What one claim gets, and its place. */
export interface Award {
  readonly id: string;
  /** Nothing when it is refused. */
  readonly amountCents: number;
  readonly outcome: 'granted' | 'partly_granted' | 'refused';
  readonly refusal?: RefusalCode;
  /** The group it is in. */
  readonly group: string;
  /** Its lot in that group, 1 first; absent when no lots were needed. */
  readonly lot?: number;
}

/** Who gets what. */
export interface Allocation {
  /** One for each claim, in the order in which they are decided. */
  readonly awards: readonly Award[];
  readonly spentCents: number;
  readonly leftCents: number;
  /** The first group that did not fit; absent when all claims did. */
  readonly exhaustedBy?: string;
  /** The groups among which lots were drawn. */
  readonly drawn: readonly string[];
}

const sumOf = (claims: readonly Claim[]): number => claims.reduce((sum, { amountCents }) => sum + amountCents, 0);

/** The claims in the order of their lots. @throws RangeError when the lots are not those of these claims */
function inDrawnOrder(group: EqualClaims, purse: Purse): Claim[] {
  const byId = new Map(group.claims.map((claim) => [claim.id, claim]));
  // Always asked in the same order, so that the order of judging cannot be read from it.
  const order = purse.lots({ key: group.key, participants: [...byId.keys()].sort() });
  const drawn = order.flatMap((id) => byId.get(id) ?? []);
  if (order.length !== byId.size || new Set(drawn).size !== byId.size) {
    throw new RangeError(`the lots of ${group.key} are not those of its claims`);
  }
  return drawn;
}

function awardOf(claim: Claim, group: string, leftCents: number, purse: Purse): Award {
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

/**
 * Gives every group in turn what it asks while it fits; in a group that does not fit, lots decide the order. Who crosses
 * the ceiling gets what is left, when the scheme knows partial grants and it is not below what the applicant needs; what
 * it cannot use goes to the next one.
 *
 * @source Awb 4:25(2), 4:26
 * @throws RangeError on an amount that is no whole number of cents above zero, or a claim that is named twice
 */
export function allocateGroups(groups: readonly EqualClaims[], purse: Purse): Allocation {
  requireSound(groups, purse);
  const awards: Award[] = [];
  const drawn: string[] = [];
  let leftCents = purse.ceilingCents;
  let exhaustedBy: string | undefined;
  for (const group of groups) {
    const fits = sumOf(group.claims) <= leftCents;
    if (!fits) exhaustedBy ??= group.key;
    const needsLots = !fits && leftCents > 0 && group.claims.length > 1;
    if (needsLots) drawn.push(group.key);
    const order = needsLots ? inDrawnOrder(group, purse) : [...group.claims].sort(byId);
    for (const [index, claim] of order.entries()) {
      const award = awardOf(claim, group.key, leftCents, purse);
      awards.push(needsLots ? { ...award, lot: index + 1 } : award);
      leftCents -= award.amountCents;
    }
  }
  return { awards, spentCents: purse.ceilingCents - leftCents, leftCents, exhaustedBy, drawn };
}

const byId = (one: Claim, other: Claim): number => (one.id < other.id ? -1 : 1);

function requireSound(groups: readonly EqualClaims[], { ceilingCents }: Purse): void {
  const claims = groups.flatMap((group) => group.claims);
  const amounts = [ceilingCents, ...claims.map(({ minimumCents = 0 }) => minimumCents)];
  const wrong =
    amounts.some((cents) => !Number.isSafeInteger(cents) || cents < 0) ||
    claims.some(({ amountCents }) => !Number.isSafeInteger(amountCents) || amountCents <= 0);
  if (wrong) throw new RangeError('an amount is a whole number of cents');
  if (new Set(claims.map(({ id }) => id)).size !== claims.length) throw new RangeError('a claim is named twice');
}
