// SPDX-License-Identifier: EUPL-1.2
import type { GrantState } from '../delivery/grant-lifecycle';
import type { ApplicationState } from './lifecycle';

const decided: readonly ApplicationState[] = ['granted', 'partly_granted', 'refused', 'not_processed'];
const determined: readonly GrantState[] = ['determination_proposed', 'determined', 'in_recovery', 'closed'];

/**
 * The state of an application as its applicant may know it: an advice is internal, and a decision has no effect before it
 * was notified.
 *
 * @source Awb 3:40
 */
export function stateForApplicant(state: ApplicationState, decisionNotified: boolean): ApplicationState {
  if (state === 'advised') return 'in_assessment';
  return decided.includes(state) && !decisionNotified ? 'in_assessment' : state;
}

/**
 * The state of a grant as its recipient may know it: a proposal to determine is internal, and a determination has no
 * effect before it was notified.
 *
 * @source Awb 3:40
 */
export function grantStateForRecipient(
  state: GrantState,
  { requested, determinationNotified }: { readonly requested: boolean; readonly determinationNotified: boolean },
): GrantState {
  const hidden = state === 'determination_proposed' || (determined.includes(state) && !determinationNotified);
  // A proposal of the province itself that was sent back is no request of the recipient.
  if (!hidden && state !== 'determination_requested') return state;
  return requested ? 'determination_requested' : 'active';
}
