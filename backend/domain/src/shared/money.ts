// SPDX-License-Identifier: EUPL-1.2

declare const cents: unique symbol;

/** Whole euro cents, a safe integer. */
export type Cents = number & { readonly [cents]: true };

/** Checks that a number is a whole, safe number of cents. @throws RangeError when it is not. */
export function toCents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of cents: ${value}`);
  return value as Cents;
}

export const noCents = 0 as Cents;
