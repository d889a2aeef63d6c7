// SPDX-License-Identifier: EUPL-1.2
import { hasMandate, type MandateFacts } from '../decisions/mandate';
import { type ActorFacts, fourEyes, noConflict } from '../shared/guards';
import type { Guard, Lifecycle } from '../shared/lifecycle';
import type { LocalDate } from '../shared/local-date';
import type { Role } from '../shared/roles';

/** Every state of a grant. */
export const grantStates = [
  'active',
  'amended',
  'reminded',
  'determination_requested',
  'determination_proposed',
  'determined',
  'withdrawn',
  'in_recovery',
  'closed',
  'ended',
] as const;

/** Where a granted subsidy stands. */
export type GrantState = (typeof grantStates)[number];

/** Everything that can be done with a grant. */
export type GrantAction =
  | 'amend'
  | 'withdraw'
  | 'remind'
  | 'requestDetermination'
  | 'proposeDetermination'
  | 'returnProposal'
  | 'determine'
  | 'amendDetermination'
  | 'withdrawDetermination'
  | 'redetermine'
  | 'reinstate'
  | 'reinstateRequest'
  | 'orderRecovery'
  | 'close'
  | 'end';

/** What was determined and what moved, in cents. */
export interface SettlementFacts {
  readonly determinedCents: number;
  /** Paid to the municipality, advances included. */
  readonly paidCents: number;
  /** Ordered and on its way, not yet paid. */
  readonly orderedCents: number;
  /** Paid back by the municipality. */
  readonly receivedCents: number;
}

/** What the guards of a grant look at. */
export interface GrantFacts extends ActorFacts, MandateFacts {
  /** Who proposed the determination. */
  readonly preparedBy?: string | null;
  /** The province determines by itself: the scheme says so, or the request stayed away after a second term. */
  readonly exOfficio: boolean;
  /** Whether a request for determination lies there, also after a returned proposal. */
  readonly requested: boolean;
  /** Keys of the obligations that must be reported first; see `openBeforeDetermination`. */
  readonly openObligations: readonly string[];
  /** A sample drew this grant, and its report did not come: by when it is asked. Not once the second term has passed. */
  readonly sampleReport?: { readonly dueOn: LocalDate | null };
  /** The sample for its period was not drawn, so that nobody knows yet whether this grant accounts; see `awaitedDraw`. */
  readonly sampleDraw?: { readonly dueOn: LocalDate | null };
  readonly settlement?: SettlementFacts;
  readonly today?: LocalDate;
  /** The last day for the request for determination. */
  readonly determinationDueOn?: LocalDate | null;
  /** The last day on which anything can still be changed to the detriment of the recipient; see `lastDayToWithdraw`. */
  readonly changeableUntil?: LocalDate | null;
}

/** @source Awb 4:44(1) — determination comes after the activities. */
export const nothingOpen: Guard<GrantFacts> = ({ openObligations }) =>
  openObligations.length === 0
    ? undefined
    : { code: 'OBLIGATIONS_OPEN', source: 'Awb 4:44(1)', details: { obligations: openObligations } };

/** @source Awb 4:44(1), 4:47 — without a request, only where the province determines ex officio. */
export const requestedOrExOfficio: Guard<GrantFacts> = ({ exOfficio, requested }) =>
  exOfficio || requested
    ? undefined
    : {
        code: 'NOT_IN_THIS_STATE',
        source: 'Awb 4:44(1)',
        details: { state: 'active', action: 'proposeDetermination' },
      };

/** @source Awb 4:44(3), 4:45, 4:47 — who was drawn by a sample accounts first, or lets a second term pass. */
export const sampleReported: Guard<GrantFacts> = ({ sampleReport }) =>
  sampleReport
    ? {
        code: 'SAMPLE_REPORT_FIRST',
        source: 'Awb 4:44(3), 4:47',
        ...(sampleReport.dueOn ? { details: { dueOn: sampleReport.dueOn } } : {}),
      }
    : undefined;

/** @source Awb 3:4(1), 4:47 — what a sample may still draw is not determined before the draw. */
export const sampleDrawn: Guard<GrantFacts> = ({ sampleDraw }) =>
  sampleDraw
    ? {
        code: 'SAMPLE_NOT_DRAWN',
        source: 'Awb 3:4(1), 4:47',
        ...(sampleDraw.dueOn ? { details: { dueOn: sampleDraw.dueOn } } : {}),
      }
    : undefined;

