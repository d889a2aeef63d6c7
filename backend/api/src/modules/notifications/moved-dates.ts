// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { formatDateLong } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { Notifications } from './notifications.service';

/** Which case a date moved in, and the sentence that says it. */
export interface MovedDate {
  readonly applicationId: string;
  readonly organisationId: string;
  readonly subject: string;
}

/** Tells a municipality that a date moved on which it relies: a message in the portal, and a mail for who wants those. */
@Injectable()
export class MovedDates {
  constructor(private readonly notifications: Notifications) {}

  async tell(tx: Tx, { applicationId, organisationId, subject }: MovedDate): Promise<void> {
    const about = { applicationId, organisationId, subject };
    const nothing = { documentId: null, decisionId: null } as const;
    const causeId = await this.notifications.message(tx, {
      ...about,
      ...nothing,
      kind: 'date_moved',
      channel: 'portal',
    });
    const [organisation] = await tx.query<{ electronic_messages: boolean | null }>(
      'select electronic_messages from organisation where id = $1',
      [organisationId],
    );
    if (organisation?.electronic_messages !== true) return;
    const data = { messageSubject: subject, sentOn: formatDateLong(tx.today) };
    const mail = { kind: 'message-available', causeId, caseId: applicationId, organisationId } as const;
    await this.notifications.notify(tx, { ...mail, to: 'submitters', data });
  }
}
