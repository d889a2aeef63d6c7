// SPDX-License-Identifier: EUPL-1.2
import { type AllocationDefinition, type Answers, categoryPlace, type LocalDate, type Waiting } from '#domain';
import type { Tx } from '../../platform/work/tx';

interface UndecidedRow {
  id: string;
  number: string;
  state: string;
  requested_cents: number | null;
  complete_on: LocalDate | null;
  received_on: LocalDate;
  lot_rank: number | null;
  answers: Answers | null;
}

/** The place of an application in the draw of the day on which it was complete; none when no lots were drawn. */
const lotRank = (application: string): string => `(select (e.data ->> 'rank')::int from case_event e
    where e.case_id = ${application}.id and e.type = 'LotsDrawn' and e.data ->> 'day' = ${application}.complete_on::text
    order by e.case_seq desc limit 1)`;

/** The place of one application in the draw of its day. */
export async function lotRankOf(tx: Tx, applicationId: string): Promise<number | null> {
  const [row] = await tx.query<{ lot_rank: number | null }>(
    `select ${lotRank('a')} as lot_rank from application a where a.id = $1`,
    [applicationId],
  );
  return row?.lot_rank ?? null;
}

/** The other applications for the same money on which nobody decided yet. */
export async function undecidedOthers(
  tx: Tx,
  accountId: string,
  applicationId: string,
  allocation: AllocationDefinition,
): Promise<Waiting[]> {
  const ranked = allocation.method === 'ranked_categories';
  const rows = await tx.query<UndecidedRow>(
    `select a.id, a.number, a.state, a.requested_cents, a.complete_on, a.received_on, ${lotRank('a')} as lot_rank,
            case when $3 then (select s.answers from submission s where s.application_id = a.id order by s.seq desc limit 1) end as answers
       from application a
      where a.account_id = $1 and a.id <> $2 and a.state in ('submitted', 'incomplete', 'completed', 'in_assessment', 'advised')`,
    [accountId, applicationId, ranked],
  );
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    amountCents: row.requested_cents ?? 0,
    completeOn: row.complete_on,
    receivedOn: row.received_on,
    awaitingItems: row.state === 'incomplete' || (row.state === 'advised' && row.complete_on === null),
    lotRank: row.lot_rank,
    category: row.answers ? categoryPlace(allocation, row.answers) : undefined,
  }));
}
