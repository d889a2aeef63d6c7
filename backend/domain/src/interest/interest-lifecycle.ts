// SPDX-License-Identifier: EUPL-1.2
import { hasMandate, type MandateFacts } from '../decisions/mandate';
import { type ActorFacts, fourEyes, noConflict } from '../shared/guards';
import type { Guard, Lifecycle } from '../shared/lifecycle';
import type { Role } from '../shared/roles';

/** Every state of a determination of interest. */
export const interestStates = ['proposed', 'returned', 'determined', 'settled', 'annulled'] as const;

/** Where a determination of interest stands. Interest that runs is reckoned, not stored. */
export type InterestState = (typeof interestStates)[number];

/** Everything that can happen to it. */
export type InterestAction = 'sendBack' | 'determine' | 'settle' | 'raise' | 'annul';

/** What the guards look at. */
export interface InterestFacts extends ActorFacts, MandateFacts {
  /** Who proposed it. */
  readonly preparedBy?: string | null;
  /** What was determined, and what of that was paid, in cents. */
  readonly owedCents?: number;
  readonly paidCents?: number;
}

/** @source Awb 4:89, 4:99 — interest is settled when what was determined was paid to the cent. */
export const interestPaid: Guard<InterestFacts> = ({ owedCents, paidCents }) =>
  owedCents !== undefined && owedCents === paidCents ? undefined : { code: 'NOT_SETTLED', source: 'Awb 4:89' };

/**
 * The life of statutory interest: finance proposes what follows from the days, another person determines it by decision, and
 * the money follows. An objection raises what the authority owes, or takes away what it claims.
 *
 * @source Awb 4:97–4:100
 */
export const interestLifecycle: Lifecycle<InterestState, InterestAction, Role, InterestFacts> = {
  name: 'interest',
  initial: 'proposed',
  states: interestStates,
  rests: ['settled'],
  transitions: {
    sendBack: { from: ['proposed'], to: 'returned', by: ['decider'], guards: [noConflict] },
    determine: {
      from: ['proposed'],
      to: 'determined',
      by: ['decider'],
      guards: [noConflict, fourEyes, hasMandate],
      source: 'Awb 4:99',
    },
    settle: { from: ['determined'], to: 'settled', by: ['system'], guards: [interestPaid], source: 'Awb 4:89' },
    raise: { from: ['determined', 'settled'], to: 'determined', by: ['system'], guards: [], source: 'Awb 7:11(2)' },
    annul: { from: ['determined', 'settled'], to: 'annulled', by: ['system'], guards: [], source: 'Awb 7:11(2)' },
  },
};
