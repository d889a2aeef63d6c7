// SPDX-License-Identifier: EUPL-1.2
import type { Refusal } from '../shared/refusal';

/**
 * An amount to grant: more than nothing, and never above what the rule of the scheme gives.
 *
 * @source Awb 4:31; the amount article of the scheme
 */
export function grantAmountRefusal(input: {
  readonly amountCents: number;
  readonly calculatedCents: number;
}): Refusal | undefined {
  const { amountCents, calculatedCents } = input;
  if (amountCents <= 0) return { code: 'AMOUNT_REQUIRED', source: 'Awb 4:31' };
  return amountCents > calculatedCents
    ? { code: 'AMOUNT_ABOVE_CALCULATION', source: 'Awb 4:31', details: { amountCents, calculatedCents } }
    : undefined;
}

/**
 * An amount to determine: not negative, and never above the grant.
 *
 * @source Awb 4:46
 */
export function determinationAmountRefusal(input: {
  readonly amountCents: number;
  readonly grantedCents: number;
}): Refusal | undefined {
  const { amountCents, grantedCents } = input;
  if (amountCents < 0) return { code: 'AMOUNT_REQUIRED', source: 'Awb 4:46' };
  return amountCents > grantedCents
    ? { code: 'AMOUNT_ABOVE_GRANT', source: 'Awb 4:46', details: { amountCents, grantedCents } }
    : undefined;
}
