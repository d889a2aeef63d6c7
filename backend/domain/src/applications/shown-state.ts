// SPDX-License-Identifier: EUPL-1.2
import { grantLifecycle, type GrantState } from '../delivery/grant-lifecycle';
import { type CaseEventType, meaningOf } from './events';
import type { ApplicationState } from './lifecycle';

const decided: readonly ApplicationState[] = ['granted', 'partly_granted', 'refused', 'not_processed'];

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
 * The state of a grant as its recipient may know it: where the last event of its life led that the recipient may see. A
 * proposal is internal, and a determination, an amendment or a withdrawal has no effect before it was notified.
 *
 * @source Awb 3:40
 */
export function grantStateForRecipient(lastSeen: CaseEventType | null): GrantState {
  const meaning = lastSeen && meaningOf(lastSeen);
  return meaning?.lifecycle === 'grant' ? grantLifecycle.transitions[meaning.action].to : grantLifecycle.initial;
}
