// SPDX-License-Identifier: EUPL-1.2
import { type AllocationDefinition, type Answers, categoryPlace, type LocalDate, type Waiting } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { waits } from '../budget/queue-day';

/** How the applications under one version of a scheme rank for somebody in the queue. */
export type Competing = 'day' | 'rank' | 'closing';

/** A version of a scheme whose applications compete. */
export interface CompetingVersion {
  readonly id: string;
  readonly kind: Competing;
  readonly firstDay: string | null;
  /** The last day of the window, for a ranking under another scheme. */
  readonly closesOn: string;
  readonly elsewhere: boolean;
  readonly allocation: AllocationDefinition;
}

/** Somebody in the queue, as those before it are looked for. */
export interface OwnPlace {
  readonly id: string;
  /** The day of the queue; in a ranking the last day of the window. */
  readonly day: string;
  readonly rank: number | null;
  readonly lot: string | null;
  readonly seed: string | null;
  /** Among whom its lot must have been drawn to count. */
  readonly among: string;
}

interface AheadRow {
  id: string;
  number: string;
  state: string;
  version_id: string;
  requested_cents: number | null;
  day: LocalDate | null;
  received_on: LocalDate;
  queue_rank: number | null;
  lot: string | null;
  answers: Answers | null;
}

/**
 * Everybody under an account who might rank before or beside one application: at least those, so that the law may still say
 * of some that they come later. The lots of the same draw are compared here, by what is written in the case.
 */
const aheadSql = `
  from application a
  join unnest($3::uuid[], $4::text[], $5::date[], $6::date[]) as v(id, kind, first_day, closes_on) on v.id = a.scheme_version_id
 where a.account_id in (
         with recursive under as (
           select id from budget_account where id = $1
           union all
           select b.id from budget_account b join under u on b.parent_id = u.id
         ) select id from under)
   and a.id <> $2 and ${waits}
   and case v.kind
         when 'rank' then (a.queue_rank is null or a.queue_rank <= $8)
              and not (a.queue_rank is not distinct from $8 and LATER)
         when 'closing' then v.closes_on < $7::date
         else case when a.complete_on is null then greatest(a.received_on, v.first_day) <= $7::date
                   else greatest(a.complete_on, v.first_day) <= $7::date and not LATER end
       end`.replaceAll('LATER', `coalesce(a.lot_among = $9 and a.lot_seed = $10 and a.lot > $11, false)`);

function parametersOf(accountId: string, own: OwnPlace, versions: readonly CompetingVersion[]): unknown[] {
  return [
    accountId,
    own.id,
    versions.map(({ id }) => id),
    versions.map(({ kind }) => kind),
    versions.map(({ firstDay }) => firstDay),
    versions.map(({ closesOn }) => closesOn),
    own.day,
    own.rank ?? 2_147_483_647,
    own.among,
    own.seed,
    own.lot,
  ];
}

/** What everybody ahead asks together, in cents: when that fits as well, nobody needs to be named. */
export async function askedAhead(
  tx: Tx,
  accountId: string,
  own: OwnPlace,
  versions: readonly CompetingVersion[],
): Promise<number> {
  const [row] = await tx.query<{ cents: number }>(
    `select coalesce(sum(a.requested_cents), 0)::int8 as cents ${aheadSql}`,
    parametersOf(accountId, own, versions),
  );
  return row?.cents ?? 0;
}

/** Everybody ahead, and the place of our own lot among those of the same draw. */
export async function ahead(
  tx: Tx,
  accountId: string,
  own: OwnPlace,
  versions: readonly CompetingVersion[],
): Promise<{ lotRank: number | null; others: Waiting[] }> {
  const rows = await tx.query<AheadRow>(
    `select a.id, a.number, a.state, a.scheme_version_id as version_id, a.requested_cents, a.received_on, a.queue_rank,
            greatest(a.complete_on, case when a.complete_on is not null then v.first_day end) as day,
            case when a.lot_among = $9 and a.lot_seed = $10 then a.lot end as lot,
            case when v.kind = 'rank' and a.queue_rank is null then
              (select s.answers from submission s where s.application_id = a.id order by s.seq desc limit 1) end as answers
       ${aheadSql}`,
    parametersOf(accountId, own, versions),
  );
  const byId = new Map(versions.map((version) => [version.id, version]));
  const order = [...rows.flatMap(({ lot }) => lot ?? []), ...(own.lot ? [own.lot] : [])].sort();
  const rankOf = (lot: string | null): number | null => (own.lot && lot ? order.indexOf(lot) + 1 : null);
  return { lotRank: rankOf(own.lot), others: rows.map((row) => waitingOf(row, byId, rankOf)) };
}

function waitingOf(
  row: AheadRow,
  byId: ReadonlyMap<string, CompetingVersion>,
  rankOf: (lot: string | null) => number | null,
): Waiting {
  const version = byId.get(row.version_id);
  const told = row.answers && version ? categoryPlace(version.allocation, row.answers) : undefined;
  return {
    id: row.id,
    number: row.number,
    amountCents: row.requested_cents ?? 0,
    completeOn: row.day,
    receivedOn: row.received_on,
    awaitingItems: row.state === 'incomplete' || (row.state === 'advised' && row.day === null),
    lotRank: rankOf(row.lot),
    category: row.queue_rank ?? told,
    ...(version?.elsewhere ? { elsewhere: version.kind === 'closing' ? { closesOn: version.closesOn } : {} } : {}),
  };
}
