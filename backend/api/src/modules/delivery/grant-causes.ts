// SPDX-License-Identifier: EUPL-1.2
import {
  type AmendedDate,
  type GrantCauses,
  type GrantedExtension,
  grantedTime,
  type LocalDate,
  type TimeDecision,
} from '#domain';
import type { Tx } from '../../platform/work/tx';
import { calendarInForce } from '../law-data/calendar';
import { Obligation } from './delivery.entities';
import type { GrantFile } from './grants.service';

/** A request of which the time is not counted, and time that is not there yet. */
export interface OtherTime {
  readonly except?: string;
  readonly more?: readonly MoreTime[];
}

/** From what the days of a grant follow, as far as it happened. The grant must have been notified. */
export async function grantCauses(tx: Tx, { grant, scheme }: GrantFile, other: OtherTime = {}): Promise<GrantCauses> {
  const obligations = await tx.manager.findBy(Obligation, { grantId: grant.id });
  const met: Record<string, LocalDate | undefined> = {};
  for (const { key, metOn } of obligations) met[key] = (metOn ?? undefined) as LocalDate | undefined;
  return {
    grantNotifiedOn: (grant.notifiedOn ?? grant.grantedOn) as LocalDate,
    metOn: met,
    extensions: await extensions(tx, grant.id, other),
    amended: await amendedDates(tx, grant.id),
    calendar: await calendarInForce(tx),
    extended: scheme.legal.termsExtended,
  };
}

/** Decisions about one request for more time that were notified, in that order. */
interface HistoryRow {
  readonly id: string;
  readonly key: string;
  readonly months: number;
  readonly notified_on: LocalDate;
  readonly kept_until: LocalDate | null;
}

/** More time that is not there yet, to see what it would do: after all that was decided about its request. */
export interface MoreTime extends TimeDecision {
  readonly key: string;
  readonly extensionId: string;
}

/**
 * The time that every request gives: the decision about it, its corrections and a decision on objection, each from the day on
 * which it was notified.
 *
 * @source Awb 3:40, 4:50, 7:11(2)
 */
async function extensions(
  tx: Tx,
  grantId: string,
  { except, more = [] }: OtherTime,
): Promise<Record<string, GrantedExtension[]>> {
  const rows = await tx.query<HistoryRow>(
    `select x.id, b.key, h.months, h.notified_on, h.kept_until
       from extension_request x
       join obligation b on b.id = x.obligation_id
      cross join lateral (
        select case when d.kind = 'extension_granted'
                    then coalesce((d.facts -> 'receipt' ->> 'months')::int, x.granted_months, x.months) else 0 end as months,
               d.notified_on, d.notified_at, (d.facts -> 'receipt' -> 'correction' ->> 'keptUntil')::date as kept_until
          from decision d where d.subject_id = x.id and d.notified_on is not null
         union all
        select (r.facts -> 'receipt' -> 'advised' ->> 'months')::int, r.notified_on, r.notified_at, null
          from decision d join decision r on r.id = d.replaced_by_id
         where d.subject_id = x.id and r.notified_on is not null and r.facts -> 'receipt' -> 'advised' ->> 'months' is not null) h
      where b.grant_id = $1 and x.id is distinct from $2::uuid
      order by h.notified_on, h.notified_at, x.requested_at, x.id`,
    [grantId, except ?? null],
  );
  const histories = new Map<string, { key: string; history: TimeDecision[] }>();
  const add = (id: string, key: string, decision: TimeDecision): void => {
    const known = histories.get(id) ?? { key, history: [] };
    known.history.push(decision);
    histories.set(id, known);
  };
  for (const { id, key, months, notified_on: notifiedOn, kept_until: keptUntil } of rows) {
    add(id, key, { months, notifiedOn, keptUntil });
  }
  for (const { key, extensionId, ...decision } of more) add(extensionId, key, decision);
  const found: Record<string, GrantedExtension[]> = {};
  for (const { key, history } of histories.values()) {
    const time = grantedTime(history);
    if (time.length > 0) found[key] = [...(found[key] ?? []), ...time];
  }
  return found;
}

/**
 * The last days that notified amendments and decisions on objection set, by the key of the obligation. Those of an amendment
 * that an objection undid lapse, so that the earlier ones hold again.
 *
 * @source Awb 3:40, 7:11
 */
async function amendedDates(tx: Tx, grantId: string): Promise<Record<string, AmendedDate>> {
  const rows = await tx.query<AmendedDate & { key: string }>(
    `select one ->> 'key' as key, (one ->> 'dueOn')::date as "dueOn", d.notified_on as "notifiedOn", d.notified_at
       from grant_change c join decision d on d.id = c.decision_id
      cross join lateral jsonb_array_elements(c.dates) one
      where c.grant_id = $1 and c.state = 'made' and d.notified_on is not null
        and not exists (select from decision r where r.id = d.replaced_by_id and r.notified_on is not null
                           and (r.facts -> 'receipt' -> 'effect' ->> 'datesLapse')::boolean)
      union all
     select one ->> 'key', (one ->> 'dueOn')::date, d.notified_on, d.notified_at
       from subsidy_grant g join decision d on d.application_id = g.application_id and d.kind = 'objection'
      cross join lateral jsonb_array_elements(coalesce(d.facts -> 'receipt' -> 'effect' -> 'dates', '[]')) one
      where g.id = $1 and d.notified_on is not null
      order by 4, 1, 2`,
    [grantId],
  );
  return Object.fromEntries(rows.map(({ key, dueOn, notifiedOn }) => [key, { dueOn, notifiedOn }]));
}
