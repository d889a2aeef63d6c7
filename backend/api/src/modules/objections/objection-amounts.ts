// SPDX-License-Identifier: EUPL-1.2
import { type Calculation, objectionAmountRefusal, type ObjectionOutcome, type Refusal } from '#domain';

/** What an objection is about in money, in cents. */
export interface AmountsInDispute {
  /** Whether an upheld objection grants, determines anew, or changes no amount by itself. */
  readonly about: 'grant' | 'determination' | 'none';
  /** What the contested decision gave, as it was changed since. */
  readonly ownCents: number;
  /** What the rule of the scheme gives at most. */
  readonly calculatedCents: number;
  readonly requestedCents: number;
  readonly calculation: Calculation | undefined;
  /** The least that was left on any level when the contested decision was taken; see `decisionReceipt`. */
  readonly leftThenCents: number;
  /** From what the calculation was made, for the receipt. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Why this amount cannot follow from this outcome. */
export function amountRefusal(
  { about, ownCents, calculatedCents }: AmountsInDispute,
  { outcome, amountCents }: { readonly outcome: ObjectionOutcome; readonly amountCents: number },
): Refusal | undefined {
  const upholds = outcome === 'upheld' || outcome === 'partly_upheld';
  if (about === 'grant' && upholds && amountCents === 0)
    return { code: 'AMOUNT_REQUIRED', source: 'Awb 4:31, 7:11(2)' };
  const most = about === 'none' ? ownCents : calculatedCents;
  return objectionAmountRefusal({ outcome, totalCents: amountCents, ownCents, calculatedCents: most });
}
