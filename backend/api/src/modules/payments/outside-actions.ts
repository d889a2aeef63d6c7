// SPDX-License-Identifier: EUPL-1.2
import { decide, type Lifecycle, type Refusal, type Role } from '#domain';
import type { Actor } from '../../platform/actor';
import type { RefusalResponse } from '../../platform/http/common.dto';

/** A step that somebody may take with money outside the ceilings, or why not. */
export interface OutsideAction {
  readonly subjectId: string;
  readonly action: string;
  readonly allowed: boolean;
  readonly refusal: RefusalResponse | null;
}

/** The steps that the roles of the actor have in this state: whether each is possible now, and if not, why. */
export function actionsFrom<State extends string, Action extends string, Facts>(
  actor: Actor,
  lifecycle: Lifecycle<State, Action, Role, Facts>,
  { id, state }: { readonly id: string; readonly state: State },
  facts: Facts,
): OutsideAction[] {
  return (Object.keys(lifecycle.transitions) as Action[])
    .filter((action) => lifecycle.transitions[action].by.some((role) => actor.roles.includes(role)))
    .filter((action) => lifecycle.transitions[action].from.includes(state))
    .map((action) => {
      const outcome = decide(lifecycle, action, state, actor.roles, facts);
      return step(id, action, 'refusal' in outcome ? outcome.refusal : null);
    });
}

/** Preparing a payment makes it; there is no transition for that. It waits for the notification of its decision. */
export function payStep(actor: Actor, subjectId: string, notifiedOn: string | null): OutsideAction[] {
  if (!actor.roles.includes('finance')) return [];
  return [step(subjectId, 'pay', notifiedOn ? null : { code: 'NOT_NOTIFIED_YET', source: 'Awb 3:40' })];
}

function step(subjectId: string, action: string, refusal: Refusal | null): OutsideAction {
  return { subjectId, action, allowed: refusal === null, refusal: refusal && { ...refusal } };
}
