// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';

/** The day on which the ceiling counts for a decision that comes after it, and why. */
export interface CeilingMoment {
  readonly on: LocalDate;
  /** The decision is late, or it was first decided, wrongly, not to process the application. */
  readonly why: 'late' | 'resumed';
}

/**
 * On which day the ceiling counts for a decision on an application that comes later than it should have: the last day of its
 * term, or the day of the first decision where the application is processed after all. Nothing for a decision in time: then
 * the ceiling counts as it stands.
 *
 * @source Awb 4:25(3)
 */
export function ceilingMoment(facts: {
  readonly today: LocalDate;
  /** The last day of the decision term that runs; nothing while it stands still. */
  readonly decisionDueOn: LocalDate | null;
  /** The day of the decision not to process, which did not hold. */
  readonly firstDecidedOn: LocalDate | null;
}): CeilingMoment | undefined {
  const { today, decisionDueOn, firstDecidedOn } = facts;
  if (firstDecidedOn !== null) return { on: firstDecidedOn, why: 'resumed' };
  return decisionDueOn !== null && today > decisionDueOn ? { on: decisionDueOn, why: 'late' } : undefined;
}

/** What a grant asks of the ceiling, in cents. */
export interface CeilingAsked {
  /** What comes out of what is left now. */
  readonly withinCents: number;
  /** What the ceiling falls short of, to be booked as a legal overrun first. */
  readonly overrunCents: number;
}

/** The most that the ceiling lets grant, in cents: what is left now, or what was left on the day that counts. */
export const possibleUnder = (leftNowCents: number, leftThenCents: number | undefined): number =>
  Math.max(leftNowCents, leftThenCents ?? 0);

/**
 * What a grant asks of the ceiling. In a decision that comes late, or after all, the ceiling is no ground to refuse what it
 * had room for on the day that counts; what is short now is a legal overrun.
 *
 * @source Awb 4:25(2)-(3)
 */
export function ceilingAsked(input: {
  readonly amountCents: number;
  /** The least that is left on any level now. */
  readonly leftNowCents: number;
  /** The least that was left on any level on the day that counts; left out for a decision in time. */
  readonly leftThenCents?: number;
}): CeilingAsked | { readonly refusal: Refusal } {
  const { amountCents, leftNowCents, leftThenCents } = input;
  const overrunCents = Math.max(0, amountCents - leftNowCents);
  const leftCents = possibleUnder(leftNowCents, leftThenCents);
  if (amountCents > leftCents) {
    const source = leftThenCents === undefined ? 'Awb 4:25(2)' : 'Awb 4:25(2)-(3)';
    return { refusal: { code: 'CEILING_EXCEEDED', source, details: { leftCents, amountCents } } };
  }
  return { withinCents: amountCents - overrunCents, overrunCents };
}
