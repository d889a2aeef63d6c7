// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import { Work } from '../../platform/work/work';
import { fromCursor, pageSize, toCursor } from '../applications/cursor';
import { partsOfMerger } from './merger-parts';
import type { MergerListQuery, MergerListResponse, MergerPartResponse } from './mergers.dto';

const uuid = /^[0-9a-f-]{36}$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

interface Row {
  id: string;
  predecessor_ids: string[];
  successor_id: string;
  successor_name: string;
  effective_on: string;
  reference: string;
  state: string;
  proposed_by: string;
  proposed_by_name: string;
  proposed_at: Date;
  settled_by_name: string | null;
  settled_at: Date | null;
  moved: MergerPartResponse[] | null;
}

/** Mergers that were proposed and carried out. */
@Injectable()
export class MergersQueries {
  constructor(private readonly work: Work) {}

  /** The newest first, each with what it takes along: of today until it is carried out, of then afterwards. */
  list(actor: Actor, query: MergerListQuery): Promise<MergerListResponse> {
    const after = fromCursor(query.cursor, [moment, uuid]);
    const size = pageSize(query.limit);
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<Row>(
        `select g.id, g.predecessor_ids, g.successor_id, o.name as successor_name, g.effective_on, g.reference, g.state,
                g.proposed_by, p.name as proposed_by_name, g.proposed_at, s.name as settled_by_name, g.settled_at, g.moved
           from merger g
           join organisation o on o.id = g.successor_id
           join person p on p.id = g.proposed_by
           left join person s on s.id = g.settled_by
          where $1::timestamptz is null or (date_trunc('milliseconds', g.proposed_at), g.id) < ($1::timestamptz, $2::uuid)
          order by date_trunc('milliseconds', g.proposed_at) desc, g.id desc limit $3`,
        [after?.[0] ?? null, after?.[1] ?? null, size + 1],
      );
      const page = rows.slice(0, size);
      const last = page.at(-1);
      const items = [];
      for (const row of page) {
        items.push({
          id: row.id,
          successorId: row.successor_id,
          successorName: row.successor_name,
          effectiveOn: row.effective_on,
          reference: row.reference,
          state: row.state,
          proposedByName: row.proposed_by_name,
          proposedAt: row.proposed_at.toISOString(),
          settledByName: row.settled_by_name,
          settledAt: row.settled_at?.toISOString() ?? null,
          mine: row.proposed_by === actor.personId,
          due: row.effective_on <= reader.today,
          parts: row.moved ?? (await partsOfMerger(reader, row.predecessor_ids)),
        });
      }
      const nextCursor = rows.length > size && last ? toCursor([last.proposed_at.toISOString(), last.id]) : null;
      return { items, nextCursor };
    });
  }
}
