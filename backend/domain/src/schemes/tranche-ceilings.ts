// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDate, type LocalDate } from '../shared/local-date';
import { type Cents, toCents } from '../shared/money';
import type { SchemeDefinition, Tranche, Tranches } from './definition';

/** What one tranche has on a day: its own ceiling as it was raised, and what was carried over from those before. */
export interface TrancheCeiling {
  readonly tranche: Tranche;
  readonly ownCents: Cents;
  readonly carriedOverCents: Cents;
  readonly ceilingCents: Cents;
}

/** The ceiling of a tranche alone on a day, as it was raised. */
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
 * The tranches as levels below a grant type. A tranche is divided over the types by its own numbers, or in proportion to the
 * ceilings of the types, to the cent: the last type takes what rounding leaves, so that together they are the tranche and never more.
 *
 * @source Awb 4:22, 4:25(1) and the ceiling article of the scheme
 */
export function trancheShares(
  { tranches, types }: Pick<SchemeDefinition, 'tranches' | 'types'>,
  typeKey: string,
  today: LocalDate,
): TrancheShare[] {
  const place = types.findIndex(({ key }) => key === typeKey);
  if (!tranches || place < 0) return [];
  return tranches.list.flatMap((tranche) => {
    const { key, name, from, until, division } = tranche;
    const part = (type: (typeof types)[number]): number =>
      division ? (division.find((one) => one.type === type.key)?.ceilingCents ?? 0) : type.ceilingCents;
    const upTo = (end: number): bigint => types.slice(0, end).reduce((sum, type) => sum + BigInt(part(type)), 0n);
    const whole = upTo(types.length);
    if (whole === 0n) return [];
    const all = BigInt(ownCents(tranche, today));
    const cents = (all * upTo(place + 1)) / whole - (all * upTo(place)) / whole;
    return [{ key, name, from, until, ceilingCents: toCents(Number(cents)) }];
  });
}

/** A raise of a tranche that the scheme itself announced for a day, for one grant type. */
export interface TrancheRaise {
  readonly key: string;
  readonly on: LocalDate;
  /** By how much the ceiling changes on that day; below zero it is lowered. */
  readonly changeCents: number;
  readonly article: string;
}

/**
 * The changes of tranches that the scheme announced for a day after it was published and up to today: the earlier ones are
 * in the ceilings that publication set.
 *
 * @source Awb 4:27(1) and the ceiling article of the scheme
 */
export function trancheRaises(
  scheme: Pick<SchemeDefinition, 'tranches' | 'types'>,
  typeKey: string,
  { after, today }: { readonly after: LocalDate; readonly today: LocalDate },
): TrancheRaise[] {
  const shareOf = (key: string, day: LocalDate): number =>
    trancheShares(scheme, typeKey, day).find((share) => share.key === key)?.ceilingCents ?? 0;
  return (scheme.tranches?.list ?? []).flatMap(({ key, raised = [] }) =>
    raised.flatMap(({ on, article }) => {
      const day = localDate(on);
      if (day <= after || day > today) return [];
      return [{ key, on: day, changeCents: shareOf(key, day) - shareOf(key, addDays(day, -1)), article }];
    }),
  );
}
