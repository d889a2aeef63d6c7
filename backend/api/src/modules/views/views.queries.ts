// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { daysBetween, localDate } from '#domain';
import { type Actor, isProvince } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { type Reader, Work } from '../../platform/work/work';
import type { ViewsListResponse, ViewsResponse } from './views.dto';

interface ViewsRow {
  id: string;
  version: number;
  subject: string;
  subject_id: string | null;
  invited_of: string;
  addressee: string | null;
  about: string;
  days: number;
  invited_on: string;
  due_on: string;
  state: string;
  manner: string | null;
  received_on: string | null;
  content: string;
  document_ids: string[];
  reply: string | null;
  letter_document_id: string | null;
  invited_by_name: string;
}

const most = 100;

/** What was asked and said before decisions in a case. */
@Injectable()
export class ViewsQueries {
  constructor(private readonly work: Work) {}

  /** The invitations of a case, oldest first; a municipality sees its own alone. */
  list(actor: Actor, applicationId: string): Promise<ViewsListResponse> {
    return this.work.read(actor, async (reader) => {
      const scope = visibleTo(actor, 'a', 2);
      const [found] = await reader.query<{ id: string }>(
        `select a.id from application a where a.id = $1 and ${scope.sql}`,
        [applicationId, ...scope.parameters],
      );
      if (!found) throw notFound();
      return { items: await this.forCase(reader, applicationId), nextCursor: null };
    });
  }

  /** The same for who already may see the case. */
  async forCase(reader: Reader, applicationId: string): Promise<ViewsResponse[]> {
    const internal = isProvince(reader.actor);
    const rows = await reader.query<ViewsRow>(
      `select v.*, p.name as invited_by_name, d.id as letter_document_id
         from views_invitation v join person p on p.id = v.invited_by left join document d on d.id = v.id
        where v.application_id = $1 and ($2 or v.invited_of = 'applicant')
        order by v.invited_on, v.id limit ${most}`,
      [applicationId, internal],
    );
    return rows.map((row) => ({
      id: row.id,
      version: row.version,
      subject: row.subject,
      subjectId: row.subject_id,
      of: row.invited_of,
      addressee: internal ? row.addressee : null,
      about: row.about,
      days: row.days,
      invitedOn: row.invited_on,
      dueOn: row.due_on,
      daysLeft: row.state === 'invited' ? daysBetween(reader.today, localDate(row.due_on)) : null,
      state: row.state,
      manner: row.manner,
      receivedOn: row.received_on,
      text: row.content,
      documentIds: row.document_ids,
      // What will be answered is part of a decision that is still being prepared.
      reply: internal ? row.reply : null,
      letterDocumentId: row.letter_document_id,
      invitedByName: internal ? row.invited_by_name : null,
    }));
  }
}
