// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { Work } from '../../platform/work/work';
import type { MessageListResponse, MessageResponse } from './notifications.dto';

interface MessageRow {
  id: string;
  application_id: string;
  number: string;
  project_name: string;
  organisation_name: string;
  addressee: string | null;
  kind: string;
  subject: string;
  document_id: string | null;
  decision_id: string | null;
  channel: string;
  sent_at: Date | null;
  read_at: Date | null;
}

const messageRows = `select m.id, m.application_id, a.number, a.project_name, o.name as organisation_name, m.addressee, m.kind, m.subject,
       m.document_id, m.decision_id, m.channel, m.sent_at, m.read_at
  from message m join application a on a.id = m.application_id join organisation o on o.id = m.organisation_id`;

const maximum = 200;

/** The messages for organisations, and the letters that wait for the post. */
@Injectable()
export class MessagesService {
  constructor(private readonly work: Work) {}

  /** The messages for the organisation of the actor, newest first. */
  list(actor: Actor): Promise<MessageListResponse> {
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<MessageRow>(
        `${messageRows} where a.organisation_id = $1 and m.addressee is null and m.sent_at is not null
          order by m.sent_at desc, m.id desc limit ${maximum}`,
        [actor.organisationId],
      );
      const [count] = await reader.query<{ unread: number }>(
        `select count(*)::int as unread from message m join application a on a.id = m.application_id
          where a.organisation_id = $1 and m.addressee is null and m.sent_at is not null and m.read_at is null`,
        [actor.organisationId],
      );
      return { items: rows.map(responseOf), unread: count?.unread ?? 0 };
    });
  }

  /** The letters that staff still have to send by post, oldest first. */
  postal(actor: Actor): Promise<MessageListResponse> {
    return this.work.read(actor, async (reader) => {
      const scope = visibleTo(actor, 'a', 1);
      const rows = await reader.query<MessageRow>(
        `${messageRows} where m.channel = 'post' and m.sent_at is null and ${scope.sql} order by a.number, m.id limit ${maximum}`,
        scope.parameters,
      );
      return { items: rows.map(responseOf), unread: 0 };
    });
  }

  /** Records the first time that somebody of the organisation opened a message (Awb 2:25). */
  read(actor: Actor, id: string): Promise<MessageResponse> {
    return this.work.run(actor, async (tx) => {
      const [found] = await tx.query<{ case_id: string; organisation_id: string }>(
        `select a.id as case_id, a.organisation_id from application a join message m on m.application_id = a.id
          where m.id = $1 and a.organisation_id = $2 and m.addressee is null and m.sent_at is not null for update of a`,
        [id, actor.organisationId],
      );
      if (!found) throw notFound();
      const unread = await tx.query<{ id: string }>(
        'select id from message where id = $1 and read_at is null for update',
        [id],
      );
      if (unread.length > 0) {
        await tx.query('update message set read_at = $2, read_by = $3 where id = $1', [id, tx.now, actor.personId]);
        await tx.record({
          type: 'MessageRead',
          caseId: found.case_id,
          organisationId: found.organisation_id,
          data: { messageId: id },
        });
      }
      const [row] = await tx.query<MessageRow>(`${messageRows} where m.id = $1`, [id]);
      if (!row) throw notFound();
      return responseOf(row);
    });
  }
}

function responseOf(row: MessageRow): MessageResponse {
  return {
    id: row.id,
    applicationId: row.application_id,
    applicationNumber: row.number,
    projectName: row.project_name,
    organisationName: row.organisation_name,
    addressee: row.addressee,
    kind: row.kind,
    subject: row.subject,
    documentId: row.document_id,
    decisionId: row.decision_id,
    channel: row.channel,
    sentAt: row.sent_at?.toISOString() ?? null,
    readAt: row.read_at?.toISOString() ?? null,
  };
}
