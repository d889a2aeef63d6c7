// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import { type Cents, toCents } from '../shared/money';
import type { Tranche, Tranches } from './definition';

/** What one tranche has on a day: its own ceiling as it was raised, and what was carried over from those before. */
export interface TrancheCeiling {
  readonly tranche: Tranche;
  readonly ownCents: Cents;
  readonly carriedOverCents: Cents;
  readonly ceilingCents: Cents;
}

function ownCents({ ceilingCents, raised = [] }: Tranche, on: string): Cents {
  return toCents(raised.filter((change) => change.on <= on).at(-1)?.ceilingCents ?? ceilingCents);
}

/**
 * The ceiling of the tranche in which a day lies. What was left of the tranches before it lapses or is carried over.
 *
 * @source Awb 4:25(1), 4:27 and the ceiling article of the scheme
 */
export function trancheOn(
  { list, unspent }: Tranches,
  on: LocalDate,
  grantedCents: Readonly<Record<string, number>>,
): TrancheCeiling | undefined {
  let left = 0;
  for (const tranche of list) {
    if (on < tranche.from) return undefined;
    const own = ownCents(tranche, on <= tranche.until ? on : tranche.until);
    const carried = unspent === 'carried_over' ? left : 0;
    if (on <= tranche.until) {
      return {
        tranche,
        ownCents: own,
        carriedOverCents: toCents(carried),
        ceilingCents: toCents(own + carried),
      };
    }
    left = Math.max(0, own + carried - (grantedCents[tranche.key] ?? 0));
  }
  return undefined;
}
