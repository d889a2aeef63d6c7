// SPDX-License-Identifier: EUPL-1.2
import { grantLifecycle, type GrantState } from '../delivery/grant-lifecycle';
import type { Lifecycle } from '../shared/lifecycle';
import { type CaseEventType, meaningOf } from './events';
import { applicationLifecycle, type ApplicationState } from './lifecycle';

/** As much of an event as is needed to replay a case. */
export interface CaseEventLike {
  readonly type: CaseEventType;
}

function follow<State extends string, Action extends string, Role extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Role, Facts>,
  state: State,
  action: Action,
  type: string,
): State {
  const { from, to } = lifecycle.transitions[action];
  if (!from.includes(state)) throw new RangeError(`${type} cannot follow on ${lifecycle.name} state ${state}`);
  return to;
}

/** The state of the application that these events make, in their order. @throws RangeError when one cannot follow. */
export function foldApplication(events: readonly CaseEventLike[]): ApplicationState {
  return events.reduce<ApplicationState>((state, { type }) => {
    const meaning = meaningOf(type);
    return meaning.lifecycle === 'application' ? follow(applicationLifecycle, state, meaning.action, type) : state;
  }, applicationLifecycle.initial);
}

/** What brings a grant into being; an objection may make one that is there larger. */
const granting: readonly CaseEventType[] = [
  'SubsidyGranted',
  'SubsidyPartlyGranted',
  'SubsidyGrantedOnObjection',
  'SubsidyPartlyGrantedOnObjection',
];

/** The state of the grant that these events make; nothing while there is no grant. @throws RangeError when one cannot follow. */
export function foldGrant(events: readonly CaseEventLike[]): GrantState | undefined {
  return events.reduce<GrantState | undefined>((state, { type }) => {
    if (granting.includes(type)) return state ?? grantLifecycle.initial;
    const meaning = meaningOf(type);
    if (meaning.lifecycle !== 'grant') return state;
    if (!state) throw new RangeError(`${type} without a grant`);
    return follow(grantLifecycle, state, meaning.action, type);
  }, undefined);
}
