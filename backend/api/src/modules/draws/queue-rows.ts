// SPDX-License-Identifier: EUPL-1.2
import { type AllocationDefinition, type Answers, categoryPlace, type LocalDate, type Queued } from '#domain';
import type { Reader } from '../../platform/work/work';
import { queueDay } from '../budget/queue-day';

/** A case in the queue as the database has it. */
export interface QueueRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly organisation_name: string;
  readonly project_name: string;
  readonly requested_cents: number | null;
  readonly minimum_cents: number | null;
  readonly complete_on: LocalDate | null;
  readonly received_on: LocalDate;
  readonly day: string | null;
  readonly seed: string | null;
  readonly lot: string | null;
  readonly answers: Answers | null;
}

/** The account of a queue, with what is left at the tightest level above it. */
export interface QueueAccount {
  readonly id: string;
  readonly code: string;
  readonly name: { nl: string; en?: string };
  readonly scheme_key: string;
  readonly ceiling_cents: number;
  readonly overrun_cents: number;
  readonly granted_cents: number;
  readonly left_cents: number;
  readonly allocation: AllocationDefinition;
}

/** The grant types with a queue, or one of them. */
export function queueAccounts(reader: Reader, id?: string): Promise<QueueAccount[]> {
  return reader.query<QueueAccount>(
    `select b.id, b.code, b.name, b.scheme_key, b.ceiling_cents, b.overrun_cents,
            b.committed_cents + b.determined_cents + b.released_cents as granted_cents,
            (with recursive up as (
               select x.id, x.parent_id, x.available_cents from budget_account x where x.id = b.id
               union all
               select x.id, x.parent_id, x.available_cents from budget_account x join up on x.id = up.parent_id
             ) select min(available_cents) from up)::int8 as left_cents,
            v.definition -> 'allocation' as allocation
       from budget_account b
       join lateral (select definition from scheme_version v where v.scheme_key = b.scheme_key
                      order by v.current desc, v.opens_at desc limit 1) v on true
      where b.kind = 'type' and ($1::uuid is null or b.id = $1)
        and v.definition -> 'allocation' ->> 'method' in ('completeness_with_lots', 'equal_up_to_first_day', 'ranked_categories')
      order by b.code`,
    [id ?? null],
  );
}

/** Everybody who waits for this money. */
export function queueRows(reader: Reader, accountId: string, ranked: boolean): Promise<QueueRow[]> {
  return reader.query<QueueRow>(
    `select a.id, a.number, a.state, o.name as organisation_name, a.project_name, a.requested_cents, a.minimum_cents,
            a.complete_on, a.received_on, ${queueDay} as day, drawn.seed, drawn.lot,
            case when $2 then (select s.answers from submission s where s.application_id = a.id order by s.seq desc limit 1) end as answers
       from application a
       join organisation o on o.id = a.organisation_id
       join scheme_version v on v.id = a.scheme_version_id
       left join lateral (
         select e.data ->> 'seed' as seed, e.data ->> 'lot' as lot from case_event e
          where e.case_id = a.id and e.type = 'LotsDrawn' and e.data ->> 'day' = ${queueDay}
          order by e.case_seq desc limit 1) drawn on true
      where a.account_id = $1 and a.state in ('submitted', 'incomplete', 'completed', 'in_assessment', 'advised')
      order by a.number`,
    [accountId, ranked],
  );
}

/** The same as the law reads it. Lots with one seed give one order. */
export function queuedOf(rows: readonly QueueRow[], allocation: AllocationDefinition): Queued[] {
  const order = rows.flatMap(({ lot }) => lot ?? []).sort();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    amountCents: row.requested_cents ?? 0,
    completeOn: row.complete_on,
    receivedOn: row.received_on,
    awaitingItems: row.state === 'incomplete' || (row.state === 'advised' && row.complete_on === null),
    lotRank: row.lot ? rankAmong(rows, row, order) : null,
    category: row.answers ? categoryPlace(allocation, row.answers) : undefined,
    ...(row.minimum_cents === null ? {} : { minimumCents: row.minimum_cents }),
  }));
}

/** The rank of a lot among those of its own day. */
function rankAmong(rows: readonly QueueRow[], { lot, day }: QueueRow, order: readonly string[]): number {
  const own = new Set(rows.filter((one) => one.day === day).map((one) => one.lot));
  return order.filter((one) => own.has(one)).indexOf(lot ?? '') + 1;
}
