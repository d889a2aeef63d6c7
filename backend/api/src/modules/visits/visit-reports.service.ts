// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { countedKinds, type FieldError, type GrantTypeDefinition } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { Document } from '../documents/document.entity';
import { DocumentsService } from '../documents/documents.service';
import { Visit, VisitTask } from './visit.entities';
import { VisitFiles } from './visit-files';
import type { VisitReportRequest, VisitStepRequest, VisitTaskStepRequest } from './visits.dto';

/** What a visit found, and what has to happen after it. It proves what it proves: nothing follows by itself. */
@Injectable()
export class VisitReports {
  constructor(
    private readonly work: Work,
    private readonly files: VisitFiles,
    private readonly cases: CaseFiles,
    private readonly documents: DocumentsService,
  ) {}

  /** Reports what was seen; takes the place of an earlier report that was not published. @throws RefusedError VISIT_NOT_YET */
  report(actor: Actor, id: string, body: VisitReportRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { file, to: state } = await this.files.lock(tx, id, body.expectedVersion, 'report');
      const errors = [...seenErrors(file.type, body), ...taskErrors(body, tx.today)];
      if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
      await this.documents.lockAll(tx, body.documentIds, { caseId: file.application.id, purpose: 'visit' });
      const visit = await this.files.change(tx, file.visit, {
        state,
        findings: body.findings,
        seen: Object.fromEntries(body.seen.map(({ kind, count }) => [kind, count])),
        documentIds: [...new Set(body.documentIds)],
        reportedBy: actor.personId,
        reportedAt: tx.now,
      });
      await this.replaceTasks(tx, visit, body);
      await this.files.record(tx, visit, 'VisitReported', body.findings, { tasks: body.tasks.length });
      return { id, state, version: visit.version };
    });
  }

  /** The municipality sees what was found, and the photos. */
  publish(actor: Actor, id: string, { expectedVersion }: VisitStepRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { file, to: state } = await this.files.lock(tx, id, expectedVersion, 'publish');
      const visit = await this.files.change(tx, file.visit, { state, publishedAt: tx.now });
      if (visit.documentIds.length > 0) {
        const own = { id: In(visit.documentIds), caseId: file.application.id, purpose: 'visit' as const };
        await tx.manager.update(Document, own, { audience: 'everyone' });
      }
      await this.files.record(tx, visit, 'VisitPublished');
      return { id, state, version: visit.version };
    });
  }

  /** A task that came of the visit is done. */
  done(actor: Actor, id: string, { expectedVersion, taskId }: VisitTaskStepRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { visit, application } = await this.files.open(tx, id, expectedVersion);
      const conflicts = await this.cases.conflictsOf(tx, application.id);
      if (conflicts.includes(actor.personId ?? ''))
        throw new RefusedError({ code: 'CONFLICT_OF_INTEREST', source: 'Awb 2:4' });
      const task = await tx.manager.findOneBy(VisitTask, { id: taskId, visitId: id });
      if (!task) throw notFound();
      if (!task.doneOn) {
        await tx.manager.update(VisitTask, { id: taskId }, { doneOn: tx.today, doneBy: actor.personId });
        await this.files.change(tx, visit, {});
        await this.files.record(tx, visit, 'VisitTaskDone', undefined, { taskId });
      }
      return { id, state: visit.state, version: visit.version };
    });
  }

  /** What was done stays done. */
  private async replaceTasks(tx: Tx, visit: Visit, { tasks }: VisitReportRequest): Promise<void> {
    const { id: visitId, applicationId, organisationId } = visit;
    await tx.query('delete from visit_task where visit_id = $1 and done_on is null', [visitId]);
    for (const { text, dueOn } of tasks)
      await tx.manager.insert(VisitTask, { visitId, applicationId, organisationId, text, dueOn });
  }
}

function seenErrors(type: GrantTypeDefinition, { seen }: VisitReportRequest): FieldError[] {
  const known = countedKinds(type).map(({ key }) => key);
  return seen.flatMap(({ kind }, at): FieldError[] =>
    known.includes(kind) && seen.findIndex((one) => one.kind === kind) === at
      ? []
      : [
          {
            path: `seen.${at}.kind`,
            code: 'UNKNOWN',
            message: { nl: 'Kies elke soort een keer, uit de lijst.', en: 'Choose each kind once, from the list.' },
          },
        ],
  );
}

function taskErrors({ tasks }: VisitReportRequest, today: string): FieldError[] {
  return tasks.flatMap(({ dueOn }, at): FieldError[] =>
    dueOn >= today
      ? []
      : [
          {
            path: `tasks.${at}.dueOn`,
            code: 'TOO_EARLY',
            message: { nl: 'Kies vandaag of een latere dag.', en: 'Choose today or a later day.' },
          },
        ],
  );
}
