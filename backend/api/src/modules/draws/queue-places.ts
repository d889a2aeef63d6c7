// SPDX-License-Identifier: EUPL-1.2
import { mayGrantNow, type Queued, queueForecast, type QueueForecast, type QueuePlace, type Refusal } from '#domain';
import type { Reader } from '../../platform/work/work';
import { waits } from '../budget/queue-day';
import type { QueueAccount, QueueRow } from './queue-rows';
import type { QueueDrawGroupResponse, QueuePlaceResponse, QueueResponse } from './queues.dto';

/** A queue with everything that was reckoned about it. */
export interface LookedAt {
  readonly account: QueueAccount;
  readonly rows: readonly QueueRow[];
  readonly queued: readonly Queued[];
  readonly now: QueueForecast;
  readonly raised: QueueForecast;
}

const openUntil = (reader: Reader, { closes_at: closesAt }: QueueAccount): string | undefined =>
  closesAt > reader.now ? closesAt.toISOString() : undefined;

/** The queue as it stands when the ceiling were raised by so many cents. */
export function forecastOf(
  reader: Reader,
  account: QueueAccount,
  queued: readonly Queued[],
  raiseCents: number,
): QueueForecast {
  const { method, firstDay, partialGrant } = account.allocation;
  return queueForecast({
    method,
    firstDay,
    leftCents: account.left_cents + raiseCents,
    today: reader.today,
    openUntil: openUntil(reader, account),
    partialAllowed: partialGrant,
    queued: queued.map((one) =>
      one.leftCents === undefined ? one : { ...one, leftCents: one.leftCents + raiseCents },
    ),
  });
}

/** A page of the places, each with its reason. */
export function placesOf(reader: Reader, looked: LookedAt, page: readonly QueuePlace[]): QueuePlaceResponse[] {
  const { account, rows, queued, raised } = looked;
  const row = new Map(rows.map((one) => [one.id, one]));
  const own = new Map(queued.map((one) => [one.id, one]));
  const later = new Map(raised.places.map((one) => [one.id, one]));
  return page.map((place) => ({
    ...rowOf(row.get(place.id), account),
    place: place.place ?? null,
    settled: place.settled,
    lot: own.get(place.id)?.lotRank ?? null,
    outcome: place.outcome,
    amountCents: place.amountCents,
    raisedOutcome: later.get(place.id)?.outcome ?? 'unknown',
    raisedCents: later.get(place.id)?.amountCents ?? 0,
    ...waiting(refusalFor(reader, looked, own.get(place.id), place.amountCents)),
  }));
}

/** What the grant of one place would be told by the queue now. */
function refusalFor(
  reader: Reader,
  { account, queued }: LookedAt,
  own: Queued | undefined,
  amountCents: number,
): Refusal | undefined {
  if (!own?.completeOn) return undefined;
  const { allocation, left_cents: leftCents } = account;
  return mayGrantNow({
    ...own,
    method: allocation.method,
    firstDay: allocation.firstDay,
    today: reader.today,
    openUntil: openUntil(reader, account),
    leftCents: own.leftCents ?? leftCents,
    amountCents: amountCents || own.amountCents,
    completeOn: own.completeOn,
    others: queued.filter((one) => one.id !== own.id),
  });
}

function waiting(refusal: Refusal | undefined): Pick<QueuePlaceResponse, 'waitsBecause' | 'waitsFor'> {
  const waitsFor = refusal?.details?.['waitsFor'];
  return { waitsBecause: refusal?.code ?? null, waitsFor: Array.isArray(waitsFor) ? waitsFor.map(String) : [] };
}

/** The category at a place of the ranking, in words; nothing where the scheme ranks none. */
export const categoryOf = ({ allocation }: QueueAccount, rank: number | null) =>
  allocation.method === 'ranked_categories' ? (allocation.categories?.[rank ?? -1]?.label ?? null) : null;

/** The day that a group of the forecast stands for; nothing where the day does not decide. */
export function dayOf({ allocation }: QueueAccount, group: string | undefined): string | null {
  return ['ranked_categories', 'named_recipients'].includes(allocation.method) ? null : (group ?? null);
}

function rowOf(row: QueueRow | undefined, account: QueueAccount) {
  if (!row) throw new Error('a place without a case');
  return {
    applicationId: row.id,
    number: row.number,
    organisationName: row.organisation_name,
    projectName: row.project_name,
    state: row.state,
    receivedOn: row.received_on,
    completeOn: row.complete_on,
    day: row.day,
    category: categoryOf(account, row.queue_rank),
    requestedCents: row.requested_cents ?? 0,
    minimumCents: row.minimum_cents,
    ceilingVersion: row.own?.version ?? 0,
    ceilingCents: row.own?.ceilingCents ?? account.ceiling_cents,
  };
}

const named = 100;

/** The groups among which lots must be drawn and can be: settled, and not drawn yet. */
export function drawGroupsOf(
  account: QueueAccount,
  { places }: QueueForecast,
  rows: readonly QueueRow[],
): QueueDrawGroupResponse[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const groups = new Map<string, QueueRow[]>();
  for (const { id, outcome, settled, group } of places) {
    const row = byId.get(id);
    if (outcome !== 'lots' || !settled || !row) continue;
    const equal = groups.get(group) ?? [];
    equal.push(row);
    groups.set(group, equal);
  }
  return [...groups].map(([group, equal]) => {
    const category = account.allocation.categories?.[Number(group)];
    return {
      day: dayOf(account, group),
      category: dayOf(account, group) === null ? (category?.key ?? null) : null,
      label: categoryOf(account, Number(group)),
      participants: equal.length,
      names: equal.slice(0, named).map(({ number, organisation_name: name }) => `${number}, ${name}`),
    };
  });
}

/** How many wait for each ceiling, and what they ask. */
export async function waitingSums(
  reader: Reader,
  accountIds: readonly string[],
): Promise<Map<string, { waiting: number; asked: number }>> {
  const rows = await reader.query<{ account_id: string; waiting: number; asked: number }>(
    `select a.account_id, count(*)::int as waiting, coalesce(sum(a.requested_cents), 0)::int8 as asked
       from application a where a.account_id = any($1) and ${waits} group by a.account_id`,
    [accountIds],
  );
  return new Map(rows.map(({ account_id: id, ...sums }) => [id, sums]));
}

/** The draws that were held for a ceiling, the last one first. */
export async function drawsOf(reader: Reader, account: QueueAccount): Promise<QueueResponse['draws']> {
  const rows = await reader.query<Omit<QueueResponse['draws'][number], 'category'> & { key: string | null }>(
    `select e.data ->> 'drawId' as "drawId", e.data ->> 'day' as day, e.data ->> 'category' as key,
            e.data ->> 'seed' as seed, (min(e.recorded_at) at time zone 'Europe/Amsterdam')::date::text as "drawnOn",
            max((e.data ->> 'participants')::int) as participants
       from case_event e join application a on a.id = e.case_id
      where e.type = 'LotsDrawn' and a.account_id = $1 and a.lot_among is not null
      group by 1, 2, 3, 4 order by 5 desc, 1 limit 20`,
    [account.id],
  );
  return rows.map(({ key, ...draw }) => ({
    ...draw,
    category: account.allocation.categories?.find((one) => one.key === key)?.label ?? null,
  }));
}
