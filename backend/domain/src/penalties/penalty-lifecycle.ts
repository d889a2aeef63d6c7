// SPDX-License-Identifier: EUPL-1.2
import { hasMandate, type MandateFacts } from '../decisions/mandate';
import { type ActorFacts, fourEyes, noConflict } from '../shared/guards';
import type { Guard, Lifecycle } from '../shared/lifecycle';
import type { LocalDate } from '../shared/local-date';
import type { Role } from '../shared/roles';

/** Every state of a penalty, from its notice of default on. */
export const penaltyStates = [
  'received',
  'premature',
  'running',
  'stopped',
  'in_time',
  'proposed',
  'determined',
  'settled',
] as const;

/** Where a penalty stands. `running` includes the two weeks before its first day; the counter is reckoned, not stored. */
export type PenaltyState = (typeof penaltyStates)[number];

/** Everything that can happen to a penalty. */
export type PenaltyAction =
  'setAside' | 'accept' | 'deny' | 'stop' | 'lapse' | 'propose' | 'sendBack' | 'determine' | 'redetermine' | 'settle';

/** What the guards of a penalty look at. */
export interface PenaltyFacts extends ActorFacts, MandateFacts {
  /** Who proposed the amount, or that nothing is owed. */
  readonly preparedBy?: string | null;
  /** The last day of the term on which the authority is said to be late. */
  readonly dueOn: LocalDate;
  readonly noticeOn: LocalDate;
  /** Whether the last day over which it can be owed has passed. */
  readonly over: boolean;
  readonly firstDayOn?: LocalDate;
  readonly lastDayOn?: LocalDate;
  /** What was determined, and what of that was paid, in cents. */
  readonly owedCents?: number;
  readonly paidCents?: number;
}

/** @source Awb 4:17(3) — a notice of default before the term has passed has no effect. */
export const noticeCounts: Guard<PenaltyFacts> = ({ dueOn, noticeOn }) =>
  noticeOn > dueOn ? undefined : { code: 'NOTICE_PREMATURE', source: 'Awb 4:17(3)', details: { dueOn } };

/** @source Awb 4:18 — the amount is determined once the last day has passed over which it is owed. */
export const penaltyOver: Guard<PenaltyFacts> = ({ over, lastDayOn }) =>
  over
    ? undefined
    : { code: 'PENALTY_RUNNING', source: 'Awb 4:18', ...(lastDayOn ? { details: { dueOn: lastDayOn } } : {}) };

/** @source Awb 4:17(1), 4:87 — a penalty is settled when what is owed was paid to the cent. */
export const paidToTheCent: Guard<PenaltyFacts> = ({ owedCents, paidCents }) =>
  owedCents !== undefined && owedCents === paidCents ? undefined : { code: 'NOT_SETTLED', source: 'Awb 4:87' };

/**
 * The life of a penalty for a late decision: the notice is judged, the counter runs until the decision or the maximum, an
 * assessor proposes, another person determines, and the money follows.
 *
 * @source Awb 4:17–4:20
 */
export const penaltyLifecycle: Lifecycle<PenaltyState, PenaltyAction, Role, PenaltyFacts> = {
  name: 'penalty',
  initial: 'received',
  states: penaltyStates,
  rests: ['settled'],
  transitions: {
    setAside: { from: ['received'], to: 'premature', by: ['system'], guards: [], source: 'Awb 4:17(3)' },
    accept: {
      from: ['received'],
      to: 'running',
      by: ['assessor'],
      guards: [noConflict, noticeCounts],
      source: 'Awb 4:17(1)',
    },
    deny: { from: ['received'], to: 'proposed', by: ['assessor'], guards: [noConflict], source: 'Awb 4:17(6), 4:18' },
    stop: { from: ['running'], to: 'stopped', by: ['system'], guards: [], source: 'Awb 4:17(1)' },
    lapse: { from: ['received', 'running'], to: 'in_time', by: ['system'], guards: [], source: 'Awb 4:17(3)' },
    propose: {
      from: ['running', 'stopped'],
      to: 'proposed',
      by: ['assessor'],
      guards: [noConflict, penaltyOver],
      source: 'Awb 4:18',
    },
    sendBack: { from: ['proposed'], to: 'received', by: ['decider'], guards: [noConflict] },
    determine: {
      from: ['proposed'],
      to: 'determined',
      by: ['decider'],
      guards: [noConflict, fourEyes, hasMandate],
      source: 'Awb 4:18',
    },
    redetermine: {
      from: ['determined', 'settled'],
      to: 'determined',
      by: ['system'],
      guards: [],
      source: 'Awb 4:19, 7:11(2)',
    },
    settle: { from: ['determined'], to: 'settled', by: ['system'], guards: [paidToTheCent], source: 'Awb 4:87' },
  },
};

/**
 * The state of a penalty as the municipality may know it: a proposal is internal, and a decision has no effect before it
 * was notified.
 *
 * @source Awb 3:40
 */
export function penaltyStateForApplicant(
  state: PenaltyState,
  { notified, noneOwed }: { readonly notified: boolean; readonly noneOwed: boolean },
): PenaltyState {
  if (state !== 'proposed' && state !== 'determined' && state !== 'settled') return state;
  if (state !== 'proposed' && notified) return state;
  return noneOwed ? 'received' : 'stopped';
}
