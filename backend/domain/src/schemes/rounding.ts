// SPDX-License-Identifier: EUPL-1.2
import { type Cents, toCents } from '../shared/money';
import type { RoundingName } from './amount-definition';

/**
 * A percentage of an amount, rounded to the nearest cent, half a cent upwards. For amounts that are reckoned from costs.
 *
 * @source house rule: arithmetical rounding
 */
export function shareToNearestCent(cents: number, percentage: number): Cents {
  return toCents(Math.floor((cents * percentage + 50) / 100));
}

/**
 * A percentage of an amount, rounded down to the cent. For instalments: what rounding leaves goes to the last one.
 *
 * @source house rule: never more than the percentage
 */
export function shareRoundedDown(cents: number, percentage: number): Cents {
  return toCents(Math.floor((cents * percentage) / 100));
}

/**
 * Hours at a rate in cents, rounded down to the cent; parts of an hour count to a hundredth.
 *
 * @source house rule: never more than the rate
 */
export function hoursAtRate(hours: number, rateCents: number): Cents {
  return toCents(Math.floor((Math.round(hours * 100) * rateCents) / 100));
}

/** An amount (cents, 0 or more) under the rounding that a rule names. @source the amount article of the scheme */
export function rounded(cents: number, rounding: RoundingName = 'cent_nearest'): Cents {
  switch (rounding) {
    case 'cent_nearest':
      return toCents(cents);
    case 'euro_down':
      return toCents(Math.floor(cents / 100) * 100);
    case 'euro_up':
      return toCents(Math.ceil(cents / 100) * 100);
  }
}
