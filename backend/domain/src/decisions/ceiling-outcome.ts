// SPDX-License-Identifier: EUPL-1.2
import { type Cents, toCents } from '../shared/money';
import type { Refusal } from '../shared/refusal';

/** What the ceiling allows: everything, a part, or nothing. */
export type CeilingOutcome =
  | { readonly kind: 'grant' | 'grant_partly'; readonly amountCents: Cents }
  | { readonly kind: 'refuse'; readonly refusal: Refusal };

/**
 * What can be granted within the ceiling: the amount asked when it fits, otherwise what is left, when the scheme knows
 * partial grants and it is not below what the municipality needs at least; otherwise the ceiling is a ground to refuse.
 *
 * @source Awb 4:25(2)
 */
export function ceilingOutcome(input: {
  readonly askedCents: number;
  readonly leftCents: number;
  readonly partialAllowed: boolean;
  /** Below this amount the project stops, says the municipality. */
  readonly minimumCents?: number;
}): CeilingOutcome {
  const { askedCents, leftCents, partialAllowed, minimumCents = 0 } = input;
  if (askedCents <= leftCents) return { kind: 'grant', amountCents: toCents(askedCents) };
  const source = 'Awb 4:25(2)';
  if (!partialAllowed || leftCents <= 0) {
    return {
      kind: 'refuse',
      refusal: { code: 'CEILING_EXCEEDED', source, details: { askedCents, leftCents: Math.max(0, leftCents) } },
    };
  }
  return leftCents < minimumCents
    ? { kind: 'refuse', refusal: { code: 'APPLICANT_MINIMUM_NOT_MET', source, details: { leftCents, minimumCents } } }
    : { kind: 'grant_partly', amountCents: toCents(leftCents) };
}
