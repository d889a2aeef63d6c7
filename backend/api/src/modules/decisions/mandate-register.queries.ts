// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import { Work } from '../../platform/work/work';
import { fromCursor, pageSize, toCursor } from '../applications/cursor';
import type { MandateHolderListResponse, MandateListQuery, MandateListResponse, MandateResponse } from './mandates.dto';

interface MandateRow {
  id: string;
  person_name: string | null;
  role: string | null;
  kinds: string[];
  maximum_cents: number | null;
  valid_from: string;
  valid_to: string | null;
  article: string;
  function_title: string;
  state: string;
  entered_at: Date | null;
  entered_by: string | null;
  ended_at: Date | null;
  ended_by: string | null;
}

/** The mandate register, now and as it was on a day. */
@Injectable()
export class MandateRegisterQueries {
  constructor(private readonly work: Work) {}

  /** The entries, the newest first; with a day only what was in force on it. */
  list(actor: Actor, query: MandateListQuery): Promise<MandateListResponse> {
    const [validFrom, id] = fromCursor(query.cursor, [/^\d{4}-\d{2}-\d{2}$/, /^[0-9a-f-]{36}$/]) ?? [null, null];
    const size = pageSize(query.limit);
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<MandateRow>(
        `select m.id, p.name as person_name, m.role, m.kinds, m.maximum_cents, m.valid_from, m.valid_to, m.article,
                m.function_title, entered.changed_at as entered_at, ep.name as entered_by,
                ended.changed_at as ended_at, dp.name as ended_by,
                case when m.valid_from > $2 then 'future'
                     when m.ended_at is not null or m.valid_to < $2 then 'ended' else 'in_force' end as state
           from mandate m left join person p on p.id = m.person_id
           left join lateral (select changed_at, changed_by from mandate_change c where c.mandate_id = m.id
                                 and c.kind = 'entered' order by changed_at limit 1) entered on true
           left join lateral (select changed_at, changed_by from mandate_change c where c.mandate_id = m.id
                                 and c.kind = 'ended' order by changed_at desc limit 1) ended on true
           left join person ep on ep.id = entered.changed_by left join person dp on dp.id = ended.changed_by
          where ($1::date is null or (m.valid_from <= $1 and (m.valid_to is null or m.valid_to >= $1)))
            and ($3::date is null or (m.valid_from, m.id) < ($3::date, $4::uuid))
          order by m.valid_from desc, m.id desc limit $5`,
        [query.on ?? null, reader.today, validFrom, id, size + 1],
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      const more = rows.length > size && last !== undefined;
      return { items: page.map(responseOf), nextCursor: more ? toCursor([last.valid_from, last.id]) : null };
    });
  }

  /** The people of the province, by name. */
  holders(actor: Actor): Promise<MandateHolderListResponse> {
    return this.work.read(actor, async (reader) => ({
      items: await reader.query<{ id: string; name: string; roles: string[] }>(
        `select p.id, p.name, array_agg(m.role order by m.role) as roles from person p join membership m on m.person_id = p.id
           join organisation o on o.id = m.organisation_id where o.kind = 'province' and p.active
          group by p.id order by p.name, p.id limit 500`,
      ),
      nextCursor: null,
    }));
  }
}

function responseOf(row: MandateRow): MandateResponse {
  return {
    id: row.id,
    personName: row.person_name,
    role: row.role,
    kinds: row.kinds,
    maximumCents: row.maximum_cents,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    article: row.article,
    functionTitle: row.function_title,
    state: row.state,
    enteredAt: row.entered_at?.toISOString() ?? null,
    enteredByName: row.entered_by,
    endedAt: row.ended_at?.toISOString() ?? null,
    endedByName: row.ended_by,
  };
}
