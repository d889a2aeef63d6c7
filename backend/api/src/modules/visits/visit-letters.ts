// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { localDate } from '#domain';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { DecisionsService } from '../decisions/decisions.service';
import { DocumentsService } from '../documents/documents.service';
import { letterFor, renderLetter } from '../letters';
import { type PostedLetter, PostalLetters } from '../notifications/postal-letters';
import { Visit } from './visit.entities';

const kind = 'visit_announced';

/**
 * Visits announced on paper, where no mail reaches anybody of the municipality: in the list for the post, made on the day on
 * which they are posted.
 *
 * @source Awb 2:8, 3:2
 */
@Injectable()
export class VisitLetters implements OnModuleInit {
  constructor(
    private readonly postal: PostalLetters,
    private readonly cases: CaseFiles,
    private readonly decisions: DecisionsService,
    private readonly documents: DocumentsService,
  ) {}

  onModuleInit(): void {
    this.postal.madeBy([kind], (tx, id) => this.posted(tx, id));
  }

  /** Puts the letter in the list; one that still waits tells the visit as it stands when it is posted. */
  async queue(tx: Tx, application: Application, visit: Visit): Promise<void> {
    const { id: applicationId, organisationId, projectName } = application;
    const [waiting] = await tx.query<{ id: string }>(
      `select id from message where application_id = $1 and kind = '${kind}' and sent_at is null
          and left(cause_id::text, 24) = left($2, 24)`,
      [applicationId, visit.id],
    );
    if (waiting) return;
    const subject = `Bezoek van de provincie: ${projectName}`;
    const causeId = visitCause(visit.id, visit.version);
    await this.postal.queue(tx, { causeId, applicationId, organisationId, kind, subject });
  }

  private async posted(tx: Tx, causeId: string): Promise<PostedLetter> {
    const [found] = await tx.query<{ id: string }>('select id from visit where left(id::text, 24) = left($1, 24)', [
      causeId,
    ]);
    const visit = await tx.manager.findOneByOrFail(Visit, { id: found?.id ?? causeId });
    const { plannedOn, startsAt, visitors, reason, state } = visit;
    const application = await this.cases.lock(tx, visit.applicationId);
    const told = await tx.query<{ cause: string }>(
      `select cause_id as cause from message where application_id = $1 and kind = '${kind}' and sent_at is not null
          and left(cause_id::text, 24) = left($2, 24)
        union all
       select cause_id from mail where case_id = $1 and kind = 'visit-announced' and left(cause_id::text, 24) = left($2, 24)`,
      [application.id, visit.id],
    );
    const letter = letterFor({
      ...(await this.decisions.letterCase(tx, application, await this.cases.schemeOf(tx, application))),
      kind,
      date: tx.today,
      what: state === 'cancelled' ? 'cancelled' : told.length > 0 ? 'moved' : 'planned',
      on: localDate(plannedOn),
      ...{ startsAt, visitors, reason },
    });
    await this.documents.store(tx, {
      id: causeId,
      caseId: application.id,
      organisationId: application.organisationId,
      kind,
      purpose: 'letter',
      fileName: `${application.number}-bezoek-${tx.today}.pdf`,
      mediaType: 'application/pdf',
      bytes: await renderLetter(letter, tx.now),
      audience: 'everyone',
      uploadedBy: null,
    });
    return { documentId: causeId };
  }
}

/** Each step of a visit is told once: the id of the visit with its version in the last digits. */
export function visitCause(id: string, version: number): string {
  return `${id.slice(0, 24)}${version.toString(16).padStart(12, '0')}`;
}
