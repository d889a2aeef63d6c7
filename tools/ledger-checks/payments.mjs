// SPDX-License-Identifier: EUPL-1.2
// The books against the payments, and the payments against grants and events.

const paymentName = "'payment ' || p.end_to_end_id";
/** What is booked in a journal for a cause: the leg that the amount goes to. */
const booked = `booked as (
    select j.id, j.kind, j.cause_id, j.case_id, sum(p.amount_cents) filter (where p.amount_cents > 0) as cents
      from journal j join posting p on p.journal_id = j.id
     where j.kind in ('ORDER', 'CANCEL_ORDER', 'PAY', 'CLAIM', 'CANCEL_CLAIM', 'RECEIVE') group by j.id
  )`;

/** The decision that ended a claim, as its event tells. */
const decisionIn = (type) => `(select (e.data ->> 'decisionId')::uuid from case_event e
              where e.case_id = p.application_id and e.type = '${type}' and e.data ->> 'paymentId' = p.id::text limit 1)`;

export const payments = [
  {
    name: 'payments against their journals',
    counted: 'select count(*) from payment',
    sql: `with ${booked}, wanted as (
        select p.*, w.journal,
               -- One decision may take back several claims, by one journal.
               case when w.journal = 'CANCEL_CLAIM' and w.decision is not null then sum(case when w.applies then p.amount_cents else 0 end)
                      over (partition by w.journal, w.decision)
                    when w.applies then p.amount_cents else 0 end as cents,
               case when w.journal in ('CLAIM', 'CANCEL_CLAIM') then w.decision else p.id end as cause_id
          from payment p
          cross join lateral (values
            ('ORDER', p.kind <> 'recovery', null), ('CANCEL_ORDER', p.kind <> 'recovery' and p.state = 'cancelled', null),
            ('PAY', p.kind <> 'recovery' and p.state = 'paid', null),
            ('CLAIM', p.kind = 'recovery', p.decision_id),
            ('CANCEL_CLAIM', p.kind = 'recovery' and p.state = 'cancelled', ${decisionIn('PaymentCancelled')}),
            ('RECEIVE', p.kind = 'recovery' and p.state = 'paid', null)) as w(journal, applies, decision)
         where w.journal not in ('CLAIM', 'CANCEL_CLAIM') or p.kind = 'recovery'
      )
      select ${paymentName}, 'amount_cents in ' || p.journal || ' while ' || p.state, p.cents, coalesce(b.cents, 0),
             'journal ' || p.journal || ' ' || coalesce(b.id::text, '(none)')
        from wanted p
        left join booked b on b.kind = p.journal and b.cause_id = p.cause_id and b.case_id = p.application_id
       where p.cents <> coalesce(b.cents, 0)
      union all
      select 'journal ' || b.kind || ' ' || b.id, 'amount', b.cents, 0, 'there is no such payment'
        from booked b
       where not exists (select from wanted w where w.journal = b.kind and w.cause_id = b.cause_id and w.application_id = b.case_id)`,
  },
  {
    name: 'grants against payments',
    counted: 'select count(*) from subsidy_grant',
    sql: `with moved as (
        select grant_id, coalesce(sum(amount_cents) filter (where kind <> 'recovery' and state = 'paid'), 0) as paid,
               coalesce(sum(amount_cents) filter (where kind = 'recovery' and state = 'paid'), 0) as received,
               coalesce(sum(amount_cents) filter (where kind <> 'recovery' and state in ('proposed', 'released')), 0) as payable,
               coalesce(sum(amount_cents) filter (where kind = 'recovery' and state <> 'cancelled'), 0) as claimed
          from payment group by grant_id
      )
      select 'grant ' || g.id || ' of case ' || a.number, w.what, w.found, w.expected, w."by"
        from subsidy_grant g
        join application a on a.id = g.application_id
        left join moved m on m.grant_id = g.id
        cross join lateral (values
          ('paid_cents', g.paid_cents, coalesce(m.paid, 0), 'its payments'),
          ('claimed_cents', g.claimed_cents, coalesce(m.claimed, 0), 'its recoveries'),
          ('received_cents', g.received_cents, coalesce(m.received, 0), 'its recoveries'),
          ('paid and ordered, less recovered', coalesce(m.paid + m.payable - m.claimed, 0),
           least(coalesce(m.paid + m.payable - m.claimed, 0), coalesce(g.determined_cents, g.granted_cents)),
           'what it may get (at most)')
        ) as w(what, found, expected, "by")
       where w.found <> w.expected`,
  },
  {
    name: 'payments against their events',
    counted: 'select count(*) from payment',
    sql: `select ${paymentName}, 'amount_cents', p.amount_cents, (e.data ->> 'amountCents')::int8, 'event ' || e.type || ' ' || e.id
        from payment p
        join case_event e on e.case_id = p.application_id and e.data ->> 'paymentId' = p.id::text
       where e.data ? 'amountCents' and p.amount_cents is distinct from (e.data ->> 'amountCents')::int8
      union all
      select ${paymentName}, 'state ' || p.state, p.amount_cents, 0, 'there is no event of it'
        from payment p
       where p.state = 'paid' and not exists (
         select from case_event e where e.case_id = p.application_id and e.data ->> 'paymentId' = p.id::text
            and e.type = case when p.kind = 'recovery' then 'RecoveryReceived' else 'PaymentMade' end)`,
  },
];
