// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import { type Cents, toCents } from '../shared/money';
import type { SchemeDefinition, Tranche, Tranches } from './definition';

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

/** What a grant type has of one tranche. */
export interface TrancheShare extends Pick<Tranche, 'key' | 'name' | 'from' | 'until'> {
  readonly ceilingCents: Cents;
}

/**
 * The tranches as levels below a grant type. A tranche is divided over the types in proportion to their ceilings, to the
 * cent: the last type takes what rounding leaves, so that together they are the tranche and never more.
 *
 * @source Awb 4:22, 4:25(1) and the ceiling article of the scheme
 */
export function trancheShares(
  { tranches, types }: Pick<SchemeDefinition, 'tranches' | 'types'>,
  typeKey: string,
  today: LocalDate,
): TrancheShare[] {
  const whole = types.reduce((sum, { ceilingCents }) => sum + BigInt(ceilingCents), 0n);
  const upTo = (place: number): bigint =>
    types.slice(0, place).reduce((sum, { ceilingCents }) => sum + BigInt(ceilingCents), 0n);
  const place = types.findIndex(({ key }) => key === typeKey);
  if (!tranches || place < 0 || whole === 0n) return [];
  return tranches.list.map((tranche) => {
    const { key, name, from, until } = tranche;
    const all = BigInt(ownCents(tranche, today));
    const cents = (all * upTo(place + 1)) / whole - (all * upTo(place)) / whole;
    return { key, name, from, until, ceilingCents: toCents(Number(cents)) };
  });
}
