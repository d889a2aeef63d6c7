// SPDX-License-Identifier: EUPL-1.2
import type { AmendedDate, GrantCauses, GrantedExtension, LocalDate } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { calendarInForce } from '../law-data/calendar';
import { Obligation } from './delivery.entities';
import type { GrantFile } from './grants.service';

/** From what the days of a grant follow, as far as it happened. The grant must have been notified. */
export async function grantCauses(tx: Tx, { grant, scheme }: GrantFile, except?: string): Promise<GrantCauses> {
  const obligations = await tx.manager.findBy(Obligation, { grantId: grant.id });
  const met: Record<string, LocalDate | undefined> = {};
  for (const { key, metOn } of obligations) met[key] = (metOn ?? undefined) as LocalDate | undefined;
  return {
    grantNotifiedOn: (grant.notifiedOn ?? grant.grantedOn) as LocalDate,
    metOn: met,
    extensions: await extensions(tx, grant.id, except),
    amended: await amendedDates(tx, grant.id),
    calendar: await calendarInForce(tx),
    extended: scheme.legal.termsExtended,
  };
}

/** @source Awb 3:40 — more time counts from the moment that its decision was notified. */
async function extensions(
  tx: Tx,
  grantId: string,
  /** A request of which the months are not counted. */
  except?: string,
): Promise<Record<string, GrantedExtension[]>> {
  const rows = await tx.query<{ key: string; months: number; notified_on: LocalDate }>(
    `select b.key, coalesce(x.granted_months, x.months) as months, d.notified_on
       from extension_request x
       join obligation b on b.id = x.obligation_id
       join lateral (
         select min(case when d.kind = 'extension_granted' then d.notified_on else r.notified_on end) as notified_on
           from decision d left join decision r on r.id = d.replaced_by_id where d.subject_id = x.id) d
         on d.notified_on is not null
      where b.grant_id = $1 and x.state = 'granted' and x.id is distinct from $2::uuid
      order by d.notified_on, x.requested_at, x.id`,
    [grantId, except ?? null],
  );
  const found: Record<string, GrantedExtension[]> = {};
  for (const { key, months, notified_on: notifiedOn } of rows) (found[key] ??= []).push({ months, notifiedOn });
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
      order by 4`,
    [grantId],
  );
  return Object.fromEntries(rows.map(({ key, dueOn, notifiedOn }) => [key, { dueOn, notifiedOn }]));
}
