// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor';
import { Work } from '../../../platform/work/work';
import type { OrderListResponse, OrderQuery, OrderResponse } from './ceilings.dto';

const pageSize = 50;

/** What waits for a second person, and what became of it. */
@Injectable()
export class OrdersQueries {
  constructor(private readonly work: Work) {}

  /** Those that wait the oldest first; those that were settled the newest first. */
  list(actor: Actor, { state = 'prepared', cursor }: OrderQuery): Promise<OrderListResponse> {
    const waiting = state === 'prepared';
    const [at, id] = cursor?.split('_') ?? [];
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<Omit<OrderResponse, 'preparedAt'> & { readonly preparedAt: Date }>(
        `select o.id, o.kind, o.state, o.account_id as "accountId", a.name as "accountName", b.name as "toAccountName",
                o.amount_cents as "amountCents", o.journal_id as "journalId", j.description as "journalDescription",
                o.year, o.to_year as "toYear", o.reason, o.decision_reference as "decisionReference",
                o.decided_on as "decidedOn", o.publication, o.published_on as "publishedOn", o.starts_on as "startsOn",
                p.name as "preparedByName", o.prepared_at as "preparedAt", o.prepared_by = $4::uuid as own,
                s.name as "settledByName", o.settled_at as "settledAt", o.answer
           from budget_order o
           join person p on p.id = o.prepared_by
           left join person s on s.id = o.settled_by
           left join budget_account a on a.id = o.account_id
           left join budget_account b on b.id = o.to_account_id
           left join journal j on j.id = o.journal_id
          where (o.state = 'prepared') = $1
            and ($2::timestamptz is null
                 or (date_trunc('milliseconds', o.prepared_at), o.id) ${waiting ? '>' : '<'} ($2::timestamptz, $3::uuid))
          order by date_trunc('milliseconds', o.prepared_at) ${waiting ? '' : 'desc'}, o.id ${waiting ? '' : 'desc'}
          limit ${pageSize + 1}`,
        [waiting, at ?? null, id ?? null, actor.personId],
      );
      const last = rows[pageSize - 1];
      return {
        items: rows.slice(0, pageSize).map((row) => ({ ...row, preparedAt: row.preparedAt.toISOString() })),
        nextCursor: rows.length > pageSize && last ? `${last.preparedAt.toISOString()}_${last.id}` : null,
      };
    });
  }
}
