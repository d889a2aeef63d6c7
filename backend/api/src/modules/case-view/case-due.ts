// SPDX-License-Identifier: EUPL-1.2
import { type ApplicationState, daysLeft, type LocalDate, pendingStates, termOf } from '#domain';
import type { CaseClock } from './case-clock';
import type { CaseCore } from './case-core';
import type { CompletionRequestResponse, DueDateResponse } from './case-view.dto';

/** The last day to decide with every step of its reckoning; nothing before receipt and after the decision. */
export function dueDate(
  { row }: CaseCore,
  shownState: ApplicationState,
  invitations: readonly CompletionRequestResponse[],
  { terms, suspensions }: CaseClock,
  today: LocalDate,
): DueDateResponse | null {
  const term = termOf(terms, 'decision');
  if (!term || row.received_on === null || !pendingStates.includes(shownState)) return null;
  const waits = invitations.some((one) => one.answeredOn === null && one.dueOn >= today);
  const still = suspensions.some(({ state, from_on }) => state === 'running' && from_on <= today);
  return {
    dueOn: term.dueOn,
    daysLeft: daysLeft(term.dueOn, today),
    suspended: (row.state === 'incomplete' && waits) || still,
    trace: term.trace.map((step) => ({ ...step })),
  };
}
