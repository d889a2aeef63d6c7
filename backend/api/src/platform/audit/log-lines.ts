// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';

/** A line that waits for its seal, as text, with the hash of its names and free text. */
export interface LogLine {
  readonly queueId: number;
  readonly source: 'audit' | 'event';
  readonly entryId: string;
  readonly textHash: string | null;
  readonly line: string;
}

const moment = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * The text of a line: every column, in this order, as PostgreSQL writes JSON. A line without kind of object, case and
 * mandate is shorter, as all lines were before there were such columns.
 */
export const auditLine = `(jsonb_build_array('audit', x.id, ${moment('x.at')}, x.person_id, x.organisation_id, x.operation,
  x.object_id, x.result, x.reason, x.origin, x.request_id)
  || case when coalesce(x.object_kind, x.case_id::text, x.on_behalf) is null then '[]'::jsonb
          else jsonb_build_array(x.object_kind, x.case_id, x.on_behalf) end)::text`;

const eventTextHash = `encode(sha256(convert_to(t.salt || chr(10) || t.actor_name || chr(10) || t.body, 'UTF8')), 'hex')`;

const eventLine = `jsonb_build_array('event', e.id, e.case_id, e.organisation_id, e.case_seq, e.type, e.audience, e.data,
  e.actor_id, e.actor_organisation_id, e.occurred_on, ${moment('e.recorded_at')}, ${eventTextHash})::text`;

/** The first lines that wait, in the order in which they were written. A line that is gone has an empty text. */
export const waitingLines = `
  select q.id as "queueId", q.source, q.entry_id as "entryId",
         case when q.source = 'event' then ${eventTextHash} end as "textHash",
         coalesce(case q.source when 'audit' then ${auditLine} else ${eventLine} end, '') as line
    from (select * from seal_queue order by id limit $1 for update) q
    left join audit_entry x on q.source = 'audit' and x.id = case when q.source = 'audit' then q.entry_id::bigint end
    left join case_event e on q.source = 'event' and e.id = case when q.source = 'event' then q.entry_id::uuid end
    left join case_event_text t on t.event_id = e.id
   order by q.id`;

/** The hash of the chain after a line. */
export function chainAfter(previous: string, lineHash: string): string {
  return createHash('sha256').update(`${previous}\n${lineHash}`).digest('hex');
}

/** The hash of a line. */
export function hashOf(line: string): string {
  return createHash('sha256').update(line, 'utf8').digest('hex');
}

/** Where the chain begins. */
export const chainStart = '0'.repeat(64);
