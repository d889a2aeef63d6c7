// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { ceilingChanges, versionFor } from './ceiling-changes';
import type { LockedAccount } from './locked-levels';

/** Where an application stands in the order in which the money goes. */
export interface PlaceInOrder {
  readonly caseId: string;
  /** The day that its place counts from, and its lot among those of that day; nothing where the scheme has no queue. */
  readonly queued: { readonly day: LocalDate; readonly lot: string | null } | undefined;
}

/** One level as it stood, in cents. */
export interface LevelThen {
  readonly code: string;
  readonly ceilingCents: number;
  readonly leftCents: number;
}

/**
 * What was left on each level at the end of a day, for who filed on a day and stands at this place: what others were granted
 * by then counts, and what was granted later to those who stand before: without a queue to everybody who waited then. What a
 * decision on objection grants has its own room, and does not count.
 */
export async function leftThen(
  tx: Tx,
  { chain }: LockedAccount,
  { filedOn, on, place }: { readonly filedOn: LocalDate; readonly on: LocalDate; readonly place: PlaceInOrder },
): Promise<LevelThen[]> {
  const ids = chain.map(({ id }) => id);
  const changes = await ceilingChanges(tx, ids);
  const rows = await tx.query<{ id: string; granted: number; overrun: number }>(
    `select level.id,
            coalesce(sum(p.amount_cents) filter (where p.bucket in ('committed', 'determined', 'released')
              and (j.effective_on <= $2 or d.kind in ('grant', 'partial_grant') and j.kind = 'GRANT' and case when $4::date is null
                then a.received_on <= $2 else (a.complete_on, coalesce(a.lot, '')) < ($4, $5::text) end)), 0)::int8 as granted,
            coalesce(-sum(p.amount_cents) filter (where p.bucket = 'overrun' and j.effective_on <= $2), 0)::int8 as overrun
       from budget_account level
       join budget_account below on below.id = level.id or starts_with(below.code, level.code || '/')
       join posting p on p.account_id = below.id
       join journal j on j.id = p.journal_id
       left join application a on a.id = j.case_id
       left join decision d on d.id = j.cause_id
      where level.id = any($1) and j.case_id is distinct from $3
      group by level.id`,
    [ids, on, place.caseId, place.queued?.day ?? null, place.queued?.lot ?? ''],
  );
  return chain.map(({ id, code }) => {
    const { granted = 0, overrun = 0 } = rows.find((row) => row.id === id) ?? {};
    const ceilingCents = versionFor(changes, id, filedOn, on)?.ceilingCents ?? 0;
    return { code, ceilingCents, leftCents: Math.max(0, ceilingCents + overrun - granted) };
  });
}
