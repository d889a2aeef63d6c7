// SPDX-License-Identifier: EUPL-1.2
import {
  daysLeft,
  type LocalDate,
  localDate,
  type LocalizedText,
  type CaseEventMeaning,
  caseEventTypes,
  grantLifecycle,
} from '#domain';
import { closingMoment } from '../schemes/window-closing';
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
  views_id: string | null;
  views_due_on: string | null;
  requested_cents: number | null;
  granted_cents: number | null;
}

const decided = `'granted', 'partly_granted', 'refused', 'not_processed'`;

/** The phases by which people filter, as conditions on what the reader may know: `shown`. */
export const phases: Readonly<Record<string, string>> = {
  draft: `shown.state = 'draft'`,
  running: `shown.state in ('submitted', 'incomplete', 'completed', 'in_assessment', 'advised')`,
  decided: `shown.state in ('granted', 'partly_granted', 'refused', 'not_processed') and coalesce(shown.grant_state, '') not in ('closed', 'ended')`,
  ended: `(shown.state = 'withdrawn' or shown.grant_state in ('closed', 'ended'))`,
};

const everything = `select a.state, g.state as grant_state, g.granted_cents`;

const grantMoves = Object.entries<CaseEventMeaning>(caseEventTypes).flatMap(([type, meaning]) =>
  meaning.lifecycle === 'grant' ? [{ type, to: grantLifecycle.transitions[meaning.action].to }] : [],
);

/** Where the last event of the life of a grant led that its recipient may see. */
const stateLastSeen = `(select case e.type ${grantMoves.map(({ type, to }) => `when '${type}' then '${to}'`).join(' ')} end
    from case_event e
   where e.case_id = a.id and e.audience = 'everyone' and e.type in (${grantMoves.map(({ type }) => `'${type}'`).join(', ')})
     and not exists (select 1 from decision d where d.application_id = a.id and d.notified_on is null
                        and (d.id::text = e.data ->> 'decisionId'
                             or e.type = 'GrantClosed' and exists (
                               select 1 from case_event before where before.case_id = a.id and before.case_seq < e.case_seq
                                  and before.data ->> 'decisionId' = d.id::text)))
   order by e.case_seq desc limit 1)`;

/** The amount before the first change of which the recipient does not know yet. */
const amountLastSeen = `(select c.before_cents from grant_change c join decision d on d.id = c.decision_id
   where c.grant_id = g.id and c.state = 'made' and c.kind in ('amend', 'withdraw') and d.notified_on is null
   order by c.proposed_at limit 1)`;

/** @source Awb 3:40 — a decision has no effect before it was notified: until then its applicant does not see it. */
const asNotified = `
  select case when unheard.state is not null then unheard.state when a.state = 'advised' or (a.state in (${decided}) and not told.decision) then 'in_assessment' else a.state end as state,
         case
           when not told.decision or g.id is null or (unheard.own_cents = 0 and unheard.about = 'grant') then null
           else coalesce(${stateLastSeen}, '${grantLifecycle.initial}')
         end as grant_state,
         case when unheard.about = 'grant' then nullif(unheard.own_cents, 0)
              when unheard.about = 'change' then unheard.own_cents
              when told.decision then coalesce(${amountLastSeen}, g.granted_cents) end as granted_cents
    from (select coalesce(bool_and(d.notified_on is not null), false) as decision from decision d
           where d.application_id = a.id and d.kind in ('grant', 'partial_grant', 'refusal', 'not_processed')) told
    left join lateral (
      select d.facts -> 'receipt' ->> 'stateBefore' as state, (d.facts -> 'receipt' ->> 'ownCents')::int8 as own_cents,
             d.facts -> 'receipt' ->> 'about' as about
        from decision d where d.application_id = a.id and d.kind = 'objection' and d.notified_on is null limit 1) unheard on true`;

/** Events that tell of a decision before its letter does. */
const beforeTheLetter = `('SubsidyGranted', 'SubsidyPartlyGranted', 'SubsidyRefused', 'ApplicationNotProcessed',
  'SubsidyDetermined', 'RecoveryOrdered', 'GrantClosed', 'ExtensionGranted', 'ExtensionRefused', 'ExtensionCorrected', 'GrantAmended',
  'GrantWithdrawn', 'DeterminationAmended', 'DeterminationWithdrawn', 'GrantChangeRefused', 'RepaymentOrdered',
  'ObjectionDecided', 'SubsidyGrantedOnObjection', 'SubsidyPartlyGrantedOnObjection', 'ApplicationResumed',
  'SubsidyRedetermined', 'GrantReinstated', 'DeterminationRequestReinstated', 'GrantRestored', 'GrantDatesSetOnObjection',
  'ExtensionGrantedOnObjection', 'PenaltyRedetermined', 'AppealDecided')`;

/**
 * One row per case that the scope allows. State, amount and day of the last change leave out what an applicant may not know
 * of, so that the list does not tell of a decision before its letter does.
 */
export const listSql = (scope: string, provinceSees: boolean): string => `
  select a.id, a.number, a.project_name, o.name as organisation_name, v.scheme_key, a.type_key,
         (select t -> 'name' from jsonb_array_elements(v.definition -> 'types') t where t ->> 'key' = a.type_key) as type_name,
         shown.state, shown.grant_state, a.version, changed.updated_at, a.received_on, a.decision_due_on,
         a.requested_cents, shown.granted_cents,
         case
           when shown.state = 'draft' then (${closingMoment} at time zone 'Europe/Amsterdam')::date
           when shown.state = 'incomplete' then
             (select max(c.due_on) from completion_request c where c.application_id = a.id and c.answered_on is null)
           when shown.state in ('submitted', 'completed', 'in_assessment', 'advised') then a.decision_due_on
           when shown.grant_state = 'reminded' then
             (select max(n.due_on) from grant_notice n where n.grant_id = g.id and n.kind = 'determination_reminder')
           when shown.grant_state in ('active', 'amended') then
             (select min(b.due_on) from obligation b where b.grant_id = g.id and b.state in ('open', 'reported'))
           when shown.grant_state in ('determination_requested', 'determination_proposed') then
             (select max(r.decision_due_on) from determination_request r where r.grant_id = g.id)
         end as next_due_on, asked.id as views_id, asked.due_on as views_due_on
    from application a
    join organisation o on o.id = a.organisation_id
    join scheme_version v on v.id = a.scheme_version_id
    left join subsidy_grant g on g.application_id = a.id
    cross join lateral (${provinceSees ? everything : asNotified}) shown
    left join lateral (
      select w.id, w.due_on from views_invitation w
       where w.application_id = a.id and w.state = 'invited' and w.invited_of = 'applicant'
       order by w.due_on, w.id limit 1) asked on true
    cross join lateral (
      select greatest(
        a.created_at,
        (select max(e.recorded_at) from case_event e
          where e.case_id = a.id ${provinceSees ? '' : `and e.audience = 'everyone' and e.type not in ${beforeTheLetter}`}),
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
    viewsId: row.views_id,
    viewsDueOn: row.views_due_on,
    daysLeft: row.next_due_on === null ? null : daysLeft(localDate(row.next_due_on), today),
    requestedCents: row.requested_cents,
    grantedCents: row.granted_cents,
  };
}
