// SPDX-License-Identifier: EUPL-1.2
import { type ActorFacts, noConflict } from '../shared/guards';
import type { Guard, Lifecycle } from '../shared/lifecycle';
import type { LocalDate } from '../shared/local-date';
import type { Role } from '../shared/roles';

/** Every state of an invitation to state views. */
export const viewsStates = ['invited', 'received', 'expired', 'waived'] as const;

/** Where an invitation to state views stands; `expired` is a term that passed unused, `waived` an addressee who needs none. */
export type ViewsState = (typeof viewsStates)[number];

/** Everything that can be done with an invitation to state views. */
export type ViewsAction = 'answer' | 'record' | 'waive' | 'expire';

/** Of whom views are asked: the applicant (4:7), or a third party who is likely to object (4:8). */
export type ViewsOf = 'applicant' | 'third_party';

/** What the guards of an invitation look at. */
export interface ViewsFacts extends ActorFacts {
  readonly today: LocalDate;
  /** The last day on which views may be stated. */
  readonly dueOn: LocalDate;
  readonly of: ViewsOf;
  /** Whether the actor acts for the municipality of the case. */
  readonly byApplicant: boolean;
}

/** @source Awb 4:7, 4:8 — as long as the term runs, nobody closes the invitation for the addressee. */
export const viewsTermPassed: Guard<ViewsFacts> = ({ today, dueOn }) =>
  today > dueOn ? undefined : { code: 'VIEWS_TERM_RUNNING', source: 'Awb 4:7, 4:8', details: { dueOn } };

/** @source Awb 4:8 — a municipality speaks for itself, not for a third party. */
export const forOneself: Guard<ViewsFacts> = ({ byApplicant, of }) =>
  byApplicant && of !== 'applicant' ? { code: 'FORBIDDEN', source: 'Awb 4:8' } : undefined;

/** The life of an invitation to state views: answered in writing or orally, at choice, or closed when the term passed. */
export const viewsLifecycle: Lifecycle<ViewsState, ViewsAction, Role, ViewsFacts> = {
  name: 'views',
  initial: 'invited',
  states: viewsStates,
  transitions: {
    answer: {
      from: ['invited'],
      to: 'received',
      by: ['fill', 'submit'],
      guards: [forOneself],
      source: 'Awb 4:9',
    },
    record: { from: ['invited'], to: 'received', by: ['assessor'], guards: [noConflict], source: 'Awb 4:9' },
    waive: {
      from: ['invited'],
      to: 'waived',
      by: ['submit', 'assessor'],
      guards: [noConflict, forOneself],
      source: 'Awb 4:9',
    },
    expire: {
      from: ['invited'],
      to: 'expired',
      by: ['assessor', 'decider', 'system'],
      guards: [viewsTermPassed],
      source: 'Awb 4:7, 4:8',
    },
  },
};
