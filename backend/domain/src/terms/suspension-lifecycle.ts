// SPDX-License-Identifier: EUPL-1.2
import type { ApplicationState } from '../applications/lifecycle';
import { type ActorFacts, assignedToActor, noConflict } from '../shared/guards';
import type { Guard, Lifecycle } from '../shared/lifecycle';
import type { LocalDate } from '../shared/local-date';
import type { Role } from '../shared/roles';
import type { OtherGround } from './case-events';
import { suspensionSources } from './suspensions';

/** Every state of a suspension of the decision term; an invitation to complete has a life of its own. */
export const suspensionStates = ['none', 'running', 'ended'] as const;
export type SuspensionState = (typeof suspensionStates)[number];
export type SuspensionAction = 'start' | 'end';

/** The states of an application in which the decision is still to be taken. */
export const pendingStates: readonly ApplicationState[] = [
  'submitted',
  'incomplete',
  'completed',
  'in_assessment',
  'advised',
];

/** What acting on the decision term of a case looks at. */
export interface TermFacts extends ActorFacts {
  readonly assignedTo?: string | null;
  readonly applicationState: ApplicationState;
  readonly receivedOn?: LocalDate | null;
  /** The last day for the decision as it stands. */
  readonly dueOn?: LocalDate;
  readonly today: LocalDate;
}

/** What the guards of a suspension look at; what somebody wants only once it is known. */
export interface SuspensionFacts extends TermFacts {
  /** The grounds of the suspensions that have not ended. */
  readonly running: readonly OtherGround[];
  readonly wanted?: {
    readonly ground: OtherGround;
    readonly from: LocalDate;
    readonly until?: LocalDate;
    /** Where the consent of the applicant is to be found. */
    readonly reference?: string;
  };
  readonly ending?: { readonly from: LocalDate; readonly until?: LocalDate | null; readonly endedOn: LocalDate };
}

/** A suspension that was started, as it stands: one with a last day ends by itself. */
export function suspensionState(
  { until, endedOn }: { readonly until?: string | null; readonly endedOn?: string | null },
  today: LocalDate,
): SuspensionState {
  return endedOn || (until && until < today) ? 'ended' : 'running';
}

/** @source Awb 4:13, 4:15 — only a term within which a decision must still be taken can stand still. */
export const decisionPending: Guard<TermFacts> = ({ applicationState, receivedOn }) =>
  receivedOn && pendingStates.includes(applicationState)
    ? undefined
    : { code: 'NO_DECISION_PENDING', source: 'Awb 4:13' };

/** @source Awb 4:15 — a term that is over can no longer stand still. */
export const decisionTermRuns: Guard<TermFacts> = ({ dueOn, today }) =>
  dueOn && today > dueOn ? { code: 'DECISION_TERM_OVER', source: 'Awb 4:15', details: { dueOn } } : undefined;

/** The same ground is not used twice at once: end the suspension that runs first. */
export const groundNotRunning: Guard<SuspensionFacts> = ({ wanted, running }) =>
  wanted && running.includes(wanted.ground)
    ? { code: 'SUSPENSION_RUNNING', source: suspensionSources[wanted.ground] }
    : undefined;

/**
 * From which day on a term may stand still: waiting for information from abroad from its announcement, a time that the
 * applicant agreed to from today on, and what nobody announces beforehand also in the past, but not before receipt.
 *
 * @source Awb 4:15(1)(b), 4:15(2)
 */
export const startsInTime: Guard<SuspensionFacts> = ({ wanted, receivedOn, today, dueOn }) => {
  if (!wanted) return undefined;
  const { ground, from } = wanted;
  const earliest = ground === 'foreign_information' || ground === 'consent' ? today : (receivedOn ?? today);
  const latest = ground === 'consent' ? (dueOn ?? today) : today;
  return from >= earliest && from <= latest
    ? undefined
    : { code: 'SUSPENSION_START_INVALID', source: suspensionSources[ground], details: { earliest, latest } };
};

/** @source Awb 4:15(2)(a) — the applicant agrees in writing, for a time with a last day. */
export const consentIsWritten: Guard<SuspensionFacts> = ({ wanted }) => {
  if (wanted?.ground !== 'consent') return undefined;
  const complete = wanted.until && wanted.until >= wanted.from && wanted.reference?.trim();
  return complete ? undefined : { code: 'CONSENT_INCOMPLETE', source: 'Awb 4:15(2)(a)' };
};

/** A suspension ends on a day in it that is not in the future. */
export const endsAfterItBegan: Guard<SuspensionFacts> = ({ ending, today }) => {
  if (!ending) return undefined;
  const { from, until, endedOn } = ending;
  const latest = until && until < today ? until : today;
  return endedOn >= from && endedOn <= latest
    ? undefined
    : { code: 'SUSPENSION_END_INVALID', source: 'Awb 4:15', details: { earliest: from, latest } };
};

const working = [noConflict, assignedToActor, decisionPending] as const;

/** The life of a suspension of the decision term. */
export const suspensionLifecycle: Lifecycle<SuspensionState, SuspensionAction, Role, SuspensionFacts> = {
  name: 'suspension',
  initial: 'none',
  states: suspensionStates,
  transitions: {
    start: {
      from: ['none'],
      to: 'running',
      by: ['assessor'],
      guards: [...working, decisionTermRuns, groundNotRunning, startsInTime, consentIsWritten],
      source: 'Awb 4:15(1)(b), 4:15(2)',
    },
    end: {
      from: ['running'],
      to: 'ended',
      by: ['assessor'],
      guards: [...working, endsAfterItBegan],
      source: 'Awb 4:15(4)',
    },
  },
};
