// SPDX-License-Identifier: EUPL-1.2
import { type ActorFacts, fourEyes, noConflict } from '../shared/guards';
import type { Guard, Lifecycle } from '../shared/lifecycle';
import type { Role } from '../shared/roles';

/** Every kind of payment: an advance, the balance after determination, or money that comes back. */
export const paymentKinds = ['advance', 'balance', 'recovery'] as const;

/** One kind of payment. */
export type PaymentKind = (typeof paymentKinds)[number];

/** Every state of a payment. */
export const paymentStates = ['proposed', 'released', 'paid', 'cancelled'] as const;

/** Where a payment stands. */
export type PaymentState = (typeof paymentStates)[number];

/** Everything that can be done with a payment. */
export type PaymentAction = 'release' | 'markPaid' | 'cancel';

/** What the guards of a payment look at. */
export interface PaymentFacts extends ActorFacts {
  /** Who proposed the payment. */
  readonly preparedBy?: string | null;
  /** Why payments of this case are stopped, in words; empty when they are not. */
  readonly blockedBecause?: string | null;
}

/** @source Awb 4:56 — payment is suspended on serious suspicion, until the decision or thirteen weeks. */
export const notBlocked: Guard<PaymentFacts> = ({ blockedBecause }) =>
  blockedBecause ? { code: 'PAYMENT_BLOCKED', source: 'Awb 4:56', details: { reason: blockedBecause } } : undefined;

/** The life of a payment: one person prepares it, another releases it, the bank pays it. */
export const paymentLifecycle: Lifecycle<PaymentState, PaymentAction, Role, PaymentFacts> = {
  name: 'payment',
  initial: 'proposed',
  states: paymentStates,
  transitions: {
    release: {
      from: ['proposed'],
      to: 'released',
      by: ['finance'],
      guards: [noConflict, fourEyes, notBlocked],
      source: 'Awb 4:52, 4:87, 4:95',
    },
    markPaid: { from: ['released'], to: 'paid', by: ['finance'], guards: [noConflict], source: 'Awb 4:89' },
    cancel: { from: ['proposed'], to: 'cancelled', by: ['finance', 'system'], guards: [noConflict] },
  },
};
