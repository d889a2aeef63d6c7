// SPDX-License-Identifier: EUPL-1.2
import type { FieldError, LegalBasis, Refusal } from '#domain';

/** How title 4.2 of the Awb applies. @source Awb 4:21(3) */
export type Title42 = Pick<LegalBasis, 'title42' | 'title42Article'>;

/** Under what a refusal falls: a published scheme version by its id, or the legal basis itself where it is at hand. */
export type FallsUnder = string | Title42;

/** Thrown when the law or the house refuses; the transaction rolls back and one filter answers in the problem format. */
export class RefusedError extends Error {
  /** The scheme of the case, draw or draft that was refused: its source names title 4.2 only as that scheme makes it apply. */
  under?: FallsUnder;

  constructor(
    readonly refusal: Refusal,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(refusal.code);
  }
}

/** The answer, or the refusal thrown. */
export function orRefuse<T>(outcome: T | { readonly refusal: Refusal }): Exclude<T, { readonly refusal: Refusal }> {
  if (typeof outcome === 'object' && outcome !== null && 'refusal' in outcome) throw new RefusedError(outcome.refusal);
  return outcome as Exclude<T, { readonly refusal: Refusal }>;
}

/** Throws when there is something to refuse. */
export function refuseIf(refusal: Refusal | undefined): void {
  if (refusal) throw new RefusedError(refusal);
}

/** Outside what the actor may know of: the same answer as for what does not exist. */
export const notFound = (): RefusedError => new RefusedError({ code: 'NOT_FOUND' });

/** @throws RefusedError STALE_VERSION when somebody changed the thing since the version that the actor saw */
export function refuseStale(actual: number, expected: number | undefined): void {
  if (expected !== undefined && actual !== expected) {
    throw new RefusedError({ code: 'STALE_VERSION', details: { expected, actual } });
  }
}
