// SPDX-License-Identifier: EUPL-1.2
import type { Refusal } from '../shared/refusal';

/** Why views need not be asked: the exceptions of the law, and the cases in which there is nothing new to hear about. */
export const noViewsReasons = [
  'refused_on_ceiling',
  'own_data_only',
  'urgent',
  'heard_before',
  'purpose_would_be_lost',
] as const;

/** One reason why views need not be asked. */
export type NoViewsReason = (typeof noViewsReasons)[number];

/**
 * Refusing, lowering or withdrawing: the municipality was asked for its views, or a reason says why not.
 *
 * @source Awb 4:7, 4:8, 4:11, 4:12(2)
 */
export function viewsRefusal(input: {
  readonly viewsInvited: boolean;
  readonly noViewsReason?: NoViewsReason | null;
}): Refusal | undefined {
  return input.viewsInvited || input.noViewsReason ? undefined : { code: 'VIEWS_REQUIRED', source: 'Awb 4:7, 4:12(2)' };
}

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
