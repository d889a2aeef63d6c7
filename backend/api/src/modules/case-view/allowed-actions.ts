// SPDX-License-Identifier: EUPL-1.2
import {
  type ActorFacts,
  decide,
  extensionLifecycle,
  type ExtensionState,
  type Lifecycle,
  type MandateEntry,
  type LocalDate,
  noConflict,
  obligationLifecycle,
  type ObligationState,
  type PaymentFacts,
  paymentLifecycle,
  type PaymentState,
  type Refusal,
  type Role,
  type ViewsFacts,
  viewsLifecycle,
  type ViewsOf,
  type ViewsState,
} from '#domain';
import type { Actor } from '../../platform/actor';
import type { ObligationResponse } from '../delivery/delivery.dto';
import type { ViewsResponse } from '../views/views.dto';
import type { PaymentResponse } from '../payments/payments.dto';
import type { AllowedActionResponse } from './case-view.dto';

/** A thing with a life, as it really stands. */
export interface Subject<State extends string, Action extends string, Facts> {
  readonly thing: string;
  readonly id: string;
  readonly lifecycle: Lifecycle<State, Action, Role, Facts>;
  readonly state: State;
  /** What the reader may know of the state; refusals speak of this one. */
  readonly shownState: State;
  readonly facts: (action: Action) => Facts;
  /** Actions that staff without the role see too, with the reason why they may not. */
  readonly shownToStaff?: readonly Action[];
}

/** Every step that the actor's roles could ever take with a thing: whether it is possible now, and if not, why. */
export function actionsOf<State extends string, Action extends string, Facts>(
  actor: Actor,
  subject: Subject<State, Action, Facts>,
): AllowedActionResponse[] {
  const { thing, id, lifecycle, state, facts, shownToStaff = [] } = subject;
  const staff = actor.organisationKind === 'province' && actor.roles.some((role) => role !== 'system');
  const actions = (Object.keys(lifecycle.transitions) as Action[]).filter(
    (action) =>
      lifecycle.transitions[action].by.some((role) => actor.roles.includes(role)) ||
      (staff && shownToStaff.includes(action)),
  );
  return actions.map((action) => {
    const outcome = decide(lifecycle, action, state, actor.roles, facts(action));
    const refusal = 'refusal' in outcome ? outcome.refusal : undefined;
    return {
      thing,
      subjectId: id,
      action,
      allowed: refusal === undefined,
      refusal: refusal ? { ...toldAs(refusal, subject.shownState) } : null,
    };
  });
}

/** A refusal never tells more of the state than the reader may know. */
function toldAs(refusal: Refusal, shownState: string): Refusal {
  if (refusal.code !== 'NOT_IN_THIS_STATE') return refusal;
  const { action = '' } = refusal.details ?? {};
  return { ...refusal, details: { state: shownState, action } };
}

export function obligationActions(
  actor: Actor,
  one: ObligationResponse,
  who: ActorFacts,
  extend: MandateEntry | Refusal | undefined,
): AllowedActionResponse[] {
  const state = one.state as ObligationState;
  const facts = (): ActorFacts => who;
  return [
    ...actionsOf(actor, {
      thing: 'obligation',
      id: one.id,
      lifecycle: obligationLifecycle,
      state,
      shownState: state,
      facts,
    }),
    ...one.extensions.flatMap((extension) => {
      const asked = extension.state as ExtensionState;
      return actionsOf(actor, {
        thing: 'extension',
        id: extension.id,
        lifecycle: extensionLifecycle,
        state: asked,
        shownState: asked,
        facts: () => ({ ...who, mandate: extend, preparedBy: extension.decidedById }),
      });
    }),
  ];
}

/** What an order to pay back waits for, besides its lifecycle: it is not taken back, and goes out after the notification. */
function recoveryRefusal(action: string, claimNotified: boolean): Refusal | undefined {
  if (action === 'cancel') return { code: 'FORBIDDEN', source: 'Awb 4:57' };
  return action === 'release' && !claimNotified ? { code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' } : undefined;
}

/** What may be done with an invitation to state views. */
export function viewsActions(
  actor: Actor,
  one: ViewsResponse,
  who: ActorFacts,
  today: LocalDate,
): AllowedActionResponse[] {
  const state = one.state as ViewsState;
  const byApplicant = actor.organisationKind !== 'province';
  const facts = (): ViewsFacts => ({
    ...who,
    today,
    dueOn: one.dueOn as LocalDate,
    of: one.of as ViewsOf,
    byApplicant,
  });
  return actionsOf(actor, { thing: 'views', id: one.id, lifecycle: viewsLifecycle, state, shownState: state, facts });
}

/** Whether the limitation of an open claim can be interrupted. */
function interruption(
  { roles }: Actor,
  { id, state }: PaymentResponse,
  who: ActorFacts,
  claimNotified: boolean,
): AllowedActionResponse[] {
  const open = state === 'proposed' || state === 'released';
  if (!open || !(roles.includes('finance') || roles.includes('assessor'))) return [];
  const refusal = noConflict(who) ?? (claimNotified ? undefined : { code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' });
  return [
    {
      thing: 'payment',
      subjectId: id,
      action: 'interruptLimitation',
      allowed: !refusal,
      refusal: refusal ? { ...refusal } : null,
    },
  ];
}

export function paymentActions(
  actor: Actor,
  one: PaymentResponse,
  {
    who,
    preparedBy,
    claimNotified,
    suspended,
  }: { who: ActorFacts; preparedBy: string | undefined; claimNotified: boolean; suspended: string | null },
): AllowedActionResponse[] {
  const state = one.state as PaymentState;
  const blockedBecause = one.kind === 'recovery' ? null : suspended;
  const facts = (): PaymentFacts => ({ ...who, preparedBy: preparedBy ?? null, blockedBecause });
  const subject = { thing: 'payment', id: one.id, lifecycle: paymentLifecycle, state, shownState: state, facts };
  const actions = actionsOf(actor, subject);
  if (one.kind !== 'recovery') return actions;
  return [
    ...actions.map((action) => butRefused(action, recoveryRefusal(action.action, claimNotified))),
    ...interruption(actor, one, who, claimNotified),
  ];
}

/** The same action, refused for a reason that lies outside the lifecycle. */
export function butRefused(action: AllowedActionResponse, refusal: Refusal | undefined): AllowedActionResponse {
  return action.allowed && refusal ? { ...action, allowed: false, refusal: { ...refusal } } : action;
}
