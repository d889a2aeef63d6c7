// SPDX-License-Identifier: EUPL-1.2
import { daysLeft, type LocalDate, localDate, type LocalizedText } from '#domain';
import type { ApplicationListItem } from './applications.dto';

export interface ListRow {
  id: string;
  number: string;
  project_name: string;
  organisation_name: string;
  scheme_key: string;
  type_key: string;
  type_name: LocalizedText;
  state: string;
  grant_state: string | null;
  version: number;
  updated_at: Date;
  received_on: string | null;
  decision_due_on: string | null;
  next_due_on: string | null;
  requested_cents: number | null;
  granted_cents: number | null;
}

/** The phases by which people filter, as conditions on application `a` and grant `g`. */
export const phases: Readonly<Record<string, string>> = {
  draft: `a.state = 'draft'`,
  running: `a.state in ('submitted', 'incomplete', 'completed', 'in_assessment', 'advised')`,
  decided: `a.state in ('granted', 'partly_granted', 'refused', 'not_processed') and coalesce(g.state, '') <> 'closed'`,
  ended: `(a.state = 'withdrawn' or g.state = 'closed')`,
};

/**
 * One row per case that the scope allows. The day of the last change leaves out what an applicant may not know of, so that
 * the list does not tell when the province worked on a case.
 */
export const listSql = (scope: string, provinceSees: boolean): string => `
  select a.id, a.number, a.project_name, o.name as organisation_name, v.scheme_key, a.type_key,
         (select t -> 'name' from jsonb_array_elements(v.definition -> 'types') t where t ->> 'key' = a.type_key) as type_name,
         a.state, g.state as grant_state, a.version, changed.updated_at, a.received_on, a.decision_due_on,
         a.requested_cents, g.granted_cents,
         case
           when a.state = 'draft' then (v.closes_at at time zone 'Europe/Amsterdam')::date
           when a.state = 'incomplete' then
             (select max(c.due_on) from completion_request c where c.application_id = a.id and c.answered_on is null)
           when a.state in ('submitted', 'completed', 'in_assessment', 'advised') then a.decision_due_on
           when g.state = 'active' then
             (select min(b.due_on) from obligation b where b.grant_id = g.id and b.state in ('open', 'reported'))
           when g.state in ('determination_requested', 'determination_proposed') then
             (select max(r.decision_due_on) from determination_request r where r.grant_id = g.id)
         end as next_due_on
    from application a
    join organisation o on o.id = a.organisation_id
    join scheme_version v on v.id = a.scheme_version_id
    left join subsidy_grant g on g.application_id = a.id
    cross join lateral (
      select greatest(
        a.created_at,
        (select max(e.recorded_at) from case_event e
          where e.case_id = a.id ${provinceSees ? '' : "and e.audience = 'everyone'"}),
        (select max(p.saved_at) from application_page p
          where p.application_id = a.id ${provinceSees ? "and a.state not in ('draft', 'incomplete')" : ''})
      ) as updated_at
    ) changed
   where ${scope}`;

export function itemOf(row: ListRow, today: LocalDate): ApplicationListItem {
  return {
    id: row.id,
    number: row.number,
    projectName: row.project_name,
    organisationName: row.organisation_name,
    schemeKey: row.scheme_key,
    typeKey: row.type_key,
    typeName: row.type_name,
    state: row.state,
    grantState: row.grant_state,
    version: row.version,
    updatedAt: row.updated_at.toISOString(),
    receivedOn: row.received_on,
    decisionDueOn: row.decision_due_on,
    daysLeft: row.next_due_on === null ? null : daysLeft(localDate(row.next_due_on), today),
    requestedCents: row.requested_cents,
    grantedCents: row.granted_cents,
  };
}
