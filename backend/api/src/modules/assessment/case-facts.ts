// SPDX-License-Identifier: EUPL-1.2
import {
  type ApplicationAction,
  type ApplicationFacts,
  applicationLifecycle,
  type ApplicationState,
  assignedToActor,
  decide,
  noConflict,
} from '#domain';
import { orRefuse, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import type { CaseFiles } from '../applications/case-files.service';

/** What the guards look at while the province works on a case. */
export async function factsOf(tx: Tx, cases: CaseFiles, application: Application): Promise<ApplicationFacts> {
  return {
    actorId: tx.actor.personId ?? '',
    conflictsOf: await cases.conflictsOf(tx, application.id),
    assignedTo: application.assigneeId,
    today: tx.today,
    ...(await cases.cureOf(tx, application.id)),
  };
}

/** The state to which the lifecycle brings the case. */
export function nextState(
  tx: Tx,
  application: Application,
  action: ApplicationAction,
  facts: ApplicationFacts,
): ApplicationState {
  const state = application.state as ApplicationState;
  return orRefuse(decide(applicationLifecycle, action, state, tx.actor.roles, facts)).to;
}

/** Refuses work on a case by somebody who does not have it, or stays away from it. */
export function refuseOutsiders(facts: ApplicationFacts): void {
  refuseIf(noConflict(facts) ?? assignedToActor(facts));
}
