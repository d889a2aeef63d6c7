// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { formatDateLong, localDateOf, type LocalDate } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { Application } from '../applications/application.entities';
import { CaseFiles } from '../applications/case-files.service';
import { CaseLetters } from '../applications/case-letters.service';
import { Document } from '../documents/document.entity';
import type { FactsOf } from '../letters';
import { Message } from '../notifications/notification.entities';
import { Notifications } from '../notifications/notifications.service';
import type { DrawnFacts } from './draws.queries';

const signerFunction = 'functioneel beheerder subsidies';

/** A letter to be made for one participant; `messageId` is the message in the portal, for who reads there. */
export interface DrawLetterJob {
  readonly caseId: string;
  readonly letterId: string;
  readonly messageId: string | null;
}

interface DrawnEvent {
  data: DrawnFacts;
  recorded_at: Date;
  drawn_by: string;
  witness: string;
}

/** Makes the letter in which a participant of a draw is told its place, and brings it to the municipality. */
@Injectable()
export class DrawLettersService {
  constructor(
    private readonly work: Work,
    private readonly cases: CaseFiles,
    private readonly letters: CaseLetters,
    private readonly notifications: Notifications,
  ) {}

  /** Makes the letter; its id is that of its document. A second time does nothing. */
  async make({ caseId, letterId, messageId }: DrawLetterJob): Promise<void> {
    await this.work.run(systemActor, async (tx) => {
      const application = await this.cases.lock(tx, caseId);
      if (await tx.manager.existsBy(Document, { id: letterId })) return;
      const drawn = await this.drawn(tx, caseId, letterId);
      const fileName = `loting-${application.number}-${localDateOf(drawn.recorded_at)}.pdf`;
      await this.letters.store(tx, application, { id: letterId, fileName }, await this.facts(tx, application, drawn));
      if (messageId) await tx.manager.update(Message, { id: messageId }, { documentId: letterId });
      else await this.post(tx, application, drawn, letterId);
    });
  }

  private async drawn(tx: Tx, caseId: string, letterId: string): Promise<DrawnEvent> {
    const [event] = await tx.query<DrawnEvent>(
      `select e.data, e.recorded_at, t.actor_name as drawn_by, t.body as witness
         from case_event e join case_event_text t on t.event_id = e.id
        where e.case_id = $1 and e.type = 'LotsDrawn' and e.data ->> 'letterId' = $2`,
      [caseId, letterId],
    );
    if (!event) throw new Error(`no draw with the letter ${letterId}`);
    return event;
  }

  private async facts(
    tx: Tx,
    application: Application,
    { data, ...event }: DrawnEvent,
  ): Promise<FactsOf<'lots_drawn'>> {
    const file = await this.cases.schemeOf(tx, application);
    const { categories, article } = file.scheme.allocation;
    const category = categories?.find(({ key }) => key === data.category);
    return {
      ...(await this.letters.base(tx, application, file, { by: null, on: tx.today })),
      kind: 'lots_drawn',
      signer: { name: event.drawn_by, functionTitle: signerFunction },
      ...(data.day ? { day: data.day as LocalDate } : { category: category?.label.nl ?? data.category ?? '' }),
      drawnOn: localDateOf(event.recorded_at),
      place: data.rank,
      participants: data.participants,
      seed: data.seed,
      lot: data.lot,
      witness: event.witness,
      ...(article ? { article } : {}),
    };
  }

  private async post(tx: Tx, application: Application, { data, ...event }: DrawnEvent, letterId: string) {
    const { id: applicationId, organisationId } = application;
    const messageId = await this.notifications.message(tx, {
      organisationId,
      applicationId,
      kind: 'lots_drawn',
      subject: `De loting van ${formatDateLong((data.day ?? localDateOf(event.recorded_at)) as LocalDate)}: uw aanvraag kreeg plaats ${data.rank} van ${data.participants}`,
      documentId: letterId,
      decisionId: null,
      channel: 'post',
    });
    const facts = { messageId, kind: 'lots_drawn', documentId: letterId };
    await tx.record({ type: 'LetterQueuedForPost', caseId: applicationId, organisationId, data: facts });
  }
}
