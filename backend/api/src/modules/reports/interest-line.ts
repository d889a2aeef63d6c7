// SPDX-License-Identifier: EUPL-1.2
import type { Reader } from '../../platform/work/work';
import type { InterestLineResponse } from './reports.dto';

/** Statutory interest, by the year in which it was decided on; outside every ceiling. */
export async function interestLine(reader: Reader, year?: number): Promise<InterestLineResponse> {
  const [row] = await reader.query<Omit<InterestLineResponse, 'payableCents' | 'receivableCents'>>(
    `select count(*)::int as count,
            coalesce(sum(i.amount_cents) filter (where i.debtor = 'province'), 0)::int8 as "determinedCents",
            coalesce(sum(m.paid) filter (where i.debtor = 'province'), 0)::int8 as "paidCents",
            coalesce(sum(i.amount_cents) filter (where i.debtor = 'municipality'), 0)::int8 as "claimedCents",
            coalesce(sum(m.received), 0)::int8 as "receivedCents"
       from statutory_interest i
       join decision d on d.subject_id = i.id and d.kind = 'interest'
      cross join lateral (select coalesce(sum(p.amount_cents) filter (where p.kind = 'payment' and p.state = 'paid'), 0) as paid,
                                 coalesce(sum(p.amount_cents) filter (where p.kind = 'claim' and p.state = 'paid'), 0) as received
                            from interest_payment p where p.interest_id = i.id) m
      where i.state in ('determined', 'settled') and ($1::int is null or extract(year from d.decided_on) = $1)`,
    [year ?? null],
  );
  const { count = 0, determinedCents = 0, paidCents = 0, claimedCents = 0, receivedCents = 0 } = row ?? {};
  return {
    count,
    determinedCents,
    payableCents: determinedCents - paidCents,
    paidCents,
    claimedCents,
    receivableCents: claimedCents - receivedCents,
    receivedCents,
  };
}
