// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { formatDateLong, localDate } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { type Application, CompletionRequest } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { letterFor, renderLetter } from '../letters';
import { Document } from '../documents/document.entity';
import { DocumentsService } from '../documents/documents.service';
import { Organisation, Person } from '../identity/identity.entities';
import { Notifications } from '../notifications/notifications.service';

const signerFunction = 'beoordelaar subsidies';

/** Makes the letter that asks to complete an application, and brings it to the municipality. */
@Injectable()
export class CompletionLetterService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly documents: DocumentsService,
    private readonly notifications: Notifications,
  ) {}

  /** Makes the letter of one request, which is also the id of its document; a second time does nothing. */
  async make(completionRequestId: string): Promise<void> {
    await this.work.run(systemActor, async (tx) => {
      const request = await tx.manager.findOneByOrFail(CompletionRequest, { id: completionRequestId });
      const application = await this.cases.lock(tx, request.applicationId);
      if (await tx.manager.existsBy(Document, { id: request.id })) return;
      const organisation = await tx.manager.findOneByOrFail(Organisation, { id: application.organisationId });
      const bytes = await this.render(tx, request, application, organisation);
      await this.documents.store(tx, {
        id: request.id,
        caseId: application.id,
        organisationId: application.organisationId,
        kind: 'completion_request',
        purpose: 'letter',
        fileName: `verzoek-om-aanvulling-${application.number}-${request.invitedOn}.pdf`,
        mediaType: 'application/pdf',
        bytes,
        audience: 'everyone',
        uploadedBy: null,
      });
      await this.bring(tx, request, application, organisation.electronicMessages === true);
    });
  }

  private async render(
    tx: Tx,
    request: CompletionRequest,
    application: Application,
    organisation: Organisation,
  ): Promise<Buffer> {
    const { scheme, type } = await this.cases.schemeOf(tx, application);
    const assessor = await tx.manager.findOneByOrFail(Person, { id: request.requestedBy });
    const letter = letterFor({
      kind: 'completion_request',
      legal: scheme.legal,
      typeName: type.name.nl,
      caseNumber: application.number,
      projectName: application.projectName,
      recipient: { name: `College van burgemeester en wethouders van ${organisation.name}` },
      signer: { name: assessor.name, functionTitle: signerFunction },
      date: localDate(request.invitedOn),
      objectionAddress: '',
      receivedOn: localDate(application.receivedOn ?? request.invitedOn),
      missing: request.items.map(({ text }) => text),
      ...(request.explanation ? { explanation: request.explanation } : {}),
      cureDueOn: localDate(request.dueOn),
      rankedByCompleteness: scheme.allocation.method !== 'no_queue',
    });
    return renderLetter(letter, tx.now);
  }

  private async bring(
    tx: Tx,
    request: CompletionRequest,
    application: Application,
    electronic: boolean,
  ): Promise<void> {
    const { id: applicationId, organisationId } = application;
    const messageId = await this.notifications.message(tx, {
      organisationId,
      applicationId,
      kind: 'completion_request',
      subject: `Vul uw aanvraag aan, uiterlijk op ${formatDateLong(localDate(request.dueOn))}`,
      documentId: request.id,
      decisionId: null,
      channel: electronic ? 'portal' : 'post',
    });
    if (!electronic) {
      const data = { messageId, kind: 'completion_request', documentId: request.id };
      await tx.record({ type: 'LetterQueuedForPost', caseId: applicationId, organisationId, data });
      return;
    }
    await this.notifications.notify(tx, {
      kind: 'completion-requested',
      causeId: request.id,
      caseId: applicationId,
      organisationId,
      to: 'submitters',
      data: { missing: request.items.map(({ text }) => text), dueOn: formatDateLong(localDate(request.dueOn)) },
    });
  }
}
