// SPDX-License-Identifier: EUPL-1.2
import type { CaseEventType } from '../applications/events';
import { type ObjectionAction, objectionLifecycle, type ObjectionState } from './objection-lifecycle';
import { actionOfOutcome, type ObjectionOutcome } from './objection-rules';

/** As much of an event of one objection as is needed to replay it. */
export interface ObjectionEventLike {
  readonly type: CaseEventType;
  /** Of the decision on the objection. */
  readonly outcome?: ObjectionOutcome | null;
}

const actions: Partial<Record<CaseEventType, ObjectionAction>> = {
  ObjectionConfirmed: 'confirm',
  ObjectionDefectNotified: 'notifyDefect',
  ObjectionDefectCured: 'cure',
  CommitteeAppointed: 'appointCommittee',
  HearingPlanned: 'planHearing',
  HearingWaived: 'waiveHearing',
  HearingHeld: 'recordHearing',
  CommitteeAdvised: 'recordCommitteeAdvice',
  ObjectionAdviceGiven: 'advise',
  ObjectionAdviceReturned: 'returnAdvice',
  ObjectionWithdrawn: 'withdraw',
  ObjectionReopened: 'reopen',
  JudgmentToCarryOut: 'carryOutJudgment',
};

/** The state of one objection that its events make, in their order. @throws RangeError when one cannot follow. */
export function foldObjection(events: readonly ObjectionEventLike[]): ObjectionState {
  return events.reduce<ObjectionState>((state, { type, outcome }) => {
    const action = type === 'ObjectionDecided' && outcome ? actionOfOutcome[outcome] : actions[type];
    if (!action) return state;
    const { from, to } = objectionLifecycle.transitions[action];
    if (!from.includes(state)) throw new RangeError(`${type} cannot follow on objection state ${state}`);
    return to;
  }, objectionLifecycle.initial);
}
