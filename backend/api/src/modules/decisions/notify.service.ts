// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { HolidayCalendar, LocalDate } from '#domain';
import { type Actor, systemActor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound } from '../../platform/refused.error';
import { Work } from '../../platform/work/work';
import { calendarInForce } from '../law-data/calendar';
import { recipientToday } from './addressee';
import { datedLetter, type UndatedLetter } from './decision-letter';
import { DayHasPassed, LetterDelivery, type ReadyLetter } from './letter-delivery';
import { letterFor, renderLetter } from '../letters';

interface Plan {
  readonly letter: UndatedLetter;
  readonly today: LocalDate;
  readonly now: Date;
  readonly calendar: HolidayCalendar;
}

/**
 * Notifies decisions: the day is fixed, the letter is made, and then letter, date and objection term are set in one
 * transaction. When midnight passed meanwhile, the letter is made again.
 */
@Injectable()
export class NotifyService {
  constructor(
    private readonly work: Work,
    private readonly delivery: LetterDelivery,
  ) {}

  /** Makes a decision known: in the portal, or by putting its letter in the list for the post. Twice does nothing more. */
  async notify(decisionId: string): Promise<void> {
    const found = await this.find(systemActor, decisionId);
    if (!found) throw new Error(`no decision ${decisionId}`);
    if (found.notified_on) return;
    if (found.channel === 'post') {
      await this.work.run(systemActor, (tx) => this.delivery.queueForPost(tx, decisionId));
      return;
    }
    await this.withLetter(systemActor, decisionId, (ready) =>
      this.work.run(systemActor, (tx) => this.delivery.inPortal(tx, decisionId, ready)),
    );
  }

  /** Makes the letter with the date of today and records that staff posted it today. */
  async dispatch(actor: Actor, messageId: string): Promise<CommandResponse> {
    const decisionId = await this.work.read(actor, async (reader) => {
      const [message] = await reader.query<{ decision_id: string | null }>(
        "select decision_id from message where id = $1 and channel = 'post'",
        [messageId],
      );
      if (!message) throw notFound();
      return message.decision_id;
    });
    const send = (ready: ReadyLetter | undefined): Promise<void> =>
      this.work.run(actor, (tx) => this.delivery.byPost(tx, messageId, ready));
    const found = decisionId ? await this.find(actor, decisionId) : undefined;
    if (!decisionId || found?.notified_on) await send(undefined);
    else await this.withLetter(actor, decisionId, send);
    return { id: messageId, state: 'sent', version: 1 };
  }

  /** Hands over a letter with the date of the day; once more, with the new date, when midnight passed meanwhile. */
  private async withLetter(
    actor: Actor,
    decisionId: string,
    deliver: (ready: ReadyLetter) => Promise<void>,
  ): Promise<void> {
    try {
      await deliver(await this.make(actor, decisionId));
    } catch (error) {
      if (!(error instanceof DayHasPassed)) throw error;
      await deliver(await this.make(actor, decisionId));
    }
  }

  private async make(actor: Actor, decisionId: string): Promise<ReadyLetter> {
    const { letter, today, now, calendar } = await this.plan(actor, decisionId);
    const facts = datedLetter(letter, today, calendar);
    const data = letterFor(facts);
    return { facts, data, pdf: await renderLetter(data, now) };
  }

  private plan(actor: Actor, decisionId: string): Promise<Plan> {
    return this.work.read(actor, async (reader) => {
      const [row] = await reader.query<{ letter: UndatedLetter; application_id: string; organisation_id: string }>(
        "select facts -> 'letter' as letter, application_id, organisation_id from decision where id = $1",
        [decisionId],
      );
      if (!row) throw notFound();
      const { letter, application_id: applicationId, organisation_id: organisationId } = row;
      const recipient = await recipientToday(reader, { applicationId, organisationId, recipient: letter.recipient });
      const calendar = await calendarInForce(reader);
      return { letter: { ...letter, recipient }, today: reader.today, now: reader.now, calendar };
    });
  }

  private find(actor: Actor, decisionId: string): Promise<{ notified_on: string | null; channel: string } | undefined> {
    return this.work.read(actor, async (reader) => {
      const [row] = await reader.query<{ notified_on: string | null; channel: string }>(
        'select notified_on, channel from decision where id = $1',
        [decisionId],
      );
      return row;
    });
  }
}
