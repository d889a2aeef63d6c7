// SPDX-License-Identifier: EUPL-1.2
import {
  type AllocationDefinition,
  type Answers,
  categoryPlace,
  type LocalDate,
  localDateOf,
  type Queued,
} from '#domain';
import type { Reader } from '../../platform/work/work';
import { rankedAmong, waits } from '../budget/queue-day';
import { type OwnCeiling, ownCeilings } from './own-ceilings';

/** A case in the queue as the database has it. */
export interface QueueRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly organisation_id: string;
  readonly organisation_name: string;
  readonly housing_region: string | null;
  readonly project_name: string;
  readonly requested_cents: number | null;
  readonly minimum_cents: number | null;
  readonly complete_on: LocalDate | null;
  readonly received_on: LocalDate;
  readonly day: string | null;
  readonly lot: string | null;
  readonly lot_seed: string | null;
  readonly lot_among: string | null;
  readonly queue_rank: number | null;
  /** Only where the rank is not written down. */
  readonly answers: Answers | null;
  /** The ceiling that holds for it; set when its queue is looked at. */
  readonly own?: OwnCeiling;
}

/** The account of a queue, with what is left at the tightest level above it. */
export interface QueueAccount {
  readonly id: string;
  readonly code: string;
  readonly name: { nl: string; en?: string };
  readonly scheme_key: string;
  /** For who applies from now on. */
  readonly ceiling_cents: number;
  /** On top of it, for who filed before a lowering. */
  readonly held_cents: number;
  readonly overrun_cents: number;
  readonly granted_cents: number;
  readonly left_cents: number;
  readonly allocation: AllocationDefinition;
  readonly closes_at: Date;
}

/** A page of the grant types with a queue after a code, or one of them. */
export function queueAccounts(
  reader: Reader,
  wanted: { id: string } | { after: string; limit: number },
): Promise<QueueAccount[]> {
  const { id = null, after = '', limit = 1 } = { ...wanted } as { id?: string; after?: string; limit?: number };
  return reader.query<QueueAccount>(
    `select b.id, b.code, b.name, b.scheme_key, b.ceiling_cents - b.held_cents as ceiling_cents, b.held_cents, b.overrun_cents,
            b.committed_cents + b.determined_cents + b.released_cents as granted_cents,
            (with recursive up as (
               select x.id, x.parent_id, x.available_cents - x.held_cents as free from budget_account x where x.id = b.id
               union all
               select x.id, x.parent_id, x.available_cents - x.held_cents from budget_account x join up on x.id = up.parent_id
             ) select greatest(0, min(free)) from up)::int8 as left_cents,
            v.allocation, v.closes_at
       from budget_account b
       join lateral (select w.definition -> 'allocation' as allocation, w.closes_at from scheme_version w
                      where w.scheme_key = b.scheme_key order by w.current desc, w.opens_at desc, w.published_at desc, w.id limit 1) v on true
      where b.kind in ('type', 'tranche') and not exists (select from budget_account c where c.parent_id = b.id)
        and ($1::uuid is null or b.id = $1) and b.code > $2
        and v.allocation ->> 'method' <> 'no_queue'
      order by b.code limit $3`,
    [id, after, limit],
  );
}

/** The other queues of the scheme in which somebody waits: they take from the same levels above. */
export async function rivalAccounts(reader: Reader, account: QueueAccount): Promise<QueueAccount[]> {
  const rows = await reader.query<{ id: string }>(
    `select distinct a.account_id as id from application a join budget_account b on b.id = a.account_id
      where b.scheme_key = $1 and b.id <> $2 and ${waits} order by 1`,
    [account.scheme_key, account.id],
  );
  return rows.map(({ id }) => ({ ...account, id }));
}

/** Everybody who waits for this money. */
export async function queueRows(reader: Reader, account: QueueAccount): Promise<QueueRow[]> {
  const { id, allocation } = account;
  const rows = await reader.query<QueueRow>(
    `select a.id, a.number, a.state, a.organisation_id, o.name as organisation_name, o.housing_region, a.project_name,
            a.requested_cents, a.minimum_cents, a.complete_on, a.received_on, a.queue_rank, a.lot, a.lot_seed, a.lot_among,
            greatest(a.complete_on, case when a.complete_on is not null then $2::date end)::text as day,
            case when $3 and a.queue_rank is null then
              (select s.answers from submission s where s.application_id = a.id order by s.seq desc limit 1) end as answers
       from application a
       join organisation o on o.id = a.organisation_id
      where a.account_id = $1 and ${waits}
      order by a.number`,
    [id, allocation.firstDay ?? null, allocation.method === 'ranked_categories'],
  );
  const own = await ownCeilings(
    reader,
    id,
    rows.map(({ received_on: day }) => day),
  );
  return rows.map((row) => ({ ...withOwnLot(row, account), own: own.get(row.received_on) }));
}

/** A lot counts only among those it was drawn with: who moved to another day or category has none there. */
function withOwnLot(row: QueueRow, { allocation, scheme_key: key, closes_at: closesAt }: QueueAccount): QueueRow {
  const told = row.answers ? (categoryPlace(allocation, row.answers) ?? null) : null;
  const rank = row.queue_rank ?? told;
  const category = allocation.categories?.[rank ?? -1]?.key ?? '';
  const ranked = allocation.method === 'ranked_categories';
  const among = ranked ? rankedAmong(key, category, localDateOf(closesAt)) : row.day;
  return { ...row, queue_rank: rank, lot: row.lot_among === among ? row.lot : null };
}

/** The same as the law reads it. Lots of one group give one order. */
export function queuedOf(rows: readonly QueueRow[]): Queued[] {
  const groups = new Map<string, string[]>();
  for (const { lot, lot_among: among } of rows) {
    if (lot === null || among === null) continue;
    const lots = groups.get(among) ?? [];
    lots.push(lot);
    groups.set(among, lots);
  }
  const places = new Map<string, number>();
  for (const lots of groups.values()) lots.sort().forEach((lot, index) => places.set(lot, index + 1));
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    amountCents: row.requested_cents ?? 0,
    completeOn: row.complete_on,
    receivedOn: row.received_on,
    awaitingItems: row.state === 'incomplete' || (row.state === 'advised' && row.complete_on === null),
    lotRank: row.lot === null ? null : (places.get(row.lot) ?? null),
    category: row.queue_rank,
    ...(row.minimum_cents === null ? {} : { minimumCents: row.minimum_cents }),
    ...(row.own ? { leftCents: row.own.leftCents } : {}),
  }));
}
