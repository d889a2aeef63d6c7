// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../../shared/local-date';
import { type Allocation, allocateGroups, type Claim, type EqualClaims, type Purse } from './groups';
import { allocateToNamed, type NamedRecipient } from './named-recipients';

/** A claim with what the methods of allocation look at. */
export interface RankedClaim extends Claim {
  /** The day on which its last needed item arrived. */
  readonly completeOn: LocalDate;
  readonly applicantId: string;
  /** The category the scheme puts it in, for a scheme that ranks categories. */
  readonly category?: string;
}

/** How a scheme allocates its money. */
export type AllocationRule =
  /** In the order of the days on which applications were complete, with lots on the day that crosses the ceiling. */
  | { readonly method: 'completeness_with_lots' }
  /** All that were complete up to and including the first day are equal; then as above. */
  | { readonly method: 'equal_up_to_first_day'; readonly firstDay: LocalDate }
  /** The first category first, with lots inside the category that crosses the ceiling. */
  | { readonly method: 'ranked_categories'; readonly categories: readonly string[] }
  /** Only whom the scheme names, up to the amount behind the name. */
  | { readonly method: 'named_recipients'; readonly recipients: readonly NamedRecipient[] };

/** Every method of allocation. */
export type AllocationMethod = AllocationRule['method'];

function grouped<C extends Claim>(claims: readonly C[], keyOf: (claim: C) => string): Map<string, C[]> {
  const groups = new Map<string, C[]>();
  for (const claim of claims) groups.set(keyOf(claim), [...(groups.get(keyOf(claim)) ?? []), claim]);
  return groups;
}

function byDay(claims: readonly RankedClaim[], dayOf: (claim: RankedClaim) => LocalDate): EqualClaims[] {
  const days = [...grouped(claims, dayOf)].map(([key, equal]) => ({ key, claims: equal }));
  return days.sort((one, other) => (one.key < other.key ? -1 : 1));
}

function byCategory(claims: readonly RankedClaim[], categories: readonly string[]): EqualClaims[] {
  const groups = grouped(claims, ({ category }) => category ?? '');
  for (const key of groups.keys()) {
    if (!categories.includes(key)) throw new RangeError(`the scheme does not rank the category ${JSON.stringify(key)}`);
  }
  return categories.flatMap((key) => ({ key, claims: groups.get(key) ?? [] })).filter((group) => group.claims.length);
}

/**
 * Who gets what under the rule of a scheme. Depends on the claims and the lots alone: not on the order in which claims are
 * given, judged or decided.
 *
 * @source Awb 4:25(2), 4:26
 * @throws RangeError on claims or amounts that cannot be
 */
export function allocate(rule: AllocationRule, claims: readonly RankedClaim[], purse: Purse): Allocation {
  switch (rule.method) {
    case 'completeness_with_lots':
      return allocateGroups(
        byDay(claims, ({ completeOn }) => completeOn),
        purse,
      );
    case 'equal_up_to_first_day':
      return allocateGroups(
        byDay(claims, ({ completeOn }) => (completeOn < rule.firstDay ? rule.firstDay : completeOn)),
        purse,
      );
    case 'ranked_categories':
      return allocateGroups(byCategory(claims, rule.categories), purse);
    case 'named_recipients':
      return allocateToNamed(claims, rule.recipients, purse);
  }
}
