// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { objectionLifecycle } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { CaseFiles } from '../applications/case-files.service';
import { CaseMails } from '../decisions/case-mails';
import { DecisionsService } from '../decisions/decisions.service';
import { Document } from '../documents/document.entity';
import { DocumentsService } from '../documents/documents.service';
import { Organisation } from '../identity/identity.entities';
import { type LetterFacts, letterFor, renderLetter } from '../letters';
import { Notifications } from '../notifications/notifications.service';
import { ObjectionFiles, type ObjectionFile } from './objection-files';
import { ObjectionLetter } from './objection.entities';

/** The letters about an objection that decide nothing. */
export type ObjectionLetterFacts = Extract<
  LetterFacts,
  { kind: 'objection_received' | 'objection_defect' | 'objection_hearing' | 'objection_adjourned' }
>;

type OwnFacts = ObjectionLetterFacts extends infer Letter
  ? Letter extends ObjectionLetterFacts
    ? Omit<Letter, keyof import('../letters').LetterCase>
    : never
  : never;

const letters = {
  objection_received: { mail: 'objection-received', file: 'ontvangst-bezwaar' },
  objection_defect: { mail: 'objection-defect', file: 'verzoek-aanvullen-bezwaar' },
  objection_hearing: { mail: 'objection-hearing', file: 'uitnodiging-hoorzitting' },
  objection_adjourned: { mail: 'objection-adjourned', file: 'verdaging-bezwaar' },
} as const;

/** Asks for the letters about an objection and makes them. */
@Injectable()
export class ObjectionLetters {
  constructor(
    private readonly work: Work,
    private readonly files: ObjectionFiles,
    private readonly decisions: DecisionsService,
    private readonly documents: DocumentsService,
    private readonly notifications: Notifications,
    private readonly mails: CaseMails,
    private readonly cases: CaseFiles,
  ) {}

  /** Fixes what a letter says and lets the worker make it. */
  async ask(tx: Tx, file: ObjectionFile, own: OwnFacts): Promise<string> {
    const { application, objection } = file;
    const person = tx.actor.organisationKind === 'province' && tx.actor.personId !== null;
    const base = await this.decisions.letterCase(tx, application, file);
    const signer = person ? { ...base.signer, functionTitle: 'behandelaar bezwaar' } : {};
    const { id } = await tx.manager.save(
      ObjectionLetter,
      tx.manager.create(ObjectionLetter, {
        objectionId: objection.id,
        applicationId: application.id,
        organisationId: application.organisationId,
        kind: own.kind,
        facts: { ...base, signer, date: tx.today, ...own },
      }),
    );
    await tx.enqueue('letter', { objectionLetterId: id });
    return id;
  }

  /** Makes one letter and brings it to the municipality; a second time does nothing. */
  async make(letterId: string): Promise<void> {
    await this.work.run(systemActor, async (tx) => {
      const letter = await tx.manager.findOneByOrFail(ObjectionLetter, { id: letterId });
      const application = await this.cases.lock(tx, letter.applicationId);
      if (await tx.manager.existsBy(Document, { id: letterId })) return;
      const facts = letter.facts as unknown as ObjectionLetterFacts;
      const data = letterFor(facts);
      const { mail, file } = letters[facts.kind];
      await this.documents.store(tx, {
        id: letterId,
        caseId: application.id,
        organisationId: application.organisationId,
        kind: facts.kind,
        purpose: 'letter',
        fileName: `${application.number}-${file}-${facts.date}.pdf`,
        mediaType: 'application/pdf',
        bytes: await renderLetter(data, tx.now),
        audience: 'everyone',
        uploadedBy: null,
      });
      const { electronicMessages } = await tx.manager.findOneByOrFail(Organisation, { id: application.organisationId });
      const messageId = await this.notifications.message(tx, {
        organisationId: application.organisationId,
        applicationId: application.id,
        kind: facts.kind,
        subject: data.subject,
        documentId: letterId,
        decisionId: null,
        channel: electronicMessages === true ? 'portal' : 'post',
      });
      if (electronicMessages === true) await this.mails.send(tx, application, mail, letterId);
      else {
        await tx.record({
          type: 'LetterQueuedForPost',
          caseId: application.id,
          organisationId: application.organisationId,
          data: { messageId, kind: facts.kind, documentId: letterId },
        });
      }
      if (facts.kind === 'objection_received') await this.confirmed(tx, letter.objectionId, letterId);
    });
  }

  /** @source Awb 6:14(1) */
  private async confirmed(tx: Tx, objectionId: string, documentId: string): Promise<void> {
    const file = await this.files.lock(tx, objectionId);
    const { objection } = file;
    if (objection.state !== objectionLifecycle.initial) return;
    const state = await this.files.next(tx, file, 'confirm');
    await this.files.step(tx, file, { state }, { type: 'ObjectionConfirmed', data: { documentId } });
  }
}
