// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { cureTerm, daysBetween, formatDateLong, localDate } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { type Application, CompletionRequest } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { type CaseLetter, CaseLetters } from '../applications/case-letters.service';
import { calendarInForce } from '../law-data/calendar';
import { Notifications } from '../notifications/notifications.service';
import { type PostedLetter, PostalLetters } from '../notifications/postal-letters';

/** Makes the letter that asks to complete an application, and brings it to the municipality. */
@Injectable()
export class CompletionLetterService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly letters: CaseLetters,
    private readonly notifications: Notifications,
    private readonly postal: PostalLetters,
  ) {}

  onModuleInit(): void {
    this.postal.madeBy(['completion_request'], (tx, id) => this.posted(tx, id));
  }

  /** Brings the letter of one request, which is also the id of its document; a second time does nothing. */
  async make(completionRequestId: string): Promise<void> {
    await this.work.run(systemActor, async (tx) => {
      const request = await tx.manager.findOneByOrFail(CompletionRequest, { id: completionRequestId });
      const application = await this.cases.lock(tx, request.applicationId);
      await this.letters.bring(tx, application, letterOf(request, application), async () => {
        await this.store(tx, request, application);
        await this.inPortal(tx, request, application);
      });
    });
  }

  /** The letter goes by post today: the municipality has as many days as it was to have, from today. @source Awb 4:5(1), 4:15(1)(a) */
  private async posted(tx: Tx, id: string): Promise<PostedLetter> {
    const request = await tx.manager.findOneByOrFail(CompletionRequest, { id });
    const application = await this.cases.lock(tx, request.applicationId);
    if (request.answeredOn === null) {
      const { scheme } = await this.cases.schemeOf(tx, application);
      const days = daysBetween(localDate(request.invitedOn), localDate(request.dueOn));
      const calendar = await calendarInForce(tx);
      const { dueOn } = cureTerm({ invitedOn: tx.today, days, calendar, extended: scheme.legal.termsExtended });
      Object.assign(request, { invitedOn: tx.today, dueOn });
      await tx.query('update completion_request set invited_on = $2, due_on = $3 where id = $1', [id, tx.today, dueOn]);
    }
    await this.store(tx, request, application);
    return { documentId: id, dueOn: localDate(request.dueOn) };
  }

  private async store(tx: Tx, request: CompletionRequest, application: Application): Promise<void> {
    const file = await this.cases.schemeOf(tx, application);
    const on = localDate(request.invitedOn);
    const fileName = `verzoek-om-aanvulling-${application.number}-${on}.pdf`;
    const base = await this.letters.base(tx, application, file, { by: request.requestedBy, on });
    await this.letters.store(
      tx,
      application,
      { id: request.id, fileName },
      {
        ...base,
        kind: 'completion_request',
        receivedOn: localDate(application.receivedOn ?? request.invitedOn),
        missing: request.items.map(({ text }) => text),
        ...(request.explanation ? { explanation: request.explanation } : {}),
        cureDueOn: localDate(request.dueOn),
        rankedByCompleteness: file.scheme.allocation.method !== 'no_queue',
      },
    );
  }

  private async inPortal(tx: Tx, request: CompletionRequest, application: Application): Promise<void> {
    const { id: applicationId, organisationId } = application;
    const subject = `Vul uw aanvraag aan, uiterlijk op ${formatDateLong(localDate(request.dueOn))}`;
    await this.letters.message(tx, application, { ...letterOf(request, application), subject });
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

function letterOf({ id }: CompletionRequest, { projectName }: Application): CaseLetter {
  return { id, kind: 'completion_request', subject: `Vul uw aanvraag aan: ${projectName}` };
}
