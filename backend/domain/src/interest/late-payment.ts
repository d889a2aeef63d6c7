// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import type { HolidayCalendar } from '../terms/holidays';
import type { TraceStep } from '../terms/length';
import { paymentTerm } from '../terms/terms';
import { lateDecisionStep } from './interest-trace';

/** The day from which interest is reckoned, and why it is not the last day of the payment itself. */
export interface InterestDue {
  readonly dueOn: LocalDate;
  readonly trace: readonly TraceStep[];
}

/**
 * The last day on which a payment could be made without interest. When the decision that orders the payment came too late,
 * that is the last day as it would have been with a decision on the last day of its term.
 *
 * @source Awb 4:97, 4:100
 */
export function interestDue(input: {
  readonly dueOn: LocalDate;
  /** The decision with which the term to pay began: the last day for it and the day on which it was notified. */
  readonly decision?: { readonly dueOn: LocalDate; readonly notifiedOn: LocalDate };
  readonly calendar: HolidayCalendar;
}): InterestDue {
  const { dueOn, decision, calendar } = input;
  if (!decision || decision.notifiedOn <= decision.dueOn) return { dueOn, trace: [] };
  const before = paymentTerm({ notifiedOn: decision.dueOn, calendar }).dueOn;
  return before < dueOn ? { dueOn: before, trace: [lateDecisionStep(decision.dueOn, before)] } : { dueOn, trace: [] };
}
