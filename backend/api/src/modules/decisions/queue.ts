// SPDX-License-Identifier: EUPL-1.2
import { type AllocationDefinition, type Answers, categoryPlace, type LocalDate, type Waiting } from '#domain';
import type { Tx } from '../../platform/work/tx';
import type { LockedAccount } from '../budget/budget.service';
import { queueDay } from '../budget/queue-day';

interface UndecidedRow {
  id: string;
  number: string;
  state: string;
  requested_cents: number | null;
  complete_on: LocalDate | null;
  received_on: LocalDate;
  seed: string | null;
  lot: string | null;
  answers: Answers | null;
  method: AllocationDefinition['method'];
}

/** One level of the budget with what is left on it; the applications for its money, our own too. */
export interface QueueLevel {
  readonly leftCents: number;
  /** The place of our own application in the draw of its day on this level. */
  readonly lotRank: number | null;
  readonly others: readonly Waiting[];
}

/** Applications with an order compete; who needs no queue, or is named with an amount, does not. */
const competing: readonly AllocationDefinition['method'][] = [
  'completeness_with_lots',
  'equal_up_to_first_day',
  'ranked_categories',
];

/**
 * The queue on every level of the budget, the grant type first: on a higher level everybody competes who asks for money
 * from under it, also with another type.
 */
export async function queueLevels(
  tx: Tx,
  { chain }: LockedAccount,
  applicationId: string,
  allocation: AllocationDefinition,
): Promise<QueueLevel[]> {
  if (!competing.includes(allocation.method)) return [];
  const levels: QueueLevel[] = [];
  for (const { id, availableCents } of chain) {
    const rows = await undecidedUnder(tx, id, applicationId, allocation.method === 'ranked_categories');
    levels.push({ leftCents: availableCents, ...levelOf(rows, applicationId, allocation) });
  }
  return levels;
}

function undecidedUnder(tx: Tx, accountId: string, applicationId: string, ranked: boolean): Promise<UndecidedRow[]> {
  return tx.query<UndecidedRow>(
    `with recursive under as (
       select id from budget_account where id = $1
       union all
       select b.id from budget_account b join under u on b.parent_id = u.id
     )
     select a.id, a.number, a.state, a.requested_cents, a.complete_on, a.received_on, drawn.seed, drawn.lot,
            v.definition -> 'allocation' ->> 'method' as method,
            case when $3 then (select s.answers from submission s where s.application_id = a.id order by s.seq desc limit 1) end as answers
       from application a
       join under u on u.id = a.account_id
       join scheme_version v on v.id = a.scheme_version_id
       left join lateral (
         select e.data ->> 'seed' as seed, e.data ->> 'lot' as lot from case_event e
          where e.case_id = a.id and e.type = 'LotsDrawn' and e.data ->> 'day' = ${queueDay}
          order by e.case_seq desc limit 1) drawn on true
      where a.id = $2 or a.state in ('submitted', 'incomplete', 'completed', 'in_assessment', 'advised')`,
    [accountId, applicationId, ranked],
  );
}

/** Lots with the same seed can be compared, whichever draw they come from: the order follows from the seed alone. */
function levelOf(
  rows: readonly UndecidedRow[],
  applicationId: string,
  allocation: AllocationDefinition,
): Omit<QueueLevel, 'leftCents'> {
  const seed = rows.find(({ id }) => id === applicationId)?.seed;
  const order = rows.flatMap((row) => (seed && row.seed === seed ? (row.lot ?? []) : [])).sort();
  const rankOf = ({ seed: own, lot }: UndecidedRow): number | null =>
    seed && own === seed && lot ? order.indexOf(lot) + 1 : null;
  const waiting = rows.filter(({ id, method }) => id !== applicationId && competing.includes(method));
  return {
    lotRank: rows.filter(({ id }) => id === applicationId).map(rankOf)[0] ?? null,
    others: waiting.map((row) => ({
      id: row.id,
      number: row.number,
      amountCents: row.requested_cents ?? 0,
      completeOn: row.complete_on,
      receivedOn: row.received_on,
      awaitingItems: row.state === 'incomplete' || (row.state === 'advised' && row.complete_on === null),
      lotRank: rankOf(row),
      category: row.answers ? categoryPlace(allocation, row.answers) : undefined,
    })),
  };
}
