// SPDX-License-Identifier: EUPL-1.2
import type { Refusal } from '../shared/refusal';
import type { ObjectionFiling } from '../terms/objection';
import type { ObjectionAction } from './objection-lifecycle';

/** Every outcome of an objection. */
export const objectionOutcomes = ['inadmissible', 'unfounded', 'upheld', 'partly_upheld'] as const;

/** One outcome of an objection. */
export type ObjectionOutcome = (typeof objectionOutcomes)[number];

/** The step of the lifecycle that each outcome is. */
export const actionOfOutcome: Readonly<Record<ObjectionOutcome, ObjectionAction>> = {
  inadmissible: 'declareInadmissible',
  unfounded: 'declareUnfounded',
  upheld: 'uphold',
  partly_upheld: 'upholdPartly',
};

/** Why nobody needs to be heard, with the part of the article. @source Awb 7:3 */
export const hearingWaivers = {
  clearly_inadmissible: 'Awb 7:3(a)',
  clearly_unfounded: 'Awb 7:3(b)',
  waived_by_objector: 'Awb 7:3(c)',
  no_reply: 'Awb 7:3(d)',
  fully_met: 'Awb 7:3(e)',
} as const;

/** One reason why nobody needs to be heard. */
export type HearingWaiver = keyof typeof hearingWaivers;

/** The ways in which an objection can come in; none of them is brushed off. @source Awb 2:16(2), 6:4 */
export const objectionChannels = ['portal', 'post', 'counter', 'email'] as const;

/** One way in which an objection can come in. */
export type ObjectionChannel = (typeof objectionChannels)[number];

const outcomeOfWaiver: Partial<Record<HearingWaiver, ObjectionOutcome>> = {
  clearly_inadmissible: 'inadmissible',
  clearly_unfounded: 'unfounded',
  fully_met: 'upheld',
};

/**
 * Whether an outcome fits what went before: what came late without an excuse is inadmissible, and who left out the hearing
 * because the end was clear decides so.
 *
 * @source Awb 6:7, 6:9, 6:11, 7:3, 7:12
 */
export function outcomeRefusal(input: {
  readonly outcome: ObjectionOutcome;
  readonly verdict: ObjectionFiling['verdict'];
  readonly waiver?: HearingWaiver | null;
  readonly reason: string;
}): Refusal | undefined {
  const { outcome, verdict, waiver, reason } = input;
  if (verdict === 'late' && outcome !== 'inadmissible') return { code: 'OBJECTION_LATE', source: 'Awb 6:7, 6:9, 6:11' };
  const foreseen = waiver ? outcomeOfWaiver[waiver] : undefined;
  if (waiver && foreseen && foreseen !== outcome) {
    return { code: 'HEARING_WAIVER_DIFFERS', source: hearingWaivers[waiver] };
  }
  return reason.trim() === '' ? { code: 'REASON_REQUIRED', source: 'Awb 7:12(1)' } : undefined;
}

/** Deviating from the advice of the committee is explained. @source Awb 7:13(7) */
export function deviationRefusal(input: {
  readonly outcome: ObjectionOutcome;
  readonly committeeOutcome?: ObjectionOutcome | null;
  readonly deviationReason: string;
}): Refusal | undefined {
  const { outcome, committeeOutcome, deviationReason } = input;
  return committeeOutcome && committeeOutcome !== outcome && deviationReason.trim() === ''
    ? { code: 'REASON_REQUIRED', source: 'Awb 7:13(7)' }
    : undefined;
}

/** What a decision on an objection grants or determines, in cents. */
export interface ObjectionAmount {
  readonly outcome: ObjectionOutcome;
  /** In all, after the decision on the objection. */
  readonly totalCents: number;
  /** What the contested decision gave. */
  readonly ownCents: number;
  /** What the rule of the scheme gives at most. */
  readonly calculatedCents: number;
}

/**
 * The amount after an objection: who objects never gets less for it, only an upheld objection gives more, and never more than
 * the rule of the scheme.
 *
 * @source Awb 7:11; the amount article of the scheme
 */
export function objectionAmountRefusal(input: ObjectionAmount): Refusal | undefined {
  const { outcome, totalCents, ownCents, calculatedCents } = input;
  if (totalCents < ownCents) return { code: 'OBJECTION_MADE_WORSE', source: 'Awb 7:11', details: { ownCents } };
  const upholds = outcome === 'upheld' || outcome === 'partly_upheld';
  if (!upholds && totalCents !== ownCents) return { code: 'OUTCOME_GIVES_NOTHING', source: 'Awb 7:11(2)' };
  return totalCents > ownCents && totalCents > calculatedCents
    ? { code: 'AMOUNT_ABOVE_CALCULATION', source: 'Awb 4:31', details: { amountCents: totalCents, calculatedCents } }
    : undefined;
}

/** What a grant on objection asks of the ceiling, in cents. */
export interface ObjectionCeiling {
  /** More than the contested decision gave. */
  readonly addedCents: number;
  /** What the ceiling falls short of, to be booked as a legal overrun first. */
  readonly overrunCents: number;
}

/**
 * What a grant on objection asks of the ceiling. The ceiling counts as it stood when the contested decision was taken: what
 * was left then can be granted now, if need be beyond the ceiling; what was not left then only as far as it is left now.
 *
 * @source Awb 4:25(2)-(3)
 */
export function ceilingOnObjection(input: {
  readonly totalCents: number;
  readonly ownCents: number;
  /** The least that was left on any level when the contested decision was taken. */
  readonly leftThenCents: number;
  /** The least that is left on any level now. */
  readonly leftNowCents: number;
}): ObjectionCeiling | { readonly refusal: Refusal } {
  const { totalCents, ownCents, leftThenCents, leftNowCents } = input;
  const addedCents = totalCents - ownCents;
  const overrunCents = Math.max(0, addedCents - leftNowCents);
  if (overrunCents === 0 || totalCents <= leftThenCents) return { addedCents, overrunCents };
  const possibleCents = Math.max(leftThenCents, ownCents + leftNowCents);
  return { refusal: { code: 'CEILING_WAS_SHORT', source: 'Awb 4:25(3)', details: { leftThenCents, possibleCents } } };
}
