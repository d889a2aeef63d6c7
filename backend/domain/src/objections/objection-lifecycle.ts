// SPDX-License-Identifier: EUPL-1.2
import { hasMandate, type MandateFacts } from '../decisions/mandate';
import { type ActorFacts, fourEyes, noConflict } from '../shared/guards';
import type { Guard, Lifecycle } from '../shared/lifecycle';
import type { LocalDate } from '../shared/local-date';
import type { Role } from '../shared/roles';

/** Every state of an objection. */
export const objectionStates = [
  'received',
  'confirmed',
  'incomplete',
  'with_committee',
  'hearing_planned',
  'heard',
  'hearing_waived',
  'committee_advised',
  'advised',
  'returned',
  'inadmissible',
  'unfounded',
  'upheld',
  'partly_upheld',
  'withdrawn',
] as const;

/** Where an objection stands. */
export type ObjectionState = (typeof objectionStates)[number];

/** Everything that can be done with an objection. */
export type ObjectionAction =
  | 'confirm'
  | 'notifyDefect'
  | 'cure'
  | 'appointCommittee'
  | 'planHearing'
  | 'waiveHearing'
  | 'recordHearing'
  | 'recordCommitteeAdvice'
  | 'advise'
  | 'returnAdvice'
  | 'declareInadmissible'
  | 'declareUnfounded'
  | 'uphold'
  | 'upholdPartly'
  | 'reopen'
  | 'carryOutJudgment'
  | 'withdraw';

/** The states in which nothing happens to an objection any more. */
export const closedObjectionStates = ['inadmissible', 'unfounded', 'upheld', 'partly_upheld', 'withdrawn'] as const;

/** What the guards of an objection look at. */
export interface ObjectionFacts extends ActorFacts, MandateFacts {
  readonly today: LocalDate;
  /** Who took the contested decision. */
  readonly contestedDecider?: string | null;
  /** Everybody who had a hand in it: who took it and who advised on it. */
  readonly involvedBefore: readonly string[];
  /** Who advised on the objection. */
  readonly preparedBy?: string | null;
  /** The last day to mend a defect that is still open. */
  readonly defectDueOn?: LocalDate | null;
  readonly committee: boolean;
  readonly committeeAdvised: boolean;
}

/** @source Awb 7:5(1) — who had a hand in the contested decision does not hear, advise or decide on the objection. */
export const notInvolvedBefore: Guard<ObjectionFacts> = ({ actorId, involvedBefore }) =>
  involvedBefore.includes(actorId) ? { code: 'INVOLVED_IN_DECISION', source: 'Awb 7:5(1)' } : undefined;

/** @source Awb 10:3(3) — who took the contested decision by mandate has no mandate for the decision on the objection. */
export const notTheContestedDecider: Guard<ObjectionFacts> = ({ actorId, contestedDecider }) =>
  contestedDecider === actorId ? { code: 'TOOK_CONTESTED_DECISION', source: 'Awb 10:3(3)' } : undefined;

/** @source Awb 6:6 — an objection with a defect is left as it is only after the time to mend it has passed. */
export const defectTermPassed: Guard<ObjectionFacts> = ({ today, defectDueOn }) =>
  defectDueOn && today <= defectDueOn
    ? { code: 'OBJECTION_CURE_RUNNING', source: 'Awb 6:6', details: { dueOn: defectDueOn } }
    : undefined;

/** @source Awb 7:13 — one committee for one objection. */
export const noCommitteeYet: Guard<ObjectionFacts> = ({ committee }) =>
  committee ? { code: 'COMMITTEE_APPOINTED', source: 'Awb 7:13' } : undefined;

/** @source Awb 7:13(6)-(7) — with a committee there is its advice before the decision. */
export const committeeHasAdvised: Guard<ObjectionFacts> = ({ committee, committeeAdvised }) =>
  committee && !committeeAdvised ? { code: 'COMMITTEE_ADVICE_MISSING', source: 'Awb 7:13' } : undefined;

