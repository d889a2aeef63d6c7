// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import { visibleTo } from '../../platform/security/visible';
import { Work } from '../../platform/work/work';
import { containing, fromCursor, pageSize, toCursor } from '../applications/cursor';
import type { EventLogQuery, EventLogResponse } from './reports.dto';

interface EventRow {
  id: string;
  case_id: string;
  number: string;
  case_seq: number;
  type: string;
  audience: string;
  recorded_at: Date;
  recorded_key: string;
  actor_name: string | null;
  actor_organisation_name: string | null;
  data: Record<string, unknown>;
  body: string | null;
}

const pattern = (q: string | undefined): string | null => (q ? containing(q) : null);

const moment = /^\d{4}-\d{2}-\d{2} [\d:.+-]{8,24}$/;

/** What happened in the cases, newest first. */
@Injectable()
export class LogQueries {
  constructor(private readonly work: Work) {}

  /** All events of all cases; searched by number or kind of event. */
  events(actor: Actor, query: EventLogQuery): Promise<EventLogResponse> {
    const after = fromCursor(query.cursor, [moment, /^[0-9a-f-]{36}$/, /^\d{1,9}$/]) ?? [null, null, null];
    const size = pageSize(query.limit);
    const scope = visibleTo(actor, 'a', 6);
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<EventRow>(
        `select e.id, e.case_id, a.number, e.case_seq, e.type, e.audience, e.recorded_at, e.recorded_at::text as recorded_key,
                e.data, t.body, t.actor_name, o.name as actor_organisation_name
           from case_event e
           join application a on a.id = e.case_id
           left join case_event_text t on t.event_id = e.id
           left join organisation o on o.id = e.actor_organisation_id
          where ($1::text is null or (e.recorded_at, e.case_id, e.case_seq) < ($1::timestamptz, $2::uuid, $3::int))
            and ($4::text is null or a.number ilike $4 or e.type ilike $4)
            and ${scope.sql}
          order by e.recorded_at desc, e.case_id desc, e.case_seq desc limit $5`,
        [...after, pattern(query.q), size + 1, ...scope.parameters],
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      return {
        items: page.map((row) => ({
          id: row.id,
          applicationId: row.case_id,
          applicationNumber: row.number,
          caseSeq: row.case_seq,
          type: row.type,
          audience: row.audience,
          recordedAt: row.recorded_at.toISOString(),
          actorName: row.actor_name ?? '',
          actorOrganisationName: row.actor_organisation_name,
          data: row.data,
          text: row.body ?? '',
        })),
        nextCursor:
          rows.length > size && last ? toCursor([last.recorded_key, last.case_id, String(last.case_seq)]) : null,
      };
    });
  }
}
