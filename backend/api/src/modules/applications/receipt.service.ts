// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Calculation, formatDateLong, localDate } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { renderReceipt } from '../letters';
import { DocumentsService } from '../documents/documents.service';
import { Notifications } from '../notifications/notifications.service';
import { Application, Submission } from './application.entities';
import { CaseFiles, type CaseScheme } from './case-files.service';
import { receiptData } from './receipt-data';

interface SentDocument {
  readonly kind: string;
  readonly file_name: string;
  readonly sha256: string;
}

/** Makes the copy of what was sent, and confirms its receipt by mail. */
@Injectable()
export class ReceiptService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly documents: DocumentsService,
    private readonly notifications: Notifications,
  ) {}

  /** Makes the copy of one submission; a second time does nothing. */
  async make(submissionId: string): Promise<void> {
    await this.work.run(systemActor, async (tx) => {
      const submission = await tx.manager.findOneOrFail(Submission, {
        where: { id: submissionId },
        lock: { mode: 'pessimistic_write' },
      });
      if (submission.receiptDocumentId) return;
      const application = await tx.manager.findOneByOrFail(Application, { id: submission.applicationId });
      const scheme = await this.cases.schemeOf(tx, application);
      const bytes = await this.render(tx, submission, application, scheme);
      const document = await this.documents.store(tx, {
        caseId: application.id,
        organisationId: application.organisationId,
        kind: 'receipt',
        purpose: 'receipt',
        fileName: `aanvraag-${application.number}-${submission.seq}.pdf`,
        mediaType: 'application/pdf',
        bytes,
        audience: 'everyone',
        uploadedBy: null,
      });
      await tx.manager.update(Submission, { id: submissionId }, { receiptDocumentId: document.id });
      await this.confirm(tx, submission, application, scheme);
    });
  }

  private async render(
    tx: Tx,
    submission: Submission,
    application: Application,
    { scheme, type }: CaseScheme,
  ): Promise<Buffer> {
    const [names] = await tx.query<{ applicant: string; submitted_by: string }>(
      `select o.name as applicant, p.name as submitted_by from organisation o, person p where o.id = $1 and p.id = $2`,
      [application.organisationId, submission.submittedBy],
    );
    const documents = await tx.query<SentDocument>(
      `select d.kind, d.file_name, d.sha256
         from case_event e
         cross join jsonb_array_elements_text(e.data -> 'documentIds') with ordinality as sent(id, place)
         join document d on d.id = sent.id::uuid
        where e.case_id = $1 and e.data ->> 'submissionId' = $2
        order by sent.place`,
      [application.id, submission.id],
    );
    const data = receiptData({
      scheme,
      type,
      seq: submission.seq,
      caseNumber: application.number,
      applicant: `Gemeente ${names?.applicant ?? ''}`,
      submittedBy: names?.submitted_by ?? '',
      submittedAt: submission.submittedAt,
      answers: submission.answers,
      calculation: submission.calculation as Calculation,
      documents: documents.map(({ kind, file_name, sha256 }) => ({ kind, fileName: file_name, sha256 })),
    });
    return renderReceipt(data, submission.submittedAt);
  }

  private async confirm(
    tx: Tx,
    submission: Submission,
    application: Application,
    { scheme, type }: CaseScheme,
  ): Promise<void> {
    const { receivedOn, targetDueOn, decisionDueOn } = application;
    if (!receivedOn || !targetDueOn || !decisionDueOn) return;
    const day = (date: string): string => formatDateLong(localDate(date));
    await this.notifications.notify(tx, {
      kind: 'application-received',
      causeId: submission.id,
      caseId: application.id,
      organisationId: application.organisationId,
      to: 'submitters',
      data: {
        schemeName: `${scheme.name.nl}, ${type.name.nl}`,
        receivedOn: day(receivedOn),
        targetOn: day(targetDueOn),
        decideBy: day(decisionDueOn),
      },
    });
  }
}
