// SPDX-License-Identifier: EUPL-1.2
import {
  type ApplicationState,
  caseTerms,
  lastRound,
  type LocalDate,
  localDate,
  type OtherGround,
  suspensionState,
  type TermFacts,
  termOf,
} from '#domain';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import type { CaseFiles } from '../applications/case-files.service';
import type { CaseTermsService } from '../terms/case-terms.service';
import { TermSuspension } from './delay.entities';

/** What everything that is done to the decision term of a case looks at. */
export async function termFacts(
  tx: Tx,
  application: Application,
  cases: CaseFiles,
  terms: CaseTermsService,
): Promise<TermFacts> {
  const file = (await terms.files(tx, [application.id])).get(application.id);
  const dueOn = file && termOf(caseTerms(file.events, file.rules, tx.today), 'decision')?.dueOn;
  // What is processed after all has a term of its own, that nothing before it touches (Awb 4:13, 7:11(2)).
  const begunOn = (file && lastRound(file.events).resumedOn) ?? application.receivedOn;
  return {
    actorId: tx.actor.personId ?? '',
    conflictsOf: await cases.conflictsOf(tx, application.id),
    assignedTo: application.assigneeId,
    applicationState: application.state as ApplicationState,
    receivedOn: begunOn === null ? null : localDate(begunOn),
    ...(dueOn ? { dueOn } : {}),
    today: tx.today,
  };
}

/** The grounds of the suspensions of a case that have not ended. */
export async function runningGrounds(tx: Tx, applicationId: string): Promise<OtherGround[]> {
  const all = await tx.manager.findBy(TermSuspension, { applicationId });
  const running = all.filter(
    ({ untilOn, endedOn }) => suspensionState({ until: untilOn, endedOn }, tx.today) === 'running',
  );
  return running.map(({ ground }) => ground);
}

/** A day that somebody may have left out. */
export const dayOrNothing = <Name extends string>(
  name: Name,
  day: string | null | undefined,
): { readonly [K in Name]?: LocalDate } =>
  (day ? { [name]: localDate(day) } : {}) as { readonly [K in Name]?: LocalDate };
