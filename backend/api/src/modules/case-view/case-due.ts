// SPDX-License-Identifier: EUPL-1.2
import { type ApplicationState, daysLeft, type LocalDate } from '#domain';
import { decisionDue } from '../applications/due-dates';
import type { CaseCore } from './case-core';
import type { CompletionRequestResponse, DueDateResponse } from './case-view.dto';

const running: readonly ApplicationState[] = ['submitted', 'incomplete', 'completed', 'in_assessment', 'advised'];

/** The last day to decide with every step of its reckoning; nothing before receipt and after the decision. */
export function dueDate(
  { row, scheme, type }: CaseCore,
  shownState: ApplicationState,
  invitations: readonly CompletionRequestResponse[],
  today: LocalDate,
): DueDateResponse | null {
  if (row.received_on === null || !running.includes(shownState)) return null;
  const { dueOn, trace } = decisionDue({
    legal: scheme.legal,
    terms: type.terms,
    closesAt: row.closes_at,
    receivedOn: row.received_on,
    invitations,
  });
  const waits = invitations.some((one) => one.answeredOn === null && one.dueOn >= today);
  return {
    dueOn,
    daysLeft: daysLeft(dueOn, today),
    suspended: row.state === 'incomplete' && waits,
    trace: trace.map((step) => ({ ...step })),
  };
}
