// SPDX-License-Identifier: EUPL-1.2
import type { Refusal } from './refusal';

/** Looks at the facts and refuses, or says nothing. Pure: no clock, no database. */
export type Guard<Facts> = (facts: Facts) => Refusal | undefined;

/** One way in which a thing with a life may move. */
export interface Transition<State extends string, Role extends string, Facts> {
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Role[];
  readonly guards: readonly Guard<Facts>[];
  readonly source?: string;
}

/** A lifecycle is a table: the actions by name, and the state in which a thing is born. */
export interface Lifecycle<State extends string, Action extends string, Role extends string, Facts> {
  readonly name: string;
  readonly initial: State;
  readonly states: readonly State[];
  /** States in which a thing may stay for good, although something can still happen to it. */
  readonly rests?: readonly State[];
  readonly transitions: Readonly<Record<Action, Transition<State, Role, Facts>>>;
}

export type Outcome<State> = { readonly to: State } | { readonly refusal: Refusal };

/** May this action happen now, by this actor, on these facts? Answers the new state, or the first refusal. */
export function decide<State extends string, Action extends string, Role extends string, Facts>(
  lifecycle: Lifecycle<State, Action, Role, Facts>,
  action: Action,
  state: State,
  roles: readonly Role[],
  facts: Facts,
): Outcome<State> {
  const transition = lifecycle.transitions[action];
  if (!transition.by.some((role) => roles.includes(role))) {
    return { refusal: { code: 'NOT_YOUR_ROLE', details: { roles: transition.by, action } } };
  }
  if (!transition.from.includes(state)) {
    return { refusal: { code: 'NOT_IN_THIS_STATE', details: { state, action, from: transition.from } } };
  }
  for (const guard of transition.guards) {
    const refusal = guard(facts);
    if (refusal) return { refusal };
  }
  return { to: transition.to };
}
