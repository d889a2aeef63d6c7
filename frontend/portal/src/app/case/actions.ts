// SPDX-License-Identifier: EUPL-1.2
import type {
  ApplicationAction,
  ChangeAction,
  ExtensionAction,
  GrantAction,
  ObjectionAction,
  ObligationAction,
  PaymentAction,
  Refusal,
  ViewsAction,
} from '#domain';
import type { CaseResponse } from './api-models';

/** The actions of each thing with a life. */
export interface ActionsOf {
  application: ApplicationAction;
  /** Besides its lifecycle: what may be begun by a change. */
  grant: GrantAction | 'requestChange' | 'proposeChange' | 'suspendPayment' | 'resumePayment';
  change: ChangeAction;
  obligation: ObligationAction;
  extension: ExtensionAction;
  payment: PaymentAction | 'interruptLimitation';
  views: ViewsAction;
  decision: 'object' | 'registerAppeal';
  objection: ObjectionAction;
}

/** Whether this person may do something now. Without `known` the person's roles can never do it. */
export interface Permission {
  readonly known: boolean;
  readonly allowed: boolean;
  readonly refusal?: Refusal;
}

/**
 * What the server said about an action. Without `subjectId`, the first thing of this kind counts: the case itself and its
 * grant, of which there is one.
 */
export function actionFor<T extends keyof ActionsOf>(
  { allowedActions }: Pick<CaseResponse, 'allowedActions'>,
  thing: T,
  action: ActionsOf[T],
  subjectId?: string,
): Permission {
  const found = allowedActions.find(
    (one) => one.thing === thing && one.action === action && (subjectId === undefined || one.subjectId === subjectId),
  );
  if (!found) return { known: false, allowed: false };
  return { known: true, allowed: found.allowed, refusal: (found.refusal as Refusal | null) ?? undefined };
}
