// SPDX-License-Identifier: EUPL-1.2
// The books against what was decided: applications, decisions, their letters and events, grants, yearly maximums.

const open = "('submitted', 'incomplete', 'completed', 'in_assessment', 'advised')";
const decisionName = "'decision ' || d.id || ' of case ' || a.number";
/** What a decision on objection added to what the first decision gave: nothing for the other kinds. */
const added = (d, what) => `coalesce((${d}.facts -> 'receipt' ->> '${what}')::int8, 0)`;
const grants = (d) =>
  `(${d}.kind in ('grant', 'partial_grant') or ${d}.kind = 'objection' and ${added(d, 'addedGrantCents')} > 0)`;
const grantedBy = (d) =>
  `case when ${d}.kind = 'objection' then ${added(d, 'addedGrantCents')} else ${d}.amount_cents end`;
const caseOf = 'join application a on a.id = d.application_id';

/** What the changes of these kinds that were made added, or took: in whatever order they and decisions on objection came. */
const changedBy = (kinds) => `select coalesce(sum(x.amount_cents - c.before_cents), 0) as cents
   from grant_change c join decision x on x.id = c.decision_id
  where c.grant_id = g.id and c.state = 'made' and c.kind in (${kinds})`;

export const cases = [
  {
    name: 'grant decisions against GRANT journals',
    counted: `select count(*) from decision d where ${grants('d')}`,
    sql: `with booked as (
        select j.id, j.cause_id, j.case_id, coalesce(sum(p.amount_cents) filter (where p.bucket = 'committed'), 0) as cents
          from journal j left join posting p on p.journal_id = j.id where j.kind = 'GRANT' group by j.id
      )
      select ${decisionName}, 'amount_cents', ${grantedBy('d')}, coalesce(b.cents, 0), 'journal GRANT ' || coalesce(b.id::text, '(none)')
        from decision d ${caseOf}
        left join booked b on b.cause_id = d.id and b.case_id = d.application_id
       where ${grants('d')} and ${grantedBy('d')} <> coalesce(b.cents, 0)
      union all
      select 'journal GRANT ' || b.id, 'committed', b.cents, 0, 'no decision grants this'
        from booked b where not exists (
          select from decision d where d.id = b.cause_id and d.application_id = b.case_id and ${grants('d')})`,
  },
  {
    name: 'determinations against DETERMINE journals',
    counted: "select count(*) from decision where kind = 'determination'",
    sql: `with booked as (
        select j.id, j.cause_id, j.case_id,
               coalesce(sum(p.amount_cents) filter (where p.bucket = 'determined'), 0) as determined,
               coalesce(sum(p.amount_cents) filter (where p.bucket = 'released'), 0) as released,
               coalesce(-sum(p.amount_cents) filter (where p.bucket = 'committed'), 0) as granted
          from journal j left join posting p on p.journal_id = j.id where j.kind = 'DETERMINE' group by j.id
      )
      select ${decisionName}, w.what, w.found, w.expected, 'journal DETERMINE ' || coalesce(b.id::text, '(none)')
        from decision d ${caseOf}
        left join subsidy_grant g on g.application_id = d.application_id
        left join booked b on b.cause_id = d.id and b.case_id = d.application_id
        cross join lateral (values
          ('amount_cents', d.amount_cents, coalesce(b.determined, 0)),
          ('released', g.granted_cents - d.amount_cents, coalesce(b.released, 0)),
          ('granted before', g.granted_cents, coalesce(b.granted, 0))) as w(what, found, expected)
       where d.kind = 'determination' and w.found is distinct from w.expected
      union all
      select 'journal DETERMINE ' || b.id, 'determined', b.determined, 0, 'no decision determines this'
        from booked b where not exists (
          select from decision d where d.id = b.cause_id and d.application_id = b.case_id and d.kind = 'determination')`,
  },
  {
    name: 'grants against decisions',
    counted: 'select count(*) from subsidy_grant',
    sql: `select 'grant ' || g.id || ' of case ' || a.number, w.what, w.found, w.expected, 'its decision'
        from subsidy_grant g
        join application a on a.id = g.application_id
        left join lateral (select sum(${grantedBy('d')}) as cents from decision d
                            where d.application_id = g.application_id and ${grants('d')}) d on true
        left join decision e on e.application_id = g.application_id and e.kind = 'determination'
        left join lateral (${changedBy("'amend', 'withdraw'")}) m on true
        left join lateral (${changedBy("'amendDetermination', 'withdrawDetermination'")}) n on true
        left join lateral (select coalesce(sum(${added('x', 'restoredGrantCents')} + ${added('x', 'raisedGrantCents')}), 0) as cents
                            from decision x where x.application_id = g.application_id and x.kind = 'objection') r on true
        left join lateral (select coalesce(sum(${added('x', 'addedDeterminedCents')}), 0) as cents from decision x
                            where x.application_id = g.application_id and x.kind = 'objection') f on true
        cross join lateral (values ('granted_cents', g.granted_cents, d.cents + m.cents + r.cents),
                                   ('determined_cents', g.determined_cents, e.amount_cents + f.cents + n.cents)) as w(what, found, expected)
       where w.found is distinct from w.expected
      union all
      select ${decisionName}, 'amount_cents', d.amount_cents, 0, 'there is no grant'
        from decision d ${caseOf}
       where d.kind in ('grant', 'partial_grant')
         and not exists (select from subsidy_grant g where g.application_id = d.application_id)
      union all
      select 'grant ' || g.id || ' of case ' || a.number, 'paid less received, when closed', g.paid_cents - g.received_cents,
             coalesce(g.determined_cents, g.granted_cents), 'its determination'
        from subsidy_grant g join application a on a.id = g.application_id
       where g.state = 'closed' and g.paid_cents - g.received_cents is distinct from coalesce(g.determined_cents, g.granted_cents)`,
  },
  {
    name: 'changes of grants against their journals, letters and events',
    counted: "select count(*) from grant_change where state = 'made'",
    sql: `with booked as (
        select j.id, j.kind, j.cause_id, j.case_id, sum(p.amount_cents) filter (where p.amount_cents > 0) as cents
          from journal j join posting p on p.journal_id = j.id
         where j.kind in ('RAISE', 'RELEASE', 'REVISE', 'REOPEN', 'DETERMINE') group by j.id
      ), wanted as (
        select d.*, w.journal, w.cents
          from grant_change c
          join decision d on d.id = c.decision_id
          cross join lateral (values
            ('RAISE', case when c.kind = 'amend' then greatest(d.amount_cents - c.before_cents, 0) else 0 end),
            ('RELEASE', case when c.kind in ('amend', 'withdraw') then greatest(c.before_cents - d.amount_cents, 0) else 0 end),
            ('REVISE', case when c.kind in ('amendDetermination', 'withdrawDetermination')
                            then greatest(c.before_cents - d.amount_cents, 0) else 0 end)) as w(journal, cents)
         where c.state = 'made'
        union all
        select d.*, 'RAISE', ${added('d', 'raisedGrantCents')} from decision d where d.kind = 'objection'
      )
      select ${decisionName}, 'change by ' || d.journal, d.cents, coalesce(b.cents, 0),
             'journal ' || d.journal || ' ' || coalesce(b.id::text, '(none)')
        from wanted d ${caseOf}
        left join booked b on b.kind = d.journal and b.cause_id = d.id and b.case_id = d.application_id
       where d.cents <> coalesce(b.cents, 0)
      union all
      select 'journal ' || b.kind || ' ' || b.id, 'amount', b.cents, 0, 'no decision makes this change'
        from booked b
       where b.kind in ('RAISE', 'RELEASE', 'REVISE')
         and not exists (select from wanted w where w.journal = b.kind and w.id = b.cause_id and w.application_id = b.case_id)
      union all
      select 'journal REOPEN ' || b.id, 'amount', b.cents, coalesce(r.cents, 0), 'what its decision released'
        from booked b
        left join lateral (
          select sum(p.amount_cents) as cents from journal j join posting p on p.journal_id = j.id
           where j.cause_id = b.cause_id and j.kind in ('RELEASE', 'REVISE', 'DETERMINE') and p.bucket = 'released') r on true
       where b.kind = 'REOPEN' and b.cents is distinct from r.cents
      union all
      select ${decisionName}, 'amount_cents', d.amount_cents, w.cents, w."by"
        from grant_change c
        join decision d on d.id = c.decision_id ${caseOf}
        left join case_event e on e.case_id = d.application_id and e.data ->> 'decisionId' = d.id::text
             and e.type in ('GrantAmended', 'GrantWithdrawn', 'DeterminationAmended', 'DeterminationWithdrawn')
        cross join lateral (values
          ((d.facts -> 'letter' ->> 'afterCents')::int8, 'the facts of its letter'),
          ((e.data ->> 'amountCents')::int8, 'event ' || coalesce(e.type || ' ' || e.id, '(none)'))) as w(cents, "by")
       where c.state = 'made' and d.amount_cents is distinct from w.cents`,
  },
  {
    name: 'decisions against their letters and events',
    counted: "select count(*) from decision where kind in ('grant', 'partial_grant', 'determination')",
    sql: `select ${decisionName}, 'amount_cents', d.amount_cents,
             (d.facts -> 'letter' ->> case when d.kind = 'determination' then 'determinedCents' else 'grantedCents' end)::int8,
             'the facts of its letter'
        from decision d ${caseOf}
       where d.kind in ('grant', 'partial_grant', 'determination') and d.amount_cents is distinct from
             (d.facts -> 'letter' ->> case when d.kind = 'determination' then 'determinedCents' else 'grantedCents' end)::int8
      union all
      select ${decisionName}, 'amount_cents', d.amount_cents, (e.data ->> 'amountCents')::int8,
             'event ' || coalesce(e.type || ' ' || e.id, '(none)')
        from decision d ${caseOf}
        left join case_event e on e.case_id = d.application_id and e.data ->> 'decisionId' = d.id::text
             and e.type in ('SubsidyGranted', 'SubsidyPartlyGranted', 'SubsidyDetermined')
       where d.kind in ('grant', 'partial_grant', 'determination')
         and d.amount_cents is distinct from (e.data ->> 'amountCents')::int8`,
  },
  {
    name: 'decisions that grant nothing',
    counted: "select count(*) from decision where kind in ('refusal', 'not_processed')",
    sql: `select ${decisionName}, 'amount_cents', d.amount_cents, 0, 'its kind, ' || d.kind
        from decision d ${caseOf} where d.kind in ('refusal', 'not_processed') and d.amount_cents <> 0`,
  },
  {
    name: 'reservations against applications',
    counted: `select count(*) from application where state in ${open}`,
    sql: `with booked as (
        select case_id, sum(amount_cents) as cents from posting where bucket = 'reserved' and case_id is not null group by case_id
      )
      select 'case ' || a.number, 'reserved in the ledger', coalesce(b.cents, 0),
             case when a.state in ${open} then coalesce(a.requested_cents, 0) else 0 end,
             'requested_cents while ' || a.state
        from application a left join booked b on b.case_id = a.id
       where coalesce(b.cents, 0) <> case when a.state in ${open} then coalesce(a.requested_cents, 0) else 0 end
      union all
      select 'case ' || a.number, 'requested_cents', a.requested_cents, (s.calculation ->> 'totalCents')::int8,
             'submission ' || s.id
        from application a
        join lateral (select * from submission s where s.application_id = a.id order by seq desc limit 1) s on true
       where a.requested_cents is distinct from (s.calculation ->> 'totalCents')::int8`,
  },
  {
    name: 'yearly maximums against grants',
    counted: 'select count(*) from applicant_year',
    sql: `with granted as (
        select case when b.kind = 'tranche' then b.parent_id else b.id end as account_id, organisation_id, budget_year as year,
               sum(granted_cents) as cents
          from subsidy_grant join budget_account b on b.id = account_id group by 1, 2, 3
      )
      select 'year ' || coalesce(y.year, g.year) || ' of ' || o.name || ' on ' || b.code, 'granted_cents',
             coalesce(y.granted_cents, 0), coalesce(g.cents, 0), 'its grants'
        from applicant_year y
        full join granted g on (g.account_id, g.organisation_id, g.year) = (y.account_id, y.organisation_id, y.year)
        join organisation o on o.id = coalesce(y.organisation_id, g.organisation_id)
        join budget_account b on b.id = coalesce(y.account_id, g.account_id)
       where coalesce(y.granted_cents, 0) <> coalesce(g.cents, 0)
      union all
      select 'year ' || y.year || ' of ' || o.name || ' on ' || b.code, 'granted_cents', y.granted_cents, y.maximum_cents,
             'its maximum (at most)'
        from applicant_year y
        join organisation o on o.id = y.organisation_id
        join budget_account b on b.id = y.account_id
       where y.granted_cents > y.maximum_cents`,
  },
  {
    name: 'decisions against REDETERMINE, RESTORE, REGRANT and OVERRUN journals',
    counted: "select count(*) from decision where kind in ('objection', 'grant', 'partial_grant')",
    sql: `with booked as (
        select j.id, j.kind, j.cause_id, sum(p.amount_cents) filter (where p.amount_cents > 0) as cents
          from journal j join posting p on p.journal_id = j.id
         where j.kind in ('REDETERMINE', 'RESTORE', 'REGRANT') or j.kind = 'OVERRUN' and j.case_id is not null group by j.id
      )
      select ${decisionName}, w.journal, w.cents, coalesce(b.cents, 0), 'journal ' || w.journal || ' ' || coalesce(b.id::text, '(none)')
        from decision d ${caseOf}
        cross join lateral (values ('REDETERMINE', ${added('d', 'addedDeterminedCents')}), ('OVERRUN', ${added('d', 'overrunCents')}),
          ('RESTORE', ${added('d', 'restoredGrantCents')}), ('REGRANT', ${added('d', 'regrantCents')})) as w(journal, cents)
        left join booked b on b.kind = w.journal and b.cause_id = d.id
       where (d.kind = 'objection' or w.journal = 'OVERRUN' and d.kind in ('grant', 'partial_grant'))
         and w.cents <> coalesce(b.cents, 0)
         and (w.journal <> 'REGRANT' or d.facts -> 'receipt' ? 'regrantCents')
      union all
      select 'journal ' || b.kind || ' ' || b.id, 'amount', b.cents, 0, 'no decision wants this'
        from booked b where not exists (
          select from decision d where d.id = b.cause_id
             and (d.kind = 'objection' or b.kind = 'OVERRUN' and d.kind in ('grant', 'partial_grant')))`,
  },
];