/** Only where a committee was appointed there is something to record. */
export const withCommittee: Guard<ObjectionFacts> = ({ committee }) =>
  committee ? undefined : { code: 'NO_COMMITTEE', source: 'Awb 7:13' };

const atWork = [noConflict, notInvolvedBefore] as const;
const deciding = [noConflict, notTheContestedDecider, notInvolvedBefore, fourEyes, hasMandate] as const;
const decided = ['inadmissible', 'unfounded', 'upheld', 'partly_upheld'] as const;
const beforeHearing = ['confirmed', 'with_committee'] as const;

/** The life of an objection, from its receipt to the decision on it. */
export const objectionLifecycle: Lifecycle<ObjectionState, ObjectionAction, Role, ObjectionFacts> = {
  name: 'objection',
  initial: 'received',
  states: objectionStates,
  transitions: {
    confirm: { from: ['received'], to: 'confirmed', by: ['system'], guards: [], source: 'Awb 6:14(1)' },
    notifyDefect: { from: beforeHearing, to: 'incomplete', by: ['assessor'], guards: atWork, source: 'Awb 6:6' },
    cure: { from: ['incomplete'], to: 'confirmed', by: ['submit', 'assessor'], guards: [], source: 'Awb 6:6' },
    appointCommittee: {
      from: ['confirmed'],
      to: 'with_committee',
      by: ['assessor'],
      guards: [noConflict, noCommitteeYet],
      source: 'Awb 7:13(1)',
    },
    planHearing: {
      from: [...beforeHearing, 'hearing_planned', 'returned'],
      to: 'hearing_planned',
      by: ['assessor'],
      guards: atWork,
      source: 'Awb 7:2, 7:9',
    },
    waiveHearing: {
      from: [...beforeHearing, 'incomplete', 'hearing_planned'],
      to: 'hearing_waived',
      by: ['assessor'],
      guards: [...atWork, defectTermPassed],
      source: 'Awb 7:3',
    },
    recordHearing: {
      from: ['hearing_planned'],
      to: 'heard',
      by: ['assessor'],
      guards: atWork,
      source: 'Awb 7:2, 7:5, 7:7',
    },
    recordCommitteeAdvice: {
      from: ['heard', 'hearing_waived'],
      to: 'committee_advised',
      by: ['assessor'],
      guards: [noConflict, withCommittee],
      source: 'Awb 7:13(6)',
    },
    advise: {
      from: ['heard', 'hearing_waived', 'committee_advised', 'returned'],
      to: 'advised',
      by: ['assessor'],
      guards: [...atWork, committeeHasAdvised],
      source: 'Awb 7:11',
    },
    returnAdvice: { from: ['advised'], to: 'returned', by: ['decider'], guards: [noConflict] },
    declareInadmissible: {
      from: ['advised'],
      to: 'inadmissible',
      by: ['decider'],
      guards: deciding,
      source: 'Awb 6:6, 6:7-6:11',
    },
    declareUnfounded: { from: ['advised'], to: 'unfounded', by: ['decider'], guards: deciding, source: 'Awb 7:11(1)' },
    uphold: { from: ['advised'], to: 'upheld', by: ['decider'], guards: deciding, source: 'Awb 7:11(2)' },
    upholdPartly: { from: ['advised'], to: 'partly_upheld', by: ['decider'], guards: deciding, source: 'Awb 7:11(2)' },
    reopen: { from: decided, to: 'returned', by: ['system'], guards: [], source: 'Awb 8:72(4)' },
    carryOutJudgment: { from: decided, to: 'advised', by: ['system'], guards: [], source: 'Awb 8:72(3)(b)' },
    withdraw: {
      from: [
        'received',
        'confirmed',
        'incomplete',
        'with_committee',
        'hearing_planned',
        'heard',
        'hearing_waived',
        'committee_advised',
        'advised',
        'returned',
      ],
      to: 'withdrawn',
      by: ['submit', 'assessor'],
      guards: [],
      source: 'Awb 6:21',
    },
  },
};
