// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import { Work } from '../../platform/work/work';
import { fromCursor, toCursor } from '../applications/cursor';
import type { OutageListQuery, OutageListResponse, OutageProposalResponse } from './outages.dto';

interface Row {
  id: string;
  starts_at: Date;
  starts_key: string;
  ends_at: Date;
  what: string;
  public_reason: string;
  recorded_by_name: string;
  recorded_at: Date;
  proposals: OutageProposalResponse[];
}

const pageSize = 20;
const shape = [/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/, /^[0-9a-f-]{36}$/];
const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The log of outages, newest first, with what was decided about each term. */
@Injectable()
export class OutagesQueries {
  constructor(private readonly work: Work) {}

  list(actor: Actor, { cursor }: OutageListQuery): Promise<OutageListResponse> {
    const after = fromCursor(cursor, shape);
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<Row>(
        `select o.id, o.starts_at, (o.starts_at at time zone 'UTC')::text || '+00' as starts_key, o.ends_at, o.what,
                o.public_reason, p.name as recorded_by_name, o.recorded_at,
                coalesce((select json_agg(json_build_object('id', x.id, 'kind', x.kind, 'applicationId', x.application_id,
                    'applicationNumber', a.number, 'organisationName', g.name, 'schemeName', v.definition -> 'name' ->> 'nl',
                    'dueAt', ${iso('x.due_at')}, 'proposedUntil', ${iso('x.proposed_until')}, 'state', x.state,
                    'extendedUntil', ${iso('x.extended_until')}, 'reason', x.reason, 'decidedByName', d.name,
                    'decidedAt', ${iso('x.decided_at')}) order by x.due_at, x.id)
                  from outage_proposal x
                  left join application a on a.id = x.application_id
                  left join organisation g on g.id = a.organisation_id
                  left join scheme_version v on v.id = x.scheme_version_id
                  left join person d on d.id = x.decided_by
                 where x.outage_id = o.id), '[]') as proposals
           from outage o join person p on p.id = o.recorded_by
          where $1::timestamptz is null or (o.starts_at, o.id) < ($1::timestamptz, $2::uuid)
          order by o.starts_at desc, o.id desc limit ${pageSize + 1}`,
        [after?.[0] ?? null, after?.[1] ?? null],
      );
      const page = rows.slice(0, pageSize);
      const last = page.at(-1);
      return {
        items: page.map((row) => ({
          id: row.id,
          startsAt: row.starts_at.toISOString(),
          endsAt: row.ends_at.toISOString(),
          what: row.what,
          publicReason: row.public_reason,
          recordedByName: row.recorded_by_name,
          recordedAt: row.recorded_at.toISOString(),
          proposals: row.proposals,
        })),
        nextCursor: rows.length > pageSize && last ? toCursor([last.starts_key, last.id]) : null,
      };
    });
  }
}
