// SPDX-License-Identifier: EUPL-1.2
import type { RefusalCode } from '../../shared/refusal';
import { awardOf, requireSound } from './awards';
import { type Room, Rooms } from './rooms';

/** A complete application that asks for money. */
export interface Claim {
  readonly id: string;
  readonly amountCents: number;
  /** Below this amount the project stops, says the applicant. */
  readonly minimumCents?: number;
  /** The levels it counts under besides the ceiling that all share; none where there is one ceiling. */
  readonly rooms?: readonly Room[];
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

/**
 * Gives every group in turn what it asks while it fits on every level; among those of a group that do not fit on one, lots
 * decide the order. Who crosses
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
  const rooms = new Rooms(purse.ceilingCents);
  let exhaustedBy: string | undefined;
  const give = (claim: Claim, key: string, lot?: number): void => {
    const award = awardOf(claim, key, rooms.leftFor(claim), purse);
    awards.push(lot === undefined ? award : { ...award, lot });
    rooms.take(claim, award.amountCents);
  };
  for (const { key, claims } of groups) {
    const contested = rooms.contested(claims);
    if (contested.length > 0) exhaustedBy ??= key;
    const needsLots = contested.length > 1 && contested.some((claim) => rooms.leftFor(claim) > 0);
    const draws = new Set(needsLots ? contested : []);
    for (const claim of [...claims].sort(byId)) if (!draws.has(claim)) give(claim, key);
    if (!needsLots) continue;
    drawn.push(key);
    for (const [index, claim] of inDrawnOrder({ key, claims: contested }, purse).entries()) give(claim, key, index + 1);
  }
  const spentCents = rooms.spent();
  return { awards, spentCents, leftCents: purse.ceilingCents - spentCents, exhaustedBy, drawn };
}

const byId = (one: Claim, other: Claim): number => (one.id < other.id ? -1 : 1);
