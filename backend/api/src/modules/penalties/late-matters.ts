// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition, LegalBasis, LocalDate, TraceStep } from '#domain';
import { decisionDue } from '../applications/due-dates';
import type { Asker } from '../decisions/mandates.service';

/** On what the authority has to decide. */
export type MatterKind = 'decision' | 'determination' | 'objection';

/** Something on which the authority has to decide within a term: an application, a request or an objection. */
export interface LateMatter {
  readonly about: MatterKind;
  readonly subjectId: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly trace: readonly TraceStep[];
  /** The day on which the decision was notified, or the application was withdrawn. */
  readonly endedOn?: LocalDate;
}

interface CaseRow {
  id: string;
  received_on: LocalDate | null;
  legal: LegalBasis;
  terms: GrantTypeDefinition['terms'];
  closes_at: Date;
  invitations: { invitedOn: string; dueOn: string; answeredOn: string | null }[];
  ended_on: LocalDate | null;
  request_id: string | null;
  requested_on: LocalDate | null;
  determination_due_on: LocalDate | null;
  determined_on: LocalDate | null;
}

/** The terms within which the authority has to decide in a case, passed or not. Each date is derived anew. */
export async function lateMatters(asker: Pick<Asker, 'query'>, applicationId: string): Promise<LateMatter[]> {
  const [row] = await asker.query<CaseRow>(
    `select a.id, a.received_on, v.definition -> 'legal' as legal, v.closes_at,
            jsonb_path_query_first(v.definition, '$.types[*] ? (@.key == $type).terms',
              jsonb_build_object('type', a.type_key)) as terms,
            (select coalesce(jsonb_agg(jsonb_build_object('invitedOn', c.invited_on, 'dueOn', c.due_on,
                      'answeredOn', c.answered_on) order by c.invited_on), '[]')
               from completion_request c where c.application_id = a.id) as invitations,
            coalesce((select min(d.notified_on) from decision d where d.application_id = a.id
                         and d.kind in ('grant','partial_grant','refusal','not_processed')),
                     (select min(e.occurred_on) from case_event e where e.case_id = a.id
                         and e.type = 'ApplicationWithdrawn')) as ended_on,
            r.id as request_id, r.received_on as requested_on, r.decision_due_on as determination_due_on,
            (select min(d.notified_on) from decision d where d.application_id = a.id and d.kind = 'determination') as determined_on
       from application a
       join scheme_version v on v.id = a.scheme_version_id
       left join lateral (select * from determination_request r where r.application_id = a.id
                           order by r.received_on desc, r.id limit 1) r on true
      where a.id = $1 and a.state <> 'draft'`,
    [applicationId],
  );
  if (!row?.received_on) return [];
  const { dueOn, trace } = decisionDue({
    legal: row.legal,
    terms: row.terms,
    closesAt: row.closes_at,
    receivedOn: row.received_on,
    invitations: row.invitations,
  });
  const decision: LateMatter = {
    about: 'decision',
    subjectId: row.id,
    receivedOn: row.received_on,
    dueOn,
    trace,
    ...(row.ended_on ? { endedOn: row.ended_on } : {}),
  };
  if (!row.request_id || !row.requested_on || !row.determination_due_on) return [decision];
  return [
    decision,
    {
      about: 'determination',
      subjectId: row.request_id,
      receivedOn: row.requested_on,
      dueOn: row.determination_due_on,
      trace: [],
      ...(row.determined_on ? { endedOn: row.determined_on } : {}),
    },
  ];
}

/** The words for what the authority is late with. */
export const matterNames: Readonly<Record<MatterKind, { readonly nl: string; readonly en: string }>> = {
  decision: { nl: 'de aanvraag', en: 'the application' },
  determination: { nl: 'het verzoek om vaststelling', en: 'the request for determination' },
  objection: { nl: 'het bezwaar', en: 'the objection' },
};
