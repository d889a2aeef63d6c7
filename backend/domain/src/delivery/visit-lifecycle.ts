// SPDX-License-Identifier: EUPL-1.2
import { type ActorFacts, noConflict } from '../shared/guards';
import type { Guard, Lifecycle } from '../shared/lifecycle';
import { addDays, type LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';
import type { Role } from '../shared/roles';

/** Every state of a visit by the province. */
export const visitStates = ['planned', 'cancelled', 'reported', 'published'] as const;

/** Where a visit stands. */
export type VisitState = (typeof visitStates)[number];

/** Everything that can be done with a visit. */
export type VisitAction = 'move' | 'cancel' | 'report' | 'publish';

/** What the guards of a visit look at. */
export interface VisitFacts extends ActorFacts {
  readonly today?: LocalDate;
  readonly plannedOn?: LocalDate | null;
}

/** What was seen can be reported from the day of the visit on. */
export const visitHasBegun: Guard<VisitFacts> = ({ today, plannedOn }) =>
  today && plannedOn && today >= plannedOn
    ? undefined
    : { code: 'VISIT_NOT_YET', source: 'Awb 5:13', ...(plannedOn ? { details: { plannedOn } } : {}) };

/**
 * The life of a visit: announced to the municipality, held, reported, and shown to the municipality.
 *
 * @source Awb 3:2, 4:37(1), 5:11–5:17 by analogy
 */
export const visitLifecycle: Lifecycle<VisitState, VisitAction, Role, VisitFacts> = {
  name: 'visit',
  initial: 'planned',
  states: visitStates,
  rests: ['cancelled', 'published'],
  transitions: {
    move: { from: ['planned'], to: 'planned', by: ['assessor'], guards: [noConflict] },
    cancel: { from: ['planned'], to: 'cancelled', by: ['assessor'], guards: [noConflict] },
    report: { from: ['planned', 'reported'], to: 'reported', by: ['assessor'], guards: [noConflict, visitHasBegun] },
    publish: { from: ['reported'], to: 'published', by: ['assessor'], guards: [noConflict] },
  },
};

/** A visit is announced: never for today or a day that has passed. @source Awb 3:2 — carefully, and with the recipient */
export function visitDayRefusal(plannedOn: LocalDate, today: LocalDate): Refusal | undefined {
  return plannedOn > today
    ? undefined
    : { code: 'VISIT_IN_PAST', source: 'Awb 3:2', details: { earliest: addDays(today, 1) } };
}
