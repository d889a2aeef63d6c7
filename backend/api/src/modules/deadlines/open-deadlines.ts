// SPDX-License-Identifier: EUPL-1.2

/** Terms that the recipient keeps, and terms that the province keeps; the other terms nobody has to be warned of. */
export const warnedTerms = {
  recipient: ['cure', 'views', 'objection_cure', 'second_term', 'claim_payment'],
  province: [
    'not_processed',
    'decision',
    'determination_decision',
    'objection_decision',
    'court_file',
    'new_decision',
    'budget_reservation',
    'payment_suspension',
    'payment',
    'penalty_determination',
  ],
} as const;

const kinds = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

/**
 * Every day that somebody has to keep now, of these cases or of all: the case, what it is about, the day, and whose side it
 * is on. The end of an obligation that continues asks nothing; asking for determination is told once, not also as a report.
 * Needs `plan`, with the version of a scheme and how each type is determined.
 */
export const openDeadlines = (cases: string): string => `
  select b.application_id, b.organisation_id, b.grant_id, 'obligation:' || b.id as subject, b.due_on, 'recipient' as side
    from obligation b join application a on a.id = b.application_id join plan on plan.id = a.scheme_version_id
   where b.state = 'open' and b.due_on is not null and b.kind <> 'continuing' and ${cases.replaceAll('?', 'b.application_id')}
     and not (b.kind = 'report' and plan.modes ->> a.type_key = 'on_request')
  union all
  select g.application_id, g.organisation_id, g.id, 'determination', g.determination_due_on, 'recipient'
    from subsidy_grant g join application a on a.id = g.application_id join plan on plan.id = a.scheme_version_id
   where g.state in ('active', 'amended') and g.determination_due_on is not null and ${cases.replaceAll('?', 'g.application_id')}
     and (plan.modes ->> a.type_key = 'on_request'
          or exists (select from sample_check c where c.grant_id = g.id and c.drawn))
  union all
  select t.case_id, t.organisation_id, null::uuid, 'term:' || t.kind || case when t.key = '' then '' else '/' || t.key end,
         t.due_on, case when t.kind in (${kinds(warnedTerms.recipient)}) then 'recipient' else 'province' end
    from case_term t
   where t.settled_on is null and ${cases.replaceAll('?', 't.case_id')}
     and t.kind in (${kinds([...warnedTerms.recipient, ...warnedTerms.province])})
     and not (t.kind = 'views' and exists (select 1 from views_invitation i where i.id::text = t.key and i.invited_of <> 'applicant'))`;

/** The versions of schemes with their warnings and how their types are determined; read once, they are large. */
export const plans = (usual: string, versions = 'true'): string => `plan as materialized (
  select id, coalesce(definition -> 'warnings', ${usual}::jsonb) as warnings,
         (select jsonb_object_agg(t ->> 'key', t -> 'determination' ->> 'mode')
            from jsonb_array_elements(definition -> 'types') t) as modes
    from scheme_version where ${versions})`;
