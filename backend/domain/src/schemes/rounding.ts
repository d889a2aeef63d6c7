// SPDX-License-Identifier: EUPL-1.2
import { type Cents, toCents } from '../shared/money';

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
