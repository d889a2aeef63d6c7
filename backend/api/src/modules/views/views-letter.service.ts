// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatDateLong, type LocalDate, localDate, viewsTerm } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { Document } from '../documents/document.entity';
import { DocumentsService } from '../documents/documents.service';
import { Organisation, Person } from '../identity/identity.entities';
import { letterFor, renderLetter } from '../letters';
import { LawDataService } from '../law-data/law-data.service';
import { Notifications } from '../notifications/notifications.service';
import { type PostedLetter, PostalLetters } from '../notifications/postal-letters';
import { ViewsInvitation } from './views.entity';

const signerFunction = 'beoordelaar subsidies';

/** Makes the letter that asks for views, and brings it to the municipality; the one to a third party goes by post. */
@Injectable()
export class ViewsLetterService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly documents: DocumentsService,
    private readonly notifications: Notifications,
    private readonly postal: PostalLetters,
    private readonly lawData: LawDataService,
  ) {}

  onModuleInit(): void {
    this.postal.madeBy(['views_invitation'], (tx, id) => this.posted(tx, id));
  }

  /** Brings the letter of one invitation, which is also the id of its document; a second time does nothing. */
  async make(invitationId: string): Promise<void> {
    await this.work.run(systemActor, async (tx) => {
      const invitation = await tx.manager.findOneByOrFail(ViewsInvitation, { id: invitationId });
      const application = await this.cases.lock(tx, invitation.applicationId);
      if (await tx.manager.existsBy(Document, { id: invitation.id })) return;
      const organisation = await tx.manager.findOneByOrFail(Organisation, { id: application.organisationId });
      if (invitation.invitedOf === 'applicant' && organisation.electronicMessages === true) {
        await this.store(tx, invitation, application, localDate(invitation.invitedOn));
        await this.inPortal(tx, invitation, application);
        return;
      }
      await this.postal.queue(tx, {
        causeId: invitation.id,
        applicationId: application.id,
        organisationId: application.organisationId,
        kind: 'views_invitation',
        subject: `Geef uw zienswijze: ${application.projectName}`,
        ...(invitation.addressee === null ? {} : { addressee: invitation.addressee }),
      });
    });
  }

  /** The letter goes by post today: the term counts from today. @source Awb 3:41, 4:7–4:9 */
  private async posted(tx: Tx, id: string): Promise<PostedLetter> {
    const invitation = await tx.manager.findOneByOrFail(ViewsInvitation, { id });
    const application = await this.cases.lock(tx, invitation.applicationId);
    if (invitation.state === 'invited') {
      const { scheme } = await this.cases.schemeOf(tx, application);
      const calendar = await this.lawData.calendar(tx);
      const { days, invitedOf: of } = invitation;
      const term = viewsTerm({ invitedOn: tx.today, days, of, calendar, extended: scheme.legal.termsExtended });
      invitation.dueOn = term.dueOn;
      await tx.query('update views_invitation set due_on = $2 where id = $1', [id, term.dueOn]);
    }
    await this.store(tx, invitation, application, tx.today);
    return { documentId: id, dueOn: localDate(invitation.dueOn) };
  }

  private async store(tx: Tx, invitation: ViewsInvitation, application: Application, on: LocalDate): Promise<void> {
    await this.documents.store(tx, {
      id: invitation.id,
      caseId: application.id,
      organisationId: application.organisationId,
      kind: 'views_invitation',
      purpose: 'letter',
      fileName: `${application.number}-zienswijze-${on}.pdf`,
      mediaType: 'application/pdf',
      bytes: await this.render(tx, invitation, application, on),
      audience: invitation.invitedOf === 'applicant' ? 'everyone' : 'province',
      uploadedBy: null,
    });
  }

  private async render(tx: Tx, invitation: ViewsInvitation, application: Application, on: LocalDate): Promise<Buffer> {
    const { name: organisationName } = await tx.manager.findOneByOrFail(Organisation, {
      id: application.organisationId,
    });
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
      date: on,
      objectionAddress: '',
      of: invitation.invitedOf,
      applicantName: organisationName,
      about: invitation.about,
      viewsDueOn: localDate(invitation.dueOn),
    });
    return renderLetter(letter, tx.now);
  }

  private async inPortal(
    tx: Tx,
    { id, dueOn }: ViewsInvitation,
    { id: applicationId, organisationId }: Application,
  ): Promise<void> {
    const lastDay = formatDateLong(localDate(dueOn), 'nl');
    await this.notifications.message(tx, {
      organisationId,
      applicationId,
      kind: 'views_invitation',
      subject: `Geef uw zienswijze, uiterlijk op ${lastDay}`,
      documentId: id,
      decisionId: null,
      channel: 'portal',
    });
    const notice = { kind: 'views-invited', causeId: id, caseId: applicationId, organisationId } as const;
    await this.notifications.notify(tx, { ...notice, to: 'submitters', data: { dueOn: lastDay } });
  }
}
