// SPDX-License-Identifier: EUPL-1.2
// Penalties for late decisions. Their bookings outside every ceiling: outside.mjs.

const penaltyName = "'penalty ' || x.id || ' of case ' || a.number";
const paymentName = "'penalty payment ' || p.end_to_end_id";
const of = 'join application a on a.id = x.application_id';

export const penalties = [
  {
    name: 'penalties against their decisions, letters and events',
    counted: "select count(*) from penalty where state in ('determined', 'settled')",
    sql: `select ${penaltyName}, 'amount_cents', x.amount_cents, w.expected, w."by"
        from penalty x ${of}
        left join decision d on d.id = x.decision_id and (d.kind = 'penalty' and d.subject_id = x.id or d.kind = 'objection')
        left join case_event e on e.case_id = x.application_id and e.type in ('PenaltyDetermined', 'PenaltyRedetermined')
             and e.data ->> 'decisionId' = x.decision_id::text
        cross join lateral (values
          (d.amount_cents, 'its decision'),
          ((d.facts -> 'letter' ->> case when d.kind = 'objection' then 'totalCents' else 'amountCents' end)::int8, 'the facts of its letter'),
          ((select coalesce(sum((r ->> 'days')::int8 * (r ->> 'centsPerDay')::int8), 0)
              from jsonb_array_elements(d.facts -> 'letter' -> case when d.kind = 'objection' then 'penaltyRows' else 'rows' end) r),
           'the rows of its letter'),
          ((e.data ->> 'amountCents')::int8, 'its event')) as w(expected, "by")
       where x.state in ('determined', 'settled') and x.amount_cents is distinct from w.expected
      union all
      select 'decision ' || d.id || ' of case ' || a.number, 'amount_cents', d.amount_cents, 0, 'there is no such penalty'
        from decision d join application a on a.id = d.application_id
       where d.kind = 'penalty' and not exists (select from penalty x where x.decision_id = d.id)
         and not (d.replaced_by_id is not null and exists (select from penalty x where x.id = d.subject_id and x.decision_id = d.replaced_by_id))`,
  },
  {
    name: 'penalty payments against penalties and events',
    counted: 'select count(*) from penalty_payment',
    sql: `select 'payments of ' || ${penaltyName}, 'amount_cents', sum(p.amount_cents), x.amount_cents, 'their penalty (at most)'
        from penalty_payment p join penalty x on x.id = p.penalty_id ${of}
       where p.state <> 'cancelled' group by x.id, a.number
      having sum(p.amount_cents) > coalesce(x.amount_cents, 0)
      union all
      select ${paymentName}, 'amount_cents', p.amount_cents, (e.data ->> 'amountCents')::int8, 'event ' || e.type || ' ' || e.id
        from penalty_payment p
        join case_event e on e.case_id = p.application_id and e.data ->> 'paymentId' = p.id::text
       where e.data ? 'amountCents' and p.amount_cents is distinct from (e.data ->> 'amountCents')::int8
      union all
      select ${paymentName}, 'state ' || p.state, p.amount_cents, 0, 'there is no event of it'
        from penalty_payment p
       where p.state = 'paid' and not exists (select from case_event e where e.case_id = p.application_id
               and e.type = 'PenaltyPaid' and e.data ->> 'paymentId' = p.id::text)
      union all
      select ${penaltyName}, 'paid', coalesce(sum(p.amount_cents) filter (where p.state = 'paid'), 0),
             x.amount_cents, 'its state, ' || x.state
        from penalty x ${of} left join penalty_payment p on p.penalty_id = x.id
       group by x.id, a.number
      having x.state = 'settled' and coalesce(sum(p.amount_cents) filter (where p.state = 'paid'), 0) is distinct from x.amount_cents
          or x.state <> 'settled' and x.amount_cents > 0 and sum(p.amount_cents) filter (where p.state = 'paid') >= x.amount_cents`,
  },
];