/** A grant closes when what was paid, less what came back, equals what was determined, to the cent, with nothing on its way. */
export const settledToTheCent: Guard<GrantFacts> = ({ settlement }) => {
  if (!settlement) return { code: 'NOT_SETTLED' };
  const { determinedCents, paidCents, orderedCents, receivedCents } = settlement;
  const differenceCents = determinedCents - (paidCents - receivedCents);
  return differenceCents === 0 && orderedCents === 0
    ? undefined
    : { code: 'NOT_SETTLED', source: 'Awb 4:52', details: { differenceCents, orderedCents } };
};

/** @source Awb 4:44(3) — a reminder comes once the term for the request has passed. */
export const requestIsLate: Guard<GrantFacts> = ({ exOfficio, today, determinationDueOn }) =>
  !exOfficio && today && determinationDueOn && today > determinationDueOn
    ? undefined
    : {
        code: 'REQUEST_NOT_LATE',
        source: 'Awb 4:44(3)',
        ...(determinationDueOn ? { details: { dueOn: determinationDueOn } } : {}),
      };

/** @source Awb 4:49(3) — the end comes when nothing can be withdrawn or amended any more. */
export const nothingCanFollow: Guard<GrantFacts> = ({ today, changeableUntil }) =>
  today && changeableUntil && today > changeableUntil
    ? undefined
    : {
        code: 'STILL_CHANGEABLE',
        source: 'Awb 4:49(3)',
        ...(changeableUntil ? { details: { dueOn: changeableUntil } } : {}),
      };

const deciding = [noConflict, fourEyes, hasMandate] as const;

/** The life of a grant, from the decision to the last day on which it can be changed. */
export const grantLifecycle: Lifecycle<GrantState, GrantAction, Role, GrantFacts> = {
  name: 'grant',
  initial: 'active',
  states: grantStates,
  rests: ['closed'],
  transitions: {
    amend: {
      from: ['active', 'amended', 'reminded'],
      to: 'amended',
      by: ['decider'],
      guards: deciding,
      source: 'Awb 4:48, 4:50',
    },
    withdraw: {
      from: ['active', 'amended', 'reminded', 'determination_requested'],
      to: 'withdrawn',
      by: ['decider'],
      guards: deciding,
      source: 'Awb 4:48, 4:50',
    },
    remind: {
      from: ['active', 'amended'],
      to: 'reminded',
      by: ['assessor', 'system'],
      guards: [noConflict, requestIsLate],
      source: 'Awb 4:44(3)',
    },
    requestDetermination: {
      from: ['active', 'amended', 'reminded'],
      to: 'determination_requested',
      by: ['submit'],
      guards: [nothingOpen],
      source: 'Awb 4:44(1)',
    },
    proposeDetermination: {
      from: ['active', 'amended', 'reminded', 'determination_requested'],
      to: 'determination_proposed',
      by: ['assessor'],
      guards: [noConflict, sampleReported, requestedOrExOfficio, nothingOpen, sampleDrawn],
      source: 'Awb 4:44, 4:47',
    },
    returnProposal: {
      from: ['determination_proposed'],
      to: 'determination_requested',
      by: ['decider'],
      guards: [noConflict],
    },
    determine: {
      from: ['determination_proposed'],
      to: 'determined',
      by: ['decider'],
      guards: deciding,
      source: 'Awb 4:42, 4:46',
    },
    amendDetermination: {
      from: ['determined', 'in_recovery', 'closed'],
      to: 'determined',
      by: ['decider'],
      guards: deciding,
      source: 'Awb 4:49',
    },
    withdrawDetermination: {
      from: ['determined', 'in_recovery', 'closed'],
      to: 'withdrawn',
      by: ['decider'],
      guards: deciding,
      source: 'Awb 4:49',
    },
    redetermine: {
      from: ['determined', 'withdrawn', 'in_recovery', 'closed'],
      to: 'determined',
      by: ['system'],
      guards: [],
      source: 'Awb 7:11(2)',
    },
    // A withdrawal that an objection undid: what it undoes is looked up by whoever decides; see `upholdings`.
    reinstate: {
      from: ['withdrawn', 'in_recovery', 'closed'],
      to: 'active',
      by: ['system'],
      guards: [],
      source: 'Awb 7:11(2)',
    },
    reinstateRequest: {
      from: ['withdrawn', 'in_recovery', 'closed'],
      to: 'determination_requested',
      by: ['system'],
      guards: [],
      source: 'Awb 7:11(2)',
    },
    orderRecovery: {
      from: ['determined', 'withdrawn'],
      to: 'in_recovery',
      by: ['system'],
      guards: [],
      source: 'Awb 4:57, 4:95(4)',
    },
    close: {
      from: ['determined', 'withdrawn', 'in_recovery'],
      to: 'closed',
      by: ['system'],
      guards: [settledToTheCent],
    },
    end: { from: ['closed'], to: 'ended', by: ['system'], guards: [nothingCanFollow], source: 'Awb 4:49(3)' },
  },
};
