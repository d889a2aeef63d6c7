// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type CaseEventType,
  decide,
  formatDateLong,
  localDate,
  type VisitAction,
  visitLifecycle,
  type VisitState,
} from '#domain';
import { notFound, orRefuse, refuseStale } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { CaseMails } from '../decisions/case-mails';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { VisitLetters, visitCause } from './visit-letters';
import { Visit } from './visit.entities';

/** A locked visit with its grant and its case. */
export interface VisitFile extends GrantFile {
  readonly visit: Visit;
}

/** Finds, locks, moves and announces visits. */
@Injectable()
export class VisitFiles {
  constructor(
    private readonly grants: GrantsService,
    private readonly cases: CaseFiles,
    private readonly mails: CaseMails,
    private readonly letters: VisitLetters,
  ) {}

  /** Locks a visit by its case, for one step. @throws RefusedError NOT_FOUND, STALE_VERSION and what the lifecycle refuses */
  async lock(tx: Tx, id: string, version: number, action: VisitAction): Promise<{ file: VisitFile; to: VisitState }> {
    const file = await this.open(tx, id, version);
    const { visit, application } = file;
    const facts = {
      actorId: tx.actor.personId ?? '',
      conflictsOf: await this.cases.conflictsOf(tx, application.id),
      today: tx.today,
      plannedOn: localDate(visit.plannedOn),
    };
    const { to } = orRefuse(decide(visitLifecycle, action, visit.state as VisitState, tx.actor.roles, facts));
    return { file, to };
  }

  /** Locks a visit by its case, for what is no step of its life. */
  async open(tx: Tx, id: string, version: number): Promise<VisitFile> {
    const known = await tx.manager.findOneBy(Visit, { id });
    if (!known) throw notFound();
    const file = await this.grants.lock(tx, known.grantId);
    const visit = await tx.manager.findOneByOrFail(Visit, { id });
    refuseStale(visit.version, version);
    return { ...file, visit };
  }

  async change(tx: Tx, visit: Visit, changes: Partial<Visit>): Promise<Visit> {
    Object.assign(visit, changes, { version: visit.version + 1 });
    return tx.manager.save(Visit, visit);
  }

  record(tx: Tx, visit: Visit, type: CaseEventType, text?: string, more: object = {}): Promise<void> {
    const { id: visitId, applicationId, organisationId, plannedOn } = visit;
    return tx.record({
      type,
      caseId: applicationId,
      organisationId,
      data: { visitId, plannedOn, ...more },
      ...(text ? { text } : {}),
    });
  }

  /**
   * Tells the municipality, with the day for its calendar; a later mail of the same visit takes the place of an earlier. Who
   * no mail reaches gets a letter (Awb 2:8).
   */
  async announce(tx: Tx, application: Application, visit: Visit, heading: string): Promise<void> {
    if (!(await this.mails.reaches(tx, application))) {
      await this.letters.queue(tx, application, visit);
      return;
    }
    const { id, plannedOn, startsAt, version, reason, visitors } = visit;
    const when = `${formatDateLong(localDate(plannedOn))} om ${startsAt.replace(':', '.')} uur`;
    const { number } = application;
    const summary = `${number}: bezoek van de provincie om ${startsAt.replace(':', '.')} uur`;
    const cancelled = visit.state === 'cancelled' ? { cancelled: true } : {};
    const day = { uid: `${application.id}-visit-${id}@flexloket`, day: plannedOn, summary, sequence: version };
    await this.mails.send(tx, application, 'visit-announced', visitCause(id, version), {
      ...{ heading, when, visitors, reason },
      calendar: { name: number, days: [{ ...day, ...cancelled }] },
    });
  }
}
