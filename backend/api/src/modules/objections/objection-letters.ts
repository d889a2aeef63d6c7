// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { cureTerm, type LocalDate, objectionLifecycle } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { CaseLetters } from '../applications/case-letters.service';
import { recipientToday } from '../decisions/addressee';
import { CaseMails } from '../decisions/case-mails';
import { DecisionsService } from '../decisions/decisions.service';
import { type LetterFacts, letterFor } from '../letters';
import { calendarInForce } from '../law-data/calendar';
import { type PostedLetter, PostalLetters } from '../notifications/postal-letters';
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
export class ObjectionLetters implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly files: ObjectionFiles,
    private readonly decisions: DecisionsService,
    private readonly letters: CaseLetters,
    private readonly postal: PostalLetters,
    private readonly mails: CaseMails,
    private readonly cases: CaseFiles,
  ) {}

  /** Fixes what a letter says and lets the worker make it. */
  ask(tx: Tx, file: ObjectionFile, own: OwnFacts): Promise<string> {
    return this.askAs(tx, file, randomUUID(), own);
  }

  /** The same, for a letter that an event names already. */
  async askAs(tx: Tx, file: ObjectionFile, letterId: string, own: OwnFacts): Promise<string> {
    const { application, objection } = file;
    const person = tx.actor.organisationKind === 'province' && tx.actor.personId !== null;
    const base = await this.decisions.letterCase(tx, application, file);
    const signer = person ? { ...base.signer, functionTitle: 'behandelaar bezwaar' } : {};
    const { id } = await tx.manager.save(
      ObjectionLetter,
      tx.manager.create(ObjectionLetter, {
        id: letterId,
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

  onModuleInit(): void {
    this.postal.madeBy(Object.keys(letters), (tx, id) => this.posted(tx, id));
  }

  /** Brings one letter to the municipality; a second time does nothing. */
  async make(letterId: string): Promise<void> {
    await this.work.run(systemActor, async (tx) => {
      const letter = await tx.manager.findOneByOrFail(ObjectionLetter, { id: letterId });
      const application = await this.cases.lock(tx, letter.applicationId);
      const facts = await this.factsOf(tx, letter);
      const { kind } = facts;
      const told = { id: letterId, kind, subject: letterFor(facts).subject };
      await this.letters.bring(tx, application, told, async () => {
        await this.store(tx, letterId, application, facts);
        await this.letters.message(tx, application, told);
        await this.mails.send(tx, application, letters[kind].mail, letterId);
        if (kind === 'objection_received') await this.confirmed(tx, letter.objectionId, letterId);
      });
    });
  }

  /** The letter goes by post today: it confirms today, and a term to cure counts from today. @source Awb 6:6, 6:14(1) */
  private async posted(tx: Tx, letterId: string): Promise<PostedLetter> {
    const letter = await tx.manager.findOneByOrFail(ObjectionLetter, { id: letterId });
    const application = await this.cases.lock(tx, letter.applicationId);
    const written = { ...(await this.factsOf(tx, letter)), date: tx.today };
    const cureDueOn = written.kind === 'objection_defect' ? await this.curableUntil(tx, letter) : undefined;
    const facts = written.kind === 'objection_defect' && cureDueOn ? { ...written, cureDueOn } : written;
    await this.store(tx, letterId, application, facts);
    if (facts.kind === 'objection_received') await this.confirmed(tx, letter.objectionId, letterId);
    return { documentId: letterId, ...(cureDueOn ? { dueOn: cureDueOn } : {}) };
  }

  /** What it says, addressed to who has the case today. */
  private async factsOf(
    tx: Tx,
    { applicationId, organisationId, facts }: ObjectionLetter,
  ): Promise<ObjectionLetterFacts> {
    const written = facts as unknown as ObjectionLetterFacts;
    const { recipient } = written;
    return { ...written, recipient: await recipientToday(tx, { applicationId, organisationId, recipient }) };
  }

  /** Gives the days of the request anew, unless the defect was cured meanwhile. */
  private async curableUntil(tx: Tx, { id, objectionId }: ObjectionLetter): Promise<LocalDate | undefined> {
    const [asked] = await tx.query<{ days: number; request_id: string }>(
      `select (data ->> 'days')::int as days, data ->> 'requestId' as request_id from case_event
        where type = 'ObjectionDefectNotified' and data ->> 'letterId' = $1`,
      [id],
    );
    if (!asked) return undefined;
    const calendar = await calendarInForce(tx);
    const term = { invitedOn: tx.today, days: asked.days, calendar, extended: true, article: 'Awb 6:6' } as const;
    const { dueOn } = cureTerm(term);
    const open = await tx.query<{ id: string }>(
      `update objection set defect_due_on = $3
        where id = $1 and defect_id = $2 and defect_cured_on is null returning id`,
      [objectionId, asked.request_id, dueOn],
    );
    return open.flat().length > 0 ? dueOn : undefined;
  }

  private async store(tx: Tx, id: string, application: Application, facts: ObjectionLetterFacts): Promise<void> {
    const fileName = `${application.number}-${letters[facts.kind].file}-${facts.date}.pdf`;
    await this.letters.store(tx, application, { id, fileName }, facts);
  }

  /** @source Awb 6:14(1) */
  private async confirmed(tx: Tx, objectionId: string, documentId: string): Promise<void> {
    const file = await this.files.lock(tx, objectionId);
    const { objection } = file;
    if (objection.state !== objectionLifecycle.initial) return;
    const state = this.files.confirmed(file, tx.today);
    await this.files.step(tx, file, { state }, { type: 'ObjectionConfirmed', data: { documentId } });
  }
}
