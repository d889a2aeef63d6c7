// SPDX-License-Identifier: EUPL-1.2
// The lines of both logs as they stand in the database, with their seals, in the order of the chain. SQL of its own.
import { createInterface } from 'node:readline';
import { createReadStream } from 'node:fs';

const moment = (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const sealed = `
  select s.seq::int8 as seq, s.source, s.entry_id as entry, s.chain_hash as chain, s.text_hash as text,
         case when s.source = 'audit' and x.id is not null then
           (jsonb_build_array('audit', x.id, ${moment('x.at')}, x.person_id, x.organisation_id, x.operation, x.object_id,
                              x.result, x.reason, x.origin, x.request_id)
            || case when coalesce(x.object_kind, x.case_id::text, x.on_behalf) is null then '[]'::jsonb
                    else jsonb_build_array(x.object_kind, x.case_id, x.on_behalf) end)::text
         when s.source = 'event' and e.id is not null then
           jsonb_build_array('event', e.id, e.case_id, e.organisation_id, e.case_seq, e.type, e.audience, e.data,
                             e.actor_id, e.actor_organisation_id, e.occurred_on, ${moment('e.recorded_at')},
                             s.text_hash)::text
         end as line,
         case when s.source = 'event' and coalesce(t.salt, '') <> '' then
           encode(sha256(convert_to(t.salt || chr(10) || t.actor_name || chr(10) || t.body, 'UTF8')), 'hex')
         end as said
    from seal s
    left join audit_entry x on s.source = 'audit' and x.id::text = s.entry_id
    left join case_event e on s.source = 'event' and e.id::text = s.entry_id
    left join case_event_text t on t.event_id = e.id
   order by s.seq`;

const unsealed = `
  select source, entry from (
    select 'audit' as source, id::text as entry from audit_entry
    union all select 'event', id::text from case_event) lines
   where not exists (select from seal s where s.source = lines.source and s.entry_id = lines.entry)
     and not exists (select from seal_queue q where q.source = lines.source and q.entry_id = lines.entry)`;

/** Lines without a seal that do not wait for one either: something put them there past the database's own rules. */
export async function strayLines(client) {
  const { rows } = await client.query(unsealed);
  return rows;
}

/** Every sealed line of the database. */
export async function* storedLines(client, { at = 5_000 } = {}) {
  await client.query('set local join_collapse_limit = 8');
  await client.query(`declare lines no scroll cursor for ${sealed}`);
  for (;;) {
    const { rows } = await client.query(`fetch ${at} from lines`);
    if (rows.length === 0) break;
    yield* rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  }
  await client.query('close lines');
}

/** Every line of a file that an export made: of the whole log, or an excerpt from the page of the auditor. */
export async function* exportedLines(file) {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const row = line === '' ? {} : JSON.parse(line);
    if ('seq' in row) yield row;
  }
}
