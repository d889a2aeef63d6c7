// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatDateLong, type LocalDate, localDate, viewsTerm } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { type CaseLetter, CaseLetters } from '../applications/case-letters.service';
import { Organisation } from '../identity/identity.entities';
import { LawDataService } from '../law-data/law-data.service';
import { Notifications } from '../notifications/notifications.service';
import { type PostedLetter, PostalLetters } from '../notifications/postal-letters';
import { ViewsInvitation } from './views.entity';

/** Makes the letter that asks for views, and brings it to the municipality; the one to a third party goes by post. */
@Injectable()
export class ViewsLetterService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly letters: CaseLetters,
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
      await this.letters.bring(tx, application, letterOf(invitation, application), async () => {
        await this.store(tx, invitation, application, localDate(invitation.invitedOn));
        await this.inPortal(tx, invitation, application);
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
    const file = await this.cases.schemeOf(tx, application);
    const base = await this.letters.base(tx, application, file, { by: invitation.invitedBy, on });
    const { name: applicantName } = await tx.manager.findOneByOrFail(Organisation, { id: application.organisationId });
    const [name = '', ...address] = (invitation.addressee ?? '').split('\n').map((line) => line.trim());
    const toApplicant = invitation.invitedOf === 'applicant';
    await this.letters.store(
      tx,
      application,
      {
        id: invitation.id,
        fileName: `${application.number}-zienswijze-${on}.pdf`,
        audience: toApplicant ? 'everyone' : 'province',
      },
      {
        ...base,
        kind: 'views_invitation',
        ...(toApplicant ? {} : { recipient: { name, address } }),
        of: invitation.invitedOf,
        applicantName,
        about: invitation.about,
        viewsDueOn: localDate(invitation.dueOn),
      },
    );
  }

  private async inPortal(tx: Tx, invitation: ViewsInvitation, application: Application): Promise<void> {
    const { id, dueOn } = invitation;
    const { id: applicationId, organisationId } = application;
    const lastDay = formatDateLong(localDate(dueOn), 'nl');
    const subject = `Geef uw zienswijze, uiterlijk op ${lastDay}`;
    await this.letters.message(tx, application, { ...letterOf(invitation, application), subject });
    const notice = { kind: 'views-invited', causeId: id, caseId: applicationId, organisationId } as const;
    await this.notifications.notify(tx, { ...notice, to: 'submitters', data: { dueOn: lastDay } });
  }
}

function letterOf({ id, invitedOf, addressee }: ViewsInvitation, { projectName }: Application): CaseLetter {
  return {
    id,
    kind: 'views_invitation',
    subject: `Geef uw zienswijze: ${projectName}`,
    byPost: invitedOf !== 'applicant',
    ...(addressee === null ? {} : { addressee }),
  };
}
