// SPDX-License-Identifier: EUPL-1.2
import type { AmendedDate, GrantCauses, GrantedExtension, LocalDate } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { calendarInForce } from '../law-data/calendar';
import { Obligation } from './delivery.entities';
import type { GrantFile } from './grants.service';

/** From what the days of a grant follow, as far as it happened. The grant must have been notified. */
export async function grantCauses(tx: Tx, { grant, scheme }: GrantFile): Promise<GrantCauses> {
  const obligations = await tx.manager.findBy(Obligation, { grantId: grant.id });
  const met: Record<string, LocalDate | undefined> = {};
  for (const { key, metOn } of obligations) met[key] = (metOn ?? undefined) as LocalDate | undefined;
  return {
    grantNotifiedOn: (grant.notifiedOn ?? grant.grantedOn) as LocalDate,
    metOn: met,
    extensions: await extensions(tx, grant.id),
    amended: await amendedDates(tx, grant.id),
    calendar: await calendarInForce(tx),
    extended: scheme.legal.termsExtended,
  };
}

/** @source Awb 3:40 — more time counts from the moment that its decision was notified. */
async function extensions(tx: Tx, grantId: string): Promise<Record<string, GrantedExtension[]>> {
  const rows = await tx.query<{ key: string; months: number; notified_on: LocalDate }>(
    `select b.key, coalesce(x.granted_months, x.months) as months, d.notified_on
       from extension_request x
       join obligation b on b.id = x.obligation_id
       join lateral (select min(notified_on) as notified_on from decision d where d.subject_id = x.id) d
         on d.notified_on is not null
      where b.grant_id = $1 and x.state = 'granted' order by d.notified_on, x.requested_at, x.id`,
    [grantId],
  );
  const found: Record<string, GrantedExtension[]> = {};
  for (const { key, months, notified_on: notifiedOn } of rows) (found[key] ??= []).push({ months, notifiedOn });
  return found;
}

/** The last days that notified amendments set, by the key of the obligation. @source Awb 3:40 */
async function amendedDates(tx: Tx, grantId: string): Promise<Record<string, AmendedDate>> {
  const rows = await tx.query<AmendedDate & { key: string }>(
    `select one ->> 'key' as key, (one ->> 'dueOn')::date as "dueOn", d.notified_on as "notifiedOn"
       from grant_change c join decision d on d.id = c.decision_id
      cross join lateral jsonb_array_elements(c.dates) one
      where c.grant_id = $1 and c.state = 'made' and d.notified_on is not null order by d.notified_at`,
    [grantId],
  );
  return Object.fromEntries(rows.map(({ key, ...date }) => [key, date]));
}
