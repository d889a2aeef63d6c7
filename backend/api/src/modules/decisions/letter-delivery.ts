// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { formatDateLong } from '#domain';
import { notFound, RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { DocumentsService } from '../documents/documents.service';
import { calendarInForce } from '../law-data/calendar';
import { Message } from '../notifications/notification.entities';
import { Notifications } from '../notifications/notifications.service';
import { PostalLetters } from '../notifications/postal-letters';
import { CaseMails } from './case-mails';
import { datedLetter, type DecisionLetter, type UndatedLetter } from './decision-letter';
import { Decision } from './decision.entities';
import { type LetterData, letterFor } from '../letters';

/** A letter that was made for one day. */
export interface ReadyLetter {
  readonly facts: DecisionLetter;
  readonly data: LetterData;
  readonly pdf: Buffer;
}

/** The letter carries the date of a day that has passed: everything is taken back and the letter is made again. */
export class DayHasPassed extends Error {}

const fileNames: Record<DecisionLetter['kind'], string> = {
  grant: 'verlening',
  partial_grant: 'verlening',
  refusal: 'afwijzing',
  not_processed: 'niet-in-behandeling',
  determination: 'vaststelling',
  extension_granted: 'uitstel',
  extension_refused: 'uitstel',
  penalty: 'dwangsom',
  interest: 'wettelijke-rente',
  amendment: 'wijziging',
  withdrawal: 'intrekking',
  objection: 'beslissing-op-bezwaar',
};

/** Sets in one step what belongs together: the letter, its date, the objection term and the moment of access. */
@Injectable()
export class LetterDelivery {
  constructor(
    private readonly cases: CaseFiles,
    private readonly documents: DocumentsService,
    private readonly notifications: Notifications,
    private readonly mails: CaseMails,
    private readonly postal: PostalLetters,
  ) {}

  /** Puts the letter in the portal. @throws DayHasPassed */
  async inPortal(tx: Tx, decisionId: string, ready: ReadyLetter): Promise<void> {
    const { application, decision } = await this.lock(tx, decisionId);
    if (decision.notifiedOn) return;
    if (ready.facts.date !== tx.today) throw new DayHasPassed();
    const documentId = await this.notified(tx, application, decision, ready);
    await this.notifications.message(tx, {
      ...this.messageOf(application, decision, ready.data.subject),
      documentId,
      channel: 'portal',
    });
    await this.mailFor(tx, application, decision, ready.facts);
  }

  /** Puts the letter in the list of what staff post; it gets its date on the day of posting. */
  async queueForPost(tx: Tx, decisionId: string): Promise<void> {
    const { application, decision } = await this.lock(tx, decisionId);
    const queued = await tx.manager.countBy(Message, { decisionId });
    if (decision.notifiedOn || queued > 0) return;
    const { subject } = letterFor(
      datedLetter(decision.facts['letter'] as UndatedLetter, tx.today, await calendarInForce(tx)),
    );
    const messageId = await this.notifications.message(tx, {
      ...this.messageOf(application, decision, subject),
      documentId: null,
      channel: 'post',
    });
    await tx.record({
      type: 'LetterQueuedForPost',
      caseId: application.id,
      organisationId: application.organisationId,
      data: { messageId, decisionId, kind: decision.kind },
    });
  }

  /** Records that a letter was posted today. @throws DayHasPassed */
  async byPost(tx: Tx, messageId: string, ready: ReadyLetter | undefined): Promise<void> {
    const found = await tx.manager.findOneBy(Message, { id: messageId, channel: 'post' });
    if (!found) throw notFound();
    const application = await this.cases.lock(tx, found.applicationId);
    const message = await tx.manager.findOneByOrFail(Message, { id: messageId });
    if (message.sentAt) throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: 'sent' } });
    if (ready && ready.facts.date !== tx.today) throw new DayHasPassed();
    const decision = message.decisionId
      ? await tx.manager.findOneByOrFail(Decision, { id: message.decisionId })
      : undefined;
    const made = await this.postal.make(tx, message);
    const documentId =
      decision && ready && !decision.notifiedOn
        ? await this.notified(tx, application, decision, ready)
        : (made?.documentId ?? message.documentId);
    await tx.query('update message set sent_at = $2, document_id = $3 where id = $1', [messageId, tx.now, documentId]);
    await tx.record({
      type: message.addressee === null ? 'LetterDispatched' : 'ThirdPartyLetterDispatched',
      caseId: application.id,
      organisationId: application.organisationId,
      data: {
        messageId,
        decisionId: message.decisionId,
        documentId,
        sentOn: tx.today,
        ...(made?.dueOn ? { dueOn: made.dueOn } : {}),
      },
    });
  }

  /** All that follows from a decision that is notified today: to look at, in a transaction that is taken back. */
  async foreseen(tx: Tx, decisionId: string): Promise<void> {
    const { application, decision } = await this.lock(tx, decisionId);
    const letter = decision.facts['letter'] as UndatedLetter;
    const { date, objectionDueOn } = datedLetter(letter, tx.today, await calendarInForce(tx));
    await this.accessible(tx, application, decision, { date, objectionDueOn, documentId: null });
  }

  /** Stores the letter and sets the days that follow from it; later modules hear of it. Gives the id of the document. */
  private async notified(
    tx: Tx,
    application: Application,
    decision: Decision,
    { facts, pdf }: ReadyLetter,
  ): Promise<string> {
    const { id: documentId } = await this.documents.store(tx, {
      caseId: application.id,
      organisationId: application.organisationId,
      kind: decision.kind,
      purpose: 'letter',
      fileName: `${application.number}-${fileNames[facts.kind]}.pdf`,
      mediaType: 'application/pdf',
      bytes: pdf,
      audience: 'everyone',
      uploadedBy: null,
    });
    const { date, objectionDueOn } = facts;
    await this.accessible(tx, application, decision, { date, objectionDueOn, documentId });
    return documentId;
  }

  /** Sets the days of a decision of which the letter is there, and lets later modules hear of it. */
  private async accessible(
    tx: Tx,
    application: Application,
    decision: Decision,
    {
      date,
      objectionDueOn,
      documentId,
    }: Pick<DecisionLetter, 'date' | 'objectionDueOn'> & { documentId: string | null },
  ): Promise<void> {
    await tx.query(
      'update decision set notified_on = $2, notified_at = $3, objection_due_on = $4, letter_document_id = $5 where id = $1',
      [decision.id, date, tx.now, objectionDueOn, documentId],
    );
    await tx.record({
      type: 'DecisionNotified',
      caseId: application.id,
      organisationId: application.organisationId,
      data: {
        decisionId: decision.id,
        kind: decision.kind,
        notifiedOn: date,
        objectionDueOn,
        documentId,
        channel: decision.channel,
      },
    });
  }

  private async lock(tx: Tx, decisionId: string): Promise<{ application: Application; decision: Decision }> {
    const { applicationId } = await tx.manager.findOneByOrFail(Decision, { id: decisionId });
    const application = await this.cases.lock(tx, applicationId);
    return { application, decision: await tx.manager.findOneByOrFail(Decision, { id: decisionId }) };
  }

  private messageOf(application: Application, decision: Decision, subject: string) {
    return {
      organisationId: application.organisationId,
      applicationId: application.id,
      kind: decision.kind,
      subject,
      decisionId: decision.id,
    };
  }

  private async mailFor(tx: Tx, application: Application, { id }: Decision, facts: DecisionLetter): Promise<void> {
    if (facts.kind === 'determination' && facts.repayBy) {
      await this.mails.send(tx, application, 'recovery-ordered', id, { payBy: formatDateLong(facts.repayBy) });
    } else if (facts.kind === 'determination') {
      await this.mails.send(tx, application, 'determination-available', id);
    } else if (facts.kind === 'amendment' || facts.kind === 'withdrawal') {
      await this.mails.send(tx, application, 'grant-changed', id);
    } else if (facts.kind === 'extension_granted' || facts.kind === 'extension_refused') {
      await this.mails.send(tx, application, 'extension-decided', id, { obligation: facts.obligation.text });
    } else if (facts.kind === 'penalty') {
      await this.mails.send(tx, application, 'penalty-determined', id);
    } else if (facts.kind === 'interest') {
      await this.mails.send(tx, application, 'interest-determined', id);
    } else if (facts.kind === 'objection') {
      await this.mails.send(tx, application, 'objection-decided', id);
    } else {
      await this.mails.send(tx, application, 'decision-available', id);
    }
  }
}
