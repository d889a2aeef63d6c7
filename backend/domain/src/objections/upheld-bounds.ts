// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import type { ObjectionOutcome } from './objection-rules';
import type { ContestedMatter } from './upholdings';

/** The last day of an obligation, by its key. */
export interface KeyedDay {
  readonly key: string;
  readonly dueOn: LocalDate;
}

/**
 * The most that upholding gives, in cents: what came off by the contested decision can come back, and of what was asked for
 * what was not given. Nothing where a rule reckons it: the scheme, or the law about penalties.
 *
 * @source Awb 7:11
 * @example a lowering from 100 to 60, raised since to 70 → 110; the scheme and the applicant's maxima are asked apart
 */
export function mostOnObjection(input: {
  readonly matter: ContestedMatter;
  /** What the contested decision gives, as it was changed since. */
  readonly ownCents: number;
  /** To what the contested decision brought it. */
  readonly contestedCents: number;
  /** At what it stood before that. */
  readonly beforeCents: number;
  /** What was asked. */
  readonly wantedCents: number;
  /** What an earlier decision on an objection against the same decision gave back or gave already. */
  readonly givenCents?: number;
}): number | undefined {
  const { matter, ownCents, contestedCents, beforeCents, wantedCents, givenCents = 0 } = input;
  switch (matter) {
    case 'lowering':
    case 'withdrawal':
    case 'determination_lowered':
    case 'determination_withdrawn':
      return ownCents + Math.max(0, beforeCents - contestedCents - givenCents);
    case 'raising':
    case 'change_refused':
      return ownCents + Math.max(0, wantedCents - contestedCents - givenCents);
    case 'refusal':
    case 'partial_grant':
    case 'determination':
    case 'ex_officio_determination':
    case 'penalty':
    case 'no_penalty':
    case 'interest_owed':
      return undefined;
    default:
      return ownCents;
  }
}

/**
 * The most that an objection against a refusal or a partial grant gives, in cents: what the rule of the scheme gives, less
 * what a later amendment took off. That amendment is a decision of its own, and only an objection against it gives that back.
 *
 * @source Awb 4:48, 7:11
 * @example the rule gives 100, granted in part was 60, lowered since to 40 → 80; the other 20 stand with the amendment
 */
export function mostOfGrant(input: {
  readonly calculatedCents: number;
  readonly ownCents: number;
  /** What amendments that still stand took off. */
  readonly loweredCents: number;
}): number {
  const { calculatedCents, ownCents, loweredCents } = input;
  return Math.max(ownCents, calculatedCents - loweredCents);
}

/** Whether the days that the contested decision set lapse: when the objection is upheld in whole. @source Awb 7:11 */
export function upheldDatesLapse(outcome: ObjectionOutcome, dates: readonly unknown[]): boolean {
  return outcome === 'upheld' && dates.length > 0;
}

/**
 * The days that the decision sets: those of the advice, and of a change that was refused those that were asked and still lie
 * ahead.
 *
 * @source Awb 7:11
 */
export function upheldDates(input: {
  readonly matter: ContestedMatter;
  readonly outcome: ObjectionOutcome;
  readonly advised: readonly KeyedDay[];
  readonly wanted: readonly KeyedDay[];
  readonly today: LocalDate;
}): KeyedDay[] {
  const { matter, outcome, advised, wanted, today } = input;
  if (matter !== 'change_refused' || outcome !== 'upheld') return [...advised];
  const asked = wanted.filter(({ key, dueOn }) => dueOn > today && !advised.some((one) => one.key === key));
  return [...advised, ...asked];
}
