// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { formatDateLong } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { Notifications } from './notifications.service';
import { PostalLetters } from './postal-letters';

/** Which case a date moved in, and the sentence that says it. */
export interface MovedDate {
  readonly applicationId: string;
  readonly organisationId: string;
  readonly subject: string;
}

/**
 * Tells a municipality that a date moved on which it relies: a message in the portal and a mail, or a letter by post for who
 * wants no electronic messages.
 *
 * @source Awb 2:8
 */
@Injectable()
export class MovedDates {
  constructor(
    private readonly notifications: Notifications,
    private readonly postal: PostalLetters,
  ) {}

  async tell(tx: Tx, { applicationId, organisationId, subject }: MovedDate): Promise<void> {
    const about = { applicationId, organisationId, subject, kind: 'date_moved' };
    const [organisation] = await tx.query<{ electronic_messages: boolean | null }>(
      'select electronic_messages from organisation where id = $1',
      [organisationId],
    );
    if (organisation?.electronic_messages !== true) {
      await this.postal.queue(tx, { ...about, causeId: randomUUID() });
      return;
    }
    const nothing = { documentId: null, decisionId: null } as const;
    const causeId = await this.notifications.message(tx, { ...about, ...nothing, channel: 'portal' });
    const data = { messageSubject: subject, sentOn: formatDateLong(tx.today) };
    const mail = { kind: 'message-available', causeId, caseId: applicationId, organisationId } as const;
    await this.notifications.notify(tx, { ...mail, to: 'submitters', data });
  }
}
