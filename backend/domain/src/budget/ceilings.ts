// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import { type Cents, toCents } from '../shared/money';

/** One change of a ceiling that was made and not countered: by how much, and from which day on. In the order of booking. */
export interface CeilingChange {
  readonly startsOn: LocalDate;
  /** In cents; below zero when the ceiling was lowered. */
  readonly changeCents: number;
}

/** A ceiling as it stood after so many changes. */
export interface CeilingVersion {
  /** 1 for the first. */
  readonly version: number;
  readonly startsOn: LocalDate;
  readonly ceilingCents: Cents;
}

/** Every version of a ceiling, the first one first. */
export function ceilingVersions(changes: readonly CeilingChange[]): CeilingVersion[] {
  let sum = 0;
  return changes.map(({ startsOn, changeCents }, index) => {
    sum += changeCents;
    return { version: index + 1, startsOn, ceilingCents: toCents(sum) };
  });
}

/**
 * The ceiling that holds for an application: the one in force on the day on which it was filed, or a higher one that
 * started since. A lowering that was made public later has no consequence for it; a raise has. A change starts at the
 * earliest on the day after it was made public, so that who files on that same day keeps the old ceiling.
 *
 * @source Awb 4:22, 4:27(2)
 */
export function ceilingFor(
  changes: readonly CeilingChange[],
  filedOn: LocalDate,
  today: LocalDate,
): CeilingVersion | undefined {
  const versions = ceilingVersions(changes);
  const first = versions.findLast(({ startsOn }) => startsOn <= filedOn) ?? versions[0];
  if (!first) return undefined;
  return versions
    .slice(first.version - 1)
    .filter((one) => one === first || one.startsOn <= today)
    .reduce((highest, one) => (one.ceilingCents > highest.ceilingCents ? one : highest));
}

/** The money of one level of the budget, in cents. */
export interface LevelMoney {
  /** With what is held for earlier applications. */
  readonly ceilingCents: number;
  readonly heldCents: number;
  readonly overrunCents: number;
  /** Granted, whether or not determined or released since. */
  readonly grantedCents: number;
}

/** What a new application finds: the ceiling without what is held, less what was granted; never below zero. */
export function leftForNew({ ceilingCents, heldCents, overrunCents, grantedCents }: LevelMoney): Cents {
  return toCents(Math.max(0, ceilingCents - heldCents + overrunCents - grantedCents));
}

/**
 * What of the held money nobody needs any more, once everybody who filed before the lowering was decided: all but what was
 * granted above the lowered ceiling.
 *
 * @source Awb 4:27(2)
 */
export function heldNoLonger(level: LevelMoney): Cents {
  const { ceilingCents, heldCents, overrunCents, grantedCents } = level;
  const above = Math.max(0, grantedCents - overrunCents - (ceilingCents - heldCents));
  return toCents(Math.max(0, heldCents - above));
}
