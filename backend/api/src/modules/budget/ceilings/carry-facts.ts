// SPDX-License-Identifier: EUPL-1.2
import type { Refusal } from '#domain';
import type { Tx } from '../../../platform/work/tx';
import type { BudgetAccount } from '../budget.entities';

/** Carrying over stays within one part of the budget, and only where the scheme does not say that it lapses. */
export async function carryKindRefusal(tx: Tx, from: BudgetAccount, to: BudgetAccount): Promise<Refusal | undefined> {
  if (from.id !== to.id && (from.parentId !== to.parentId || from.kind !== to.kind)) return { code: 'CARRY_ELSEWHERE' };
  if (from.kind !== 'tranche') return undefined;
  const [scheme] = await tx.query<{ unspent: string | null }>(
    `select definition -> 'tranches' ->> 'unspent' as unspent from scheme_version where scheme_key = $1 and current`,
    [from.schemeKey],
  );
  return scheme?.unspent === 'lapses' ? { code: 'CARRY_LAPSES' } : undefined;
}

/** What of a year of one ceiling is free: its ceiling less what was granted in it, and what is asked in it. */
export async function freeOfYear(
  tx: Tx,
  accountId: string,
  year: number,
): Promise<{ leftCents: number; reservedCents: number }> {
  const [sums] = await tx.query<{ left: number; reserved: number }>(
    `with recursive under as (
       select id from budget_account where id = $1
       union all
       select b.id from budget_account b join under u on b.parent_id = u.id
     )
     select coalesce(sum(p.amount_cents) filter (where p.bucket = 'available' and (p.account_id = $1 or not own.ceiling)), 0)::int8 as left,
            coalesce(sum(p.amount_cents) filter (where p.bucket = 'reserved'), 0)::int8 as reserved
       from posting p
       join under u on u.id = p.account_id
       cross join lateral (select exists (select from posting x where x.journal_id = p.journal_id and x.bucket in ('funding', 'held')) as ceiling) own
      where p.budget_year = $2`,
    [accountId, year],
  );
  return { leftCents: sums?.left ?? 0, reservedCents: sums?.reserved ?? 0 };
}
