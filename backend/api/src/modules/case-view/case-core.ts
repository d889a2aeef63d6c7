// SPDX-License-Identifier: EUPL-1.2
import {
  type ApplicationState,
  appliedType,
  type GrantTypeDefinition,
  type LocalDate,
  type OtherGround,
  type SchemeDefinition,
} from '#domain';
import { isProvince } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { closingMoment } from '../schemes/window-closing';
import type { Reader } from '../../platform/work/work';

/** A suspension of the decision term as it was stored. */
export interface SuspensionRow {
  readonly id: string;
  readonly ground: OtherGround;
  readonly from_on: LocalDate;
  readonly until_on: LocalDate | null;
  readonly ended_on: LocalDate | null;
  readonly reference: string;
  readonly explanation: string;
}

interface CoreRow {
  id: string;
  number: string;
  project_name: string;
  state: ApplicationState;
  version: number;
  organisation_id: string;
  organisation_name: string;
  former_names: string[];
  electronic_messages: boolean | null;
  scheme_version_id: string;
  scheme_key: string;
  definition: SchemeDefinition;
  closes_at: Date;
  type_key: string;
  account_id: string;
  created_at: Date;
  received_at: Date | null;
  received_on: LocalDate | null;
  complete_on: LocalDate | null;
  decision_due_on: LocalDate | null;
  target_due_on: LocalDate | null;
  assignee_id: string | null;
  assignee_name: string | null;
  requested_cents: number | null;
  minimum_cents: number | null;
  repeat_of: string | null;
  left_cents: number | null;
  decision_notified: boolean;
  determination_notified: boolean;
  suspensions: readonly SuspensionRow[];
  last_delay_on: LocalDate | null;
  /** What a decision on objection changed that was taken and not yet notified: how it stood before. */
  unheard: { about: string; stateBefore: ApplicationState; ownCents: number } | null;
}

/** A case with its scheme, and who looks at it. */
export interface CaseCore {
  readonly row: CoreRow;
  readonly scheme: SchemeDefinition;
  readonly type: GrantTypeDefinition;
  /** Whether the reader works for the province; a municipality sees less. */
  readonly internal: boolean;
}

/** The case itself with its scheme and the money that is left for it. @throws RefusedError NOT_FOUND outside the scope of the actor */
export async function loadCore(reader: Reader, id: string): Promise<CaseCore> {
  const scope = visibleTo(reader.actor, 'a', 2);
  const [row] = await reader.query<CoreRow>(
    `select a.id, a.number, a.project_name, a.state, a.version, a.organisation_id, o.name as organisation_name,
            array(select f.name from case_event e join organisation f on f.id = (e.data ->> 'predecessorId')::uuid
                   where e.case_id = a.id and e.type = 'OrganisationSucceeded' order by e.case_seq desc) as former_names,
            o.electronic_messages, a.scheme_version_id, v.scheme_key, v.definition, ${closingMoment} as closes_at, a.type_key, a.account_id,
            a.created_at, a.received_at, a.received_on, a.complete_on, a.decision_due_on, a.target_due_on, a.assignee_id,
            p.name as assignee_name, a.requested_cents, a.minimum_cents,
            (select r.earlier_id from repeat_application r where r.application_id = a.id) as repeat_of,
            (with recursive chain as (
               select b.parent_id, b.available_cents from budget_account b where b.id = a.account_id
               union all
               select b.parent_id, b.available_cents from budget_account b join chain on b.id = chain.parent_id
             ) select min(available_cents) from chain) as left_cents,
            (select coalesce(bool_and(d.notified_on is not null), false) from decision d where d.application_id = a.id
                and d.kind in ('grant','partial_grant','refusal','not_processed')) as decision_notified,
            exists (select 1 from decision d where d.application_id = a.id and d.notified_on is not null
                       and d.kind = 'determination') as determination_notified,
            coalesce((select json_agg(s order by s.from_on, s.id) from (
              select id, ground, from_on, until_on, ended_on, reference, explanation from term_suspension
               where application_id = a.id) s), '[]') as suspensions,
            (select max(n.announced_on) from delay_notice n where n.application_id = a.id) as last_delay_on,
            (select jsonb_build_object('about', d.facts -> 'receipt' -> 'about', 'stateBefore', d.facts -> 'receipt' -> 'stateBefore',
                      'ownCents', d.facts -> 'receipt' -> 'ownCents')
               from decision d where d.application_id = a.id and d.kind = 'objection' and d.notified_on is null limit 1) as unheard
       from application a
       join organisation o on o.id = a.organisation_id
       join scheme_version v on v.id = a.scheme_version_id
       left join person p on p.id = a.assignee_id
      where a.id = $1 and ${scope.sql}`,
    [id, ...scope.parameters],
  );
  if (!row) throw notFound();
  const type = row.definition.types.find(({ key }) => key === row.type_key);
  if (!type) throw new Error(`scheme version ${row.scheme_version_id} has no type ${row.type_key}`);
  return { row, scheme: row.definition, type: appliedType(row.definition, type), internal: isProvince(reader.actor) };
}
