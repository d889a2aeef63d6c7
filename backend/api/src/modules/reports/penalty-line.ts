// SPDX-License-Identifier: EUPL-1.2
import type { Reader } from '../../platform/work/work';
import type { PenaltyLineResponse } from './reports.dto';

/** What late decisions cost, by the year of the decision about the penalty; outside every ceiling. */
export async function penaltyLine(reader: Reader, year?: number): Promise<PenaltyLineResponse> {
  const [row] = await reader.query<{ count: number; determined: number; payable: number; paid: number }>(
    `select count(*)::int as count, coalesce(sum(x.amount_cents), 0)::int8 as determined,
            coalesce(sum(x.amount_cents - m.paid), 0)::int8 as payable, coalesce(sum(m.paid), 0)::int8 as paid
       from penalty x join decision d on d.id = x.decision_id
      cross join lateral (select coalesce(sum(p.amount_cents) filter (where p.state = 'paid'), 0) as paid
                            from penalty_payment p where p.penalty_id = x.id) m
      where x.amount_cents > 0 and ($1::int is null or extract(year from d.decided_on) = $1)`,
    [year ?? null],
  );
  return {
    count: row?.count ?? 0,
    determinedCents: row?.determined ?? 0,
    payableCents: row?.payable ?? 0,
    paidCents: row?.paid ?? 0,
  };
}
