// SPDX-License-Identifier: EUPL-1.2
import { type AllocationDefinition, type LocalDate, localDateOf, type Refusal } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { queueDay, rankedAmong, waits } from '../budget/queue-day';

/** Somebody who waits for the money of a ceiling. */
export interface WaitingRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly organisation_id: string;
  readonly electronic: boolean;
  readonly requested_cents: number | null;
  readonly received_on: LocalDate;
  readonly complete_on: LocalDate | null;
  readonly queue_day: string | null;
  readonly queue_rank: number | null;
  readonly scheme_key: string;
  readonly method: AllocationDefinition['method'];
  readonly categories: AllocationDefinition['categories'] | null;
  readonly closes_at: Date;
  readonly lot_among: string | null;
}

/** Among whom lots are drawn: the applications of a day, or those of a category. */
export interface DrawGroup {
  readonly day: string | null;
  readonly category: string | null;
  /** What the draws of one group share, also on another level. */
  readonly among: string;
  readonly equal: readonly WaitingRow[];
}

/** Everyone who waits for this money in a queue; nobody is judged or decided while lots are drawn. */
export function lockWaiting(tx: Tx, accountId: string): Promise<WaitingRow[]> {
  return tx.query<WaitingRow>(
    `with recursive under as (
       select id from budget_account where id = $1
       union all
       select b.id from budget_account b join under u on b.parent_id = u.id
     )
     select a.id, a.number, a.state, a.organisation_id, o.electronic_messages is true as electronic, a.requested_cents,
            a.received_on, a.complete_on, ${queueDay} as queue_day, a.queue_rank, v.scheme_key, v.closes_at, a.lot_among,
            v.definition -> 'allocation' ->> 'method' as method,
            v.definition -> 'allocation' -> 'categories' as categories
       from application a
       join organisation o on o.id = a.organisation_id
       join scheme_version v on v.id = a.scheme_version_id
      where a.account_id in (select id from under) and ${waits}
        and v.definition -> 'allocation' ->> 'method' in ('completeness_with_lots', 'equal_up_to_first_day', 'ranked_categories')
      order by a.id for update of a`,
    [accountId],
  );
}

const ranked = ({ method }: WaitingRow): boolean => method === 'ranked_categories';

/** The key of the category of an application; nothing while it cannot be said. */
export const categoryKey = ({ categories, queue_rank: rank }: WaitingRow): string | undefined =>
  rank === null ? undefined : categories?.[rank]?.key;

/** The applications that are equal. */
export function groupOf(
  waiting: readonly WaitingRow[],
  { day, category, schemeKey }: { day?: string; category?: string; schemeKey: string | null },
): DrawGroup {
  if (category === undefined) {
    const equal = waiting.filter((one) => !ranked(one) && one.queue_day === day);
    return { day: day ?? '', category: null, among: day ?? '', equal };
  }
  const inScheme = waiting.filter((one) => ranked(one) && one.scheme_key === schemeKey);
  const equal = inScheme.filter((one) => categoryKey(one) === category);
  const [first] = equal;
  const among = rankedAmong(schemeKey ?? '', category, first ? localDateOf(first.closes_at) : '');
  return { day: null, category, among, equal };
}

const sumOf = (rows: readonly WaitingRow[]): number => rows.reduce((sum, row) => sum + (row.requested_cents ?? 0), 0);
const source = 'Awb 4:26';

const waitFor = (rows: readonly WaitingRow[]): Refusal | undefined =>
  rows.length > 0
    ? { code: 'EARLIER_UNDECIDED', source, details: { waitsFor: rows.map(({ number }) => number).sort() } }
    : undefined;

/** Who must be judged first, so that the participants are known; and, in a ranking, whether more may come. */
function tooEarly(tx: Tx, waiting: readonly WaitingRow[], { day, category, equal }: DrawGroup): Refusal | undefined {
  if (category === null) {
    const arrived = waiting.filter((one) => !ranked(one) && !one.queue_day && one.received_on <= (day ?? ''));
    return waitFor(arrived.filter(({ state }) => ['submitted', 'completed'].includes(state)));
  }
  const open = equal.find(({ closes_at: closesAt }) => closesAt > tx.now);
  if (open) return { code: 'WINDOW_STILL_OPEN', source, details: { closesAt: open.closes_at.toISOString() } };
  const key = equal[0]?.scheme_key;
  const unknown = waiting.filter((one) => ranked(one) && one.scheme_key === key && categoryKey(one) === undefined);
  return waitFor([...unknown, ...equal.filter(({ complete_on: on }) => on === null)]);
}

/** Why lots cannot be drawn: too early, drawn already, or everything fits. @source Awb 4:26 */
export function drawRefusal(
  tx: Tx,
  waiting: readonly WaitingRow[],
  group: DrawGroup,
  leftCents: number,
): Refusal | undefined {
  const { day, equal, among } = group;
  const early = tooEarly(tx, waiting, group);
  if (early) return early;
  if (equal.length > 0 && equal.every((one) => one.lot_among === among)) return { code: 'LOTS_ALREADY_DRAWN', source };
  const [first] = equal;
  const earlier = waiting.filter((one) =>
    day === null
      ? ranked(one) && one.scheme_key === first?.scheme_key && (one.queue_rank ?? 0) < (first.queue_rank ?? 0)
      : !ranked(one) && one.queue_day !== null && one.queue_day < day,
  );
  const fits = sumOf(earlier) + sumOf(equal) <= leftCents;
  return equal.length < 2 || fits ? { code: 'LOTS_NOT_NEEDED', source, details: { leftCents } } : undefined;
}
