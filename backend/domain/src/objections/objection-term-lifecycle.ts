// SPDX-License-Identifier: EUPL-1.2
import { type ActorFacts, noConflict } from '../shared/guards';
import type { Guard, Lifecycle } from '../shared/lifecycle';
import type { LocalDate } from '../shared/local-date';
import type { Role } from '../shared/roles';

/** Every state of the term for the decision on an objection. */
export const objectionTermStates = ['running', 'adjourned', 'delayed', 'ended'] as const;

/** Where the term for the decision on an objection stands. */
export type ObjectionTermState = (typeof objectionTermStates)[number];

/** Everything that can be done with the term for the decision on an objection. */
export type ObjectionTermAction = 'adjourn' | 'agreeDelay' | 'end';

/** What the guards of the term look at. */
export interface ObjectionTermFacts extends ActorFacts {
  readonly today: LocalDate;
  readonly decisionDueOn?: LocalDate | null;
}

/** @source Awb 7:10(3) — a term that has passed cannot be adjourned any more. */
export const termStillRuns: Guard<ObjectionTermFacts> = ({ today, decisionDueOn }) =>
  decisionDueOn && today > decisionDueOn
    ? { code: 'TERM_HAS_PASSED', source: 'Awb 7:10(3)', details: { dueOn: decisionDueOn } }
    : undefined;

/** The term for the decision on an objection: adjourned once, further only with consent. */
export const objectionTermLifecycle: Lifecycle<ObjectionTermState, ObjectionTermAction, Role, ObjectionTermFacts> = {
  name: 'objection_term',
  initial: 'running',
  states: objectionTermStates,
  transitions: {
    adjourn: {
      from: ['running'],
      to: 'adjourned',
      by: ['assessor'],
      guards: [noConflict, termStillRuns],
      source: 'Awb 7:10(3)',
    },
    agreeDelay: {
      from: ['running', 'adjourned', 'delayed'],
      to: 'delayed',
      by: ['assessor'],
      guards: [noConflict],
      source: 'Awb 7:10(4)',
    },
    end: { from: ['running', 'adjourned', 'delayed'], to: 'ended', by: ['system'], guards: [] },
  },
};
