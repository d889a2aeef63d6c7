// SPDX-License-Identifier: EUPL-1.2
import type { Refusal } from '#domain';
import type { Tx } from '../../platform/work/tx';

/**
 * Why nothing is paid from a ceiling at this moment: the last check of the ledger found something wrong on it, on a level
 * above it, or somewhere that could not be told. Nothing when the ledger is intact there.
 */
export async function ledgerStop(tx: Tx, accountId: string): Promise<Refusal | undefined> {
  const [stop] = await tx.query<{ finding: string | null; wrong: number }>(
    `with recursive up as (
       select id, parent_id, code from budget_account where id = $1
       union all
       select b.id, b.parent_id, b.code from budget_account b join up u on b.id = u.parent_id
     )
     select c.wrong,
            (select f ->> 'sentence' from jsonb_array_elements(c.findings) f
              where f ->> 'accountCode' is null or f ->> 'accountCode' in (select code from up) limit 1) as finding
       from ledger_check c
      where c.stops_all or c.stopped_accounts && (select array_agg(id) from up)`,
    [accountId],
  );
  return (
    stop && { code: 'PAYMENT_BLOCKED', source: 'Awb 4:25(2)', details: { finding: stop.finding ?? String(stop.wrong) } }
  );
}
