// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/work/tx';
import type { MailKind } from './mails';
import { Message } from './notification.entities';

/** A mail to be sent: which one, because of what, to whom. */
export interface Notice {
  readonly kind: MailKind;
  /** The decision, submission or request behind it: each address gets one mail of a kind for one cause. */
  readonly causeId: string;
  readonly caseId: string | null;
  readonly organisationId: string | null;
  /** The people of the organisation who submit, everybody there, or these addresses. */
  readonly to: 'submitters' | 'everyone' | readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** A message in the portal; by post it waits until staff sent the letter. */
export interface PortalMessage {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly kind: string;
  readonly subject: string;
  readonly documentId: string | null;
  readonly decisionId: string | null;
  readonly channel: 'portal' | 'post';
}

/** Tells people that something happened. The rows commit with the use case; the worker sends the mails. */
@Injectable()
export class Notifications {
  /** Writes a mail for everybody concerned. The same cause twice gives no second mail. */
  async notify(tx: Tx, notice: Notice): Promise<void> {
    const recipients = await this.recipients(tx, notice);
    if (recipients.length === 0) return;
    const written = await tx.query<{ id: string }>(
      `insert into mail (kind, cause_id, case_id, organisation_id, recipient, data, created_at)
       select $1, $2, $3, $4, recipient, $6::jsonb, $7 from unnest($5::text[]) as recipient
       on conflict (kind, cause_id, recipient) do nothing returning id`,
      [
        notice.kind,
        notice.causeId,
        notice.caseId,
        notice.organisationId,
        recipients,
        JSON.stringify(notice.data),
        tx.now,
      ],
    );
    for (const { id } of written) await tx.enqueue('mail', { mailId: id });
  }

  /** Puts a message in the portal; answers its id. */
  async message(tx: Tx, message: PortalMessage): Promise<string> {
    const saved = await tx.manager.save(
      Message,
      tx.manager.create(Message, { ...message, sentAt: message.channel === 'portal' ? tx.now : null, readAt: null, readBy: null }),
    );
    return saved.id;
  }

  private async recipients(tx: Tx, { to, organisationId }: Notice): Promise<string[]> {
    if (typeof to !== 'string') return [...new Set(to.map((address) => address.trim().toLowerCase()))].sort();
    const rows = await tx.query<{ email: string }>(
      `select distinct p.email from membership m join person p on p.id = m.person_id
        where m.organisation_id = $1 and p.active and m.role = any($2) order by p.email`,
      [organisationId, to === 'submitters' ? ['submit'] : ['read', 'fill', 'submit', 'manage']],
    );
    return rows.map(({ email }) => email);
  }
}
