// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { Message } from './notification.entities';
import { Notifications } from './notifications.service';

/** A letter as it was made on the day of posting, and the last day of the term that counts from then. */
export interface PostedLetter {
  readonly documentId: string;
  readonly dueOn?: LocalDate;
}

/** Makes the letter with the date of today, and lets its term count from today. */
export type PostedLetterMaker = (tx: Tx, causeId: string) => Promise<PostedLetter>;

/** A letter that has to be posted. */
export interface PostalLetter {
  /** What it is about: also the id of the document that is made at posting. */
  readonly causeId: string;
  readonly applicationId: string;
  readonly organisationId: string;
  readonly kind: string;
  readonly subject: string;
  /** Name and address of a third party. */
  readonly addressee?: string;
}

/** The letters on paper that decide nothing: they wait for the post, and are made on the day on which staff post them. */
@Injectable()
export class PostalLetters {
  private readonly makers = new Map<string, PostedLetterMaker>();

  constructor(private readonly notifications: Notifications) {}

  /** Says who makes the letters of these kinds. */
  madeBy(kinds: readonly string[], maker: PostedLetterMaker): void {
    for (const kind of kinds) this.makers.set(kind, maker);
  }

  /** Puts a letter in the list for the post; a second time does nothing. */
  async queue(tx: Tx, letter: PostalLetter): Promise<void> {
    const { causeId, applicationId, organisationId, kind, addressee = null } = letter;
    if (await tx.manager.existsBy(Message, { causeId })) return;
    const messageId = await this.notifications.message(tx, {
      ...letter,
      addressee,
      documentId: null,
      decisionId: null,
      channel: 'post',
    });
    const data = { messageId, kind, causeId, ...(addressee === null ? {} : { of: 'third_party' }) };
    await tx.record({ type: 'LetterQueuedForPost', caseId: applicationId, organisationId, data });
  }

  /** Whether the letter about something still waits for the post. */
  waits(tx: Tx, causeId: string): Promise<boolean> {
    return tx.manager
      .findOneBy(Message, { causeId, channel: 'post' })
      .then((message) => message !== null && message.sentAt === null);
  }

  /** Makes a waiting letter today; nothing for a decision, and for a letter that was made when it was written. */
  async make(tx: Tx, { kind, causeId, documentId }: Message): Promise<PostedLetter | undefined> {
    if (causeId === null || documentId !== null) return undefined;
    const maker = this.makers.get(kind);
    if (!maker) throw new Error(`nobody makes the letter ${kind}`);
    return maker(tx, causeId);
  }
}
