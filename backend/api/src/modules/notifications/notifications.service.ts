// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/work/tx';
import type { CaseMailData, MailDataOf, MailKind } from './mails';
import { Message } from './notification.entities';

/** What a kind of mail needs besides what every mail gets: name, number, project and link are filled in here. */
export type NoticeData<Kind extends MailKind> = Omit<MailDataOf<Kind>, keyof CaseMailData> & Partial<CaseMailData>;

/** A mail to be sent: which one, because of what, to whom. */
export interface Notice<Kind extends MailKind = MailKind> {
  readonly kind: Kind;
  /** The decision, submission or request behind it: each address gets one mail of a kind for one cause. */
  readonly causeId: string;
  readonly caseId: string | null;
  readonly organisationId: string | null;
  /** The people of the organisation who submit, everybody there, or these addresses. */
  readonly to: 'submitters' | 'everyone' | readonly string[];
  readonly data: NoticeData<Kind>;
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
  readonly causeId?: string;
  readonly addressee?: string | null;
}

/** Tells people that something happened. The rows commit with the use case; the worker sends the mails. */
@Injectable()
export class Notifications {
  /** Writes a mail for everybody concerned. The same cause twice gives no second mail. */
  async notify<Kind extends MailKind>(tx: Tx, notice: Notice<Kind>): Promise<void> {
    const recipients = await recipientsOf(tx, notice);
    if (recipients.length === 0) return;
    const written = await tx.query<{ id: string }>(
      `insert into mail (kind, cause_id, case_id, organisation_id, recipient, data, created_at)
       select $1, $2::uuid, $3::uuid, $4::uuid, r.email,
              jsonb_build_object('recipientName', r.name, 'caseNumber', coalesce(a.number, ''),
                'projectName', coalesce(nullif(a.project_name, ''), a.number, '')) || $7::jsonb, $8
         from unnest($5::text[], $6::text[]) as r(email, name) left join application a on a.id = $3::uuid
       on conflict (kind, cause_id, recipient) do nothing returning id`,
      [
        notice.kind,
        notice.causeId,
        notice.caseId,
        notice.organisationId,
        recipients.map(({ email }) => email),
        recipients.map(({ name }) => name),
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
      tx.manager.create(Message, {
        causeId: null,
        addressee: null,
        ...message,
        sentAt: message.channel === 'portal' ? tx.now : null,
        readAt: null,
        readBy: null,
      }),
    );
    return saved.id;
  }
}

interface Recipient {
  readonly email: string;
  readonly name: string;
}

function recipientsOf(tx: Tx, { to, organisationId }: Pick<Notice, 'to' | 'organisationId'>): Promise<Recipient[]> {
  if (typeof to !== 'string') {
    return tx.query<Recipient>(
      `select distinct r.email, coalesce(p.name, r.email) as name from (select lower(trim(address)) as email from unnest($1::text[]) as address) r
         left join person p on p.email = r.email order by r.email`,
      [to],
    );
  }
  return tx.query<Recipient>(
    `select distinct p.email, p.name from membership m join person p on p.id = m.person_id
      where m.organisation_id = $1 and p.active and m.role = any($2) order by p.email`,
    [organisationId, to === 'submitters' ? ['submit'] : ['read', 'fill', 'submit', 'manage']],
  );
}
