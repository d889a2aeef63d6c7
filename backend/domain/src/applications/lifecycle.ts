// SPDX-License-Identifier: EUPL-1.2
import { hasMandate, type MandateFacts } from '../decisions/mandate';
import { type ActorFacts, assignedToActor, fourEyes, noConflict } from '../shared/guards';
import type { Guard, Lifecycle } from '../shared/lifecycle';
import type { LocalDate } from '../shared/local-date';
import type { Role } from '../shared/roles';

/** Every state of an application. */
export const applicationStates = [
  'draft',
  'submitted',
  'incomplete',
  'completed',
  'in_assessment',
  'advised',
  'granted',
  'partly_granted',
  'refused',
  'not_processed',
  'withdrawn',
] as const;

/** Where an application stands. */
export type ApplicationState = (typeof applicationStates)[number];

/** Everything that can be done with an application. */
export type ApplicationAction =
  | 'submit'
  | 'discard'
  | 'requestCompletion'
  | 'supplement'
  | 'judgeComplete'
  | 'advise'
  | 'adviseNotToProcess'
  | 'assessAsIs'
  | 'returnAdvice'
  | 'grant'
  | 'grantPartly'
  | 'refuse'
  | 'notProcess'
  | 'withdraw'
  | 'grantOnObjection'
  | 'grantPartlyOnObjection'
  | 'resume';

/** What the guards of an application look at. */
export interface ApplicationFacts extends ActorFacts, MandateFacts {
  /** The assessor who has the case. */
  readonly assignedTo?: string | null;
  /** Who gave the advice that is before the decider. */
  readonly preparedBy?: string | null;
  /** Who filled in the score sheet that counts. */
  readonly scoredBy?: string | null;
  readonly today: LocalDate;
  /** Last day of the term for completing the application, once one was given. */
  readonly cureDueOn?: LocalDate | null;
  /** The day on which the applicant answered the last invitation to complete. */
  readonly completedOn?: LocalDate | null;
  /** The last day on which not processing can still be notified (Awb 4:5(4)). */
  readonly notProcessedBy?: LocalDate | null;
}

/** @source Awb 4:5(1) — not processing is possible only after the term for completing has passed unused. */
export const cureTermPassed: Guard<ApplicationFacts> = ({ today, cureDueOn, completedOn }) =>
  (cureDueOn && today > cureDueOn) || (!cureDueOn && completedOn)
    ? undefined
    : { code: 'CURE_TERM_RUNNING', source: 'Awb 4:5(1)', ...(cureDueOn ? { details: { dueOn: cureDueOn } } : {}) };

/** @source Awb 4:5(4) — after four weeks only a decision on the substance remains. */
export const notTooLateToNotProcess: Guard<ApplicationFacts> = ({ today, notProcessedBy }) =>
  notProcessedBy && today > notProcessedBy
    ? { code: 'NOT_PROCESSED_TOO_LATE', source: 'Awb 4:5(4)', details: { dueOn: notProcessedBy } }
    : undefined;

const atWork = [noConflict, assignedToActor] as const;
const deciding = [noConflict, fourEyes, hasMandate] as const;

/** The life of an application, from the first draft to the decision. */
export const applicationLifecycle: Lifecycle<ApplicationState, ApplicationAction, Role, ApplicationFacts> = {
  name: 'application',
  initial: 'draft',
  states: applicationStates,
  transitions: {
    submit: { from: ['draft'], to: 'submitted', by: ['submit'], guards: [], source: 'Awb 4:1' },
    discard: { from: ['draft'], to: 'withdrawn', by: ['fill', 'submit'], guards: [] },
    requestCompletion: {
      from: ['submitted', 'completed'],
      to: 'incomplete',
      by: ['assessor'],
      guards: atWork,
      source: 'Awb 4:5(1)',
    },
    supplement: { from: ['incomplete'], to: 'completed', by: ['submit'], guards: [], source: 'Awb 4:5(1)' },
    judgeComplete: { from: ['submitted', 'completed'], to: 'in_assessment', by: ['assessor'], guards: atWork },
    advise: { from: ['in_assessment'], to: 'advised', by: ['assessor'], guards: atWork, source: 'Awb 3:2' },
    adviseNotToProcess: {
      from: ['incomplete', 'completed'],
      to: 'advised',
      by: ['assessor'],
      guards: [...atWork, cureTermPassed, notTooLateToNotProcess],
      source: 'Awb 4:5(1), 4:5(4)',
    },
    assessAsIs: {
      from: ['incomplete'],
      to: 'in_assessment',
      by: ['assessor'],
      guards: [...atWork, cureTermPassed],
      source: 'Awb 4:5(4)',
    },
    returnAdvice: { from: ['advised'], to: 'in_assessment', by: ['decider'], guards: [noConflict] },
    grant: { from: ['advised'], to: 'granted', by: ['decider'], guards: deciding, source: 'Awb 4:29' },
    grantPartly: { from: ['advised'], to: 'partly_granted', by: ['decider'], guards: deciding, source: 'Awb 4:25(2)' },
    refuse: { from: ['advised'], to: 'refused', by: ['decider'], guards: deciding, source: 'Awb 4:25(2), 4:35' },
    notProcess: {
      from: ['advised'],
      to: 'not_processed',
      by: ['decider'],
      guards: [...deciding, notTooLateToNotProcess],
      source: 'Awb 4:5(1), 4:5(4)',
    },
    withdraw: {
      from: ['submitted', 'incomplete', 'completed', 'in_assessment', 'advised'],
      to: 'withdrawn',
      by: ['submit'],
      guards: [],
    },
    // What an upheld objection brings: the guards stand in the life of the objection.
    grantOnObjection: {
      from: ['refused', 'partly_granted'],
      to: 'granted',
      by: ['system'],
      guards: [],
      source: 'Awb 7:11(2)',
    },
    grantPartlyOnObjection: {
      from: ['refused', 'partly_granted'],
      to: 'partly_granted',
      by: ['system'],
      guards: [],
      source: 'Awb 7:11(2)',
    },
    resume: { from: ['not_processed'], to: 'completed', by: ['system'], guards: [], source: 'Awb 7:11(2)' },
  },
};
