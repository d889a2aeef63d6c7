// SPDX-License-Identifier: EUPL-1.2
import { type Cents, noCents, toCents } from '../shared/money';
import { daysBetween, type LocalDate } from '../shared/local-date';

/**
 * What a claim in proportion comes to when an obligation that continues was broken: the part of the subsidy for the days
 * from the breach up to and including the last day, in whole cents rounded down. A proposal for who decides; the decision
 * weighs more than days.
 *
 * @source Awb 4:49(1)(c), 4:57, 3:4(2)
 * @example EUR 10,000 over five years from 2026-01-01, broken on 2029-01-01 → two fifths
 */
export function proportionalClaim(input: {
  readonly determinedCents: number;
  /** The day from which it counts. */
  readonly from: LocalDate;
  /** The last day of it. */
  readonly until: LocalDate;
  readonly breachedOn: LocalDate;
}): Cents {
  const { determinedCents, from, until, breachedOn } = input;
  const whole = daysBetween(from, until);
  if (whole <= 0) return noCents;
  const kept = Math.min(whole, Math.max(0, daysBetween(from, breachedOn) - 1));
  return toCents(Number((BigInt(determinedCents) * BigInt(whole - kept)) / BigInt(whole)));
}
