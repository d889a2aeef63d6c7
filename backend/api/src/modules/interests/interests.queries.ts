// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import { Work } from '../../platform/work/work';
import { fromCursor, pageSize, toCursor } from '../applications/cursor';
import type { InterestListQuery, InterestListResponse } from './interests.dto';

const uuid = /^[0-9a-f-]{36}$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

interface Row {
  id: string;
  person_id: string;
  person_name: string;
  organisation_name: string;
  reason: string;
  declared_at: Date;
  ended_at: Date | null;
  ended_by_name: string | null;
  end_reason: string | null;
}

/** Who stays away from which municipality. */
@Injectable()
export class InterestsQueries {
  constructor(private readonly work: Work) {}

  /** The caller's own, and for who looks after people or audits all of them; the newest first. */
  list(actor: Actor, query: InterestListQuery): Promise<InterestListResponse> {
    const after = fromCursor(query.cursor, [moment, uuid]);
    const size = pageSize(query.limit);
    const all = actor.roles.some((role) => role === 'administrator' || role === 'auditor');
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<Row>(
        `select i.id, i.person_id, p.name as person_name, o.name as organisation_name, i.reason, i.declared_at, i.ended_at,
                e.name as ended_by_name, i.end_reason
           from organisation_interest i
           join person p on p.id = i.person_id
           join organisation o on o.id = i.organisation_id
           left join person e on e.id = i.ended_by
          where ($1 or i.person_id = $2)
            and ($3::timestamptz is null or (date_trunc('milliseconds', i.declared_at), i.id) < ($3::timestamptz, $4::uuid))
          order by date_trunc('milliseconds', i.declared_at) desc, i.id desc limit $5`,
        [all, actor.personId, after?.[0] ?? null, after?.[1] ?? null, size + 1],
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      return {
        items: page.map((row) => ({
          id: row.id,
          personName: row.person_name,
          organisationName: row.organisation_name,
          reason: row.reason,
          declaredAt: row.declared_at.toISOString(),
          endedAt: row.ended_at?.toISOString() ?? null,
          endedByName: row.ended_by_name,
          endReason: row.end_reason,
          mine: row.person_id === actor.personId,
        })),
        nextCursor: rows.length > size && last ? toCursor([last.declared_at.toISOString(), last.id]) : null,
      };
    });
  }
}
