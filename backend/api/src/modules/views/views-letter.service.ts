// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { formatDateLong, localDate } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { Document } from '../documents/document.entity';
import { DocumentsService } from '../documents/documents.service';
import { Organisation, Person } from '../identity/identity.entities';
import { letterFor, renderLetter } from '../letters';
import { Notifications } from '../notifications/notifications.service';
import { ViewsInvitation } from './views.entity';

const signerFunction = 'beoordelaar subsidies';

/** Makes the letter that asks for views, and brings it to the municipality; for a third party it waits with the case. */
@Injectable()
export class ViewsLetterService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly documents: DocumentsService,
    private readonly notifications: Notifications,
  ) {}

  /** Makes the letter of one invitation, which is also the id of its document; a second time does nothing. */
  async make(invitationId: string): Promise<void> {
    await this.work.run(systemActor, async (tx) => {
      const invitation = await tx.manager.findOneByOrFail(ViewsInvitation, { id: invitationId });
      const application = await this.cases.lock(tx, invitation.applicationId);
      if (await tx.manager.existsBy(Document, { id: invitation.id })) return;
      const organisation = await tx.manager.findOneByOrFail(Organisation, { id: application.organisationId });
      const own = invitation.invitedOf === 'applicant';
      await this.documents.store(tx, {
        id: invitation.id,
        caseId: application.id,
        organisationId: application.organisationId,
        kind: 'views_invitation',
        purpose: 'letter',
        fileName: `${application.number}-zienswijze-${invitation.invitedOn}.pdf`,
        mediaType: 'application/pdf',
        bytes: await this.render(tx, invitation, application, organisation.name),
        audience: own ? 'everyone' : 'province',
        uploadedBy: null,
      });
      if (own) await this.bring(tx, invitation, application, organisation.electronicMessages === true);
    });
  }

  private async render(
    tx: Tx,
    invitation: ViewsInvitation,
    application: Application,
    organisationName: string,
  ): Promise<Buffer> {
    const { scheme, type } = await this.cases.schemeOf(tx, application);
    const assessor = await tx.manager.findOneByOrFail(Person, { id: invitation.invitedBy });
    const [name = '', ...address] = (invitation.addressee ?? '').split('\n').map((line) => line.trim());
    const letter = letterFor({
      kind: 'views_invitation',
      legal: scheme.legal,
      typeName: type.name.nl,
      caseNumber: application.number,
      projectName: application.projectName,
      recipient:
        invitation.invitedOf === 'applicant'
          ? { name: `College van burgemeester en wethouders van ${organisationName}` }
          : { name, address },
      signer: { name: assessor.name, functionTitle: signerFunction },
      date: localDate(invitation.invitedOn),
      objectionAddress: '',
      of: invitation.invitedOf,
      applicantName: organisationName,
      about: invitation.about,
      viewsDueOn: localDate(invitation.dueOn),
    });
    return renderLetter(letter, tx.now);
  }

  private async bring(
    tx: Tx,
    { id, dueOn }: ViewsInvitation,
    { id: applicationId, organisationId }: Application,
    electronic: boolean,
  ): Promise<void> {
    const lastDay = formatDateLong(localDate(dueOn), 'nl');
    const messageId = await this.notifications.message(tx, {
      organisationId,
      applicationId,
      kind: 'views_invitation',
      subject: `Geef uw zienswijze, uiterlijk op ${lastDay}`,
      documentId: id,
      decisionId: null,
      channel: electronic ? 'portal' : 'post',
    });
    if (electronic) {
      const notice = { kind: 'views-invited', causeId: id, caseId: applicationId, organisationId } as const;
      await this.notifications.notify(tx, { ...notice, to: 'submitters', data: { dueOn: lastDay } });
      return;
    }
    const data = { messageId, kind: 'views_invitation', documentId: id };
    await tx.record({ type: 'LetterQueuedForPost', caseId: applicationId, organisationId, data });
  }
}
