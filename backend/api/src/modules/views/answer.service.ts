// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type FieldError, fieldError } from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { actsForApplicant } from '../applications/acts-for-applicant';
import { DocumentsService } from '../documents/documents.service';
import { PostalLetters } from '../notifications/postal-letters';
import { type ViewsFile, ViewsFiles } from './views-files';
import type { ViewsAnswerRequest, ViewsClosureRequest, ViewsReportRequest, ViewsWaiverRequest } from './views.dto';
import type { ViewsInvitation } from './views.entity';

/** What comes of an invitation: views in the portal, a report of staff, a waiver, or a term that passed. */
@Injectable()
export class AnswerViews {
  constructor(
    private readonly work: Work,
    private readonly files: ViewsFiles,
    private readonly documents: DocumentsService,
    private readonly postal: PostalLetters,
  ) {}

  /** The municipality states its views in the portal. */
  answer(actor: Actor, id: string, body: ViewsAnswerRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, body.expectedVersion);
      const invitation = await this.files.move(tx, file, 'answer', {
        manner: 'written',
        receivedOn: tx.today,
        content: body.text,
        documentIds: [...new Set(body.documentIds)],
      });
      await this.documents.lockAll(tx, body.documentIds, { caseId: file.application.id, purpose: 'views' });
      await received(tx, file);
      return answerOf(invitation);
    });
  }

  /** Staff write down views that were spoken, or came by post. */
  report(actor: Actor, id: string, body: ViewsReportRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, body.expectedVersion);
      if (file.invitation.invitedOf === 'applicant') await actsForApplicant(tx, file.application.id);
      const errors = dateErrors(body.receivedOn, file.invitation.invitedOn, tx.today);
      if (errors.length > 0) throw new RefusedError({ code: 'INVALID_INPUT' }, errors);
      const { manner, receivedOn, text: content } = body;
      const invitation = await this.files.move(tx, file, 'record', { manner, receivedOn, content });
      await received(tx, file);
      return answerOf(invitation);
    });
  }

  /** The addressee lets know that no views will come. */
  waive(actor: Actor, id: string, body: ViewsWaiverRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, body.expectedVersion);
      if (file.invitation.invitedOf === 'applicant') await actsForApplicant(tx, file.application.id);
      const invitation = await this.files.move(tx, file, 'waive', { content: body.text?.trim() ?? '' });
      await closed(tx, file);
      return answerOf(invitation);
    });
  }

  /** Closes an invitation of which the term passed unused. @throws RefusedError VIEWS_TERM_RUNNING */
  expire(actor: Actor, id: string, body: ViewsClosureRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, id, body.expectedVersion);
      // Nobody is late who was not asked yet: the letter still waits for the post.
      const waits = await this.postal.waits(tx, id);
      refuseIf(waits ? { code: 'LETTER_NOT_POSTED', source: 'Awb 3:41' } : undefined);
      const invitation = await this.files.move(tx, file, 'expire');
      await closed(tx, file);
      return answerOf(invitation);
    });
  }
}

/** Records that an invitation was closed without views. */
export async function closed(tx: Tx, { application, invitation }: ViewsFile): Promise<void> {
  await tx.record({
    type: 'ViewsClosed',
    caseId: application.id,
    organisationId: application.organisationId,
    data: { viewsId: invitation.id, of: invitation.invitedOf, state: invitation.state },
  });
}

async function received(tx: Tx, { application, invitation }: ViewsFile): Promise<void> {
  const { id, invitedOf, manner, receivedOn } = invitation;
  await tx.record({
    type: 'ViewsReceived',
    caseId: application.id,
    organisationId: application.organisationId,
    data: { viewsId: id, of: invitedOf, manner, receivedOn },
  });
}

function dateErrors(receivedOn: string, invitedOn: string, today: string): FieldError[] {
  if (receivedOn > today) {
    return [fieldError('receivedOn', 'TOO_LATE', 'Deze dag moet nog komen.', 'This day is still to come.')];
  }
  return receivedOn < invitedOn
    ? [fieldError('receivedOn', 'TOO_EARLY', 'Toen was er nog niets gevraagd.', 'Nothing had been asked then.')]
    : [];
}

const answerOf = ({ id, state, version }: ViewsInvitation): CommandResponse => ({ id, state, version });
