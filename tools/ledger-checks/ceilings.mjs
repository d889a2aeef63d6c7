// SPDX-License-Identifier: EUPL-1.2
// Ceilings as decisions of two people, counter-journals, closed years, and the activities of the programme.

const orderKinds = `(values ('raise', 'CEILING_RAISE', 1), ('lower', 'CEILING_LOWER', 1), ('carry', 'CARRY', 2))`;

export const ceilings = [
  {
    name: 'orders of two people against their journals',
    counted: "select count(*) from budget_order where state = 'confirmed'",
    sql: `with booked as (
        select j.id, j.kind, j.cause_id, j.counters_id, sum(p.amount_cents) filter (where p.amount_cents > 0) as cents
          from journal j join posting p on p.journal_id = j.id
         where j.kind in ('CEILING_RAISE', 'CEILING_LOWER', 'CARRY') or j.counters_id is not null group by j.id
      )
      select 'order ' || o.id, 'amount of the ' || o.kind, o.amount_cents, coalesce(b.cents, 0) / k.times,
             'journal ' || k.journal || ' ' || coalesce(b.id::text, '(none)')
        from budget_order o join ${orderKinds} as k(kind, journal, times) on k.kind = o.kind
        left join booked b on b.cause_id = o.id and b.kind = k.journal
       where o.state = 'confirmed' and o.amount_cents * k.times <> coalesce(b.cents, 0)
      union all
      select 'order ' || o.id, 'number of counter-journals', count(b.id), 1, 'the journal it takes back'
        from budget_order o left join booked b on b.cause_id = o.id and b.counters_id = o.journal_id
       where o.state = 'confirmed' and o.kind = 'counter' group by o.id having count(b.id) <> 1
      union all
      select 'journal ' || b.kind || ' ' || b.id, 'amount', b.cents, 0, 'no confirmed order wants this'
        from booked b where not exists (select from budget_order o where o.id = b.cause_id and o.state = 'confirmed')
      union all
      select 'order ' || o.id, 'number of people', 1, 2, 'the rule of two people'
        from budget_order o where o.settled_by = o.prepared_by and o.state <> 'withdrawn'`,
  },
  {
    name: 'counter-journals against what they take back',
    counted: 'select count(*) from journal where counters_id is not null',
    sql: `select 'journal ' || c.kind || ' ' || c.id, p.bucket, sum(p.amount_cents) filter (where p.journal_id = c.id),
             -coalesce(sum(p.amount_cents) filter (where p.journal_id = c.counters_id), 0), 'journal ' || c.counters_id
        from journal c join posting p on p.journal_id in (c.id, c.counters_id)
       where c.counters_id is not null
       group by c.id, p.account_id, p.bucket, p.budget_year having sum(p.amount_cents) <> 0`,
  },
  {
    name: 'nothing booked in a closed year after it was closed',
    counted: 'select count(*) from budget_year where closed',
    sql: `select 'journal ' || j.kind || ' ' || j.id, 'number of the year', y.year, null, 'the year was closed before it was booked'
        from budget_year y
        join budget_order o on o.id = y.order_id
        join journal j on extract(year from j.effective_on) = y.year and j.recorded_at > o.settled_at
       where y.closed
      union all
      select 'budget year ' || y.year, 'number of orders that closed it', 0, 1, 'the rule of two people'
        from budget_year y left join budget_order o on o.id = y.order_id
       where y.closed and (o.id is null or o.state <> 'confirmed' or o.kind <> 'close_year' or o.year <> y.year)`,
  },
  {
    name: 'held money within what a lowering held',
    counted: 'select count(*) from budget_account where held_cents > 0',
    sql: `select 'account ' || a.code, 'held_cents', a.held_cents, a.ceiling_cents, 'its ceiling (at most)'
        from budget_account a where a.held_cents > a.ceiling_cents or a.held_cents < 0`,
  },
  {
    name: 'spending on the activities against its journals',
    counted: 'select count(*) from spending',
    sql: `with kinds(kind, journal) as (values ('commitment', 'SPEND_COMMIT'), ('release', 'SPEND_RELEASE'), ('payment', 'SPEND_PAY')),
      booked as (
        select j.id, j.kind, j.cause_id, min(p.account_id::text) as account, sum(p.amount_cents) filter (where p.amount_cents > 0) as cents
          from journal j join posting p on p.journal_id = j.id where j.kind like 'SPEND%' group by j.id
      )
      select 'spending ' || s.id, s.kind, s.amount_cents, coalesce(b.cents, 0), 'journal ' || k.journal || ' ' || coalesce(b.id::text, '(none)')
        from spending s join kinds k on k.kind = s.kind
        left join booked b on b.id = s.journal_id and b.cause_id = s.id and b.kind = k.journal and b.account = s.account_id::text
       where s.amount_cents <> coalesce(b.cents, 0)
      union all
      select 'journal ' || b.kind || ' ' || b.id, 'amount', b.cents, 0, 'nothing was entered for this'
        from booked b where not exists (select from spending s where s.journal_id = b.id and s.id = b.cause_id)
      union all
      select 'spending ' || c.id, 'paid and given back', x.cents, c.amount_cents, 'its commitment (at most)'
        from spending c join lateral (
          select sum(s.amount_cents) as cents from spending s
           where s.commitment_id = c.id and not exists (select from journal k where k.counters_id = s.journal_id)) x on true
       where x.cents > c.amount_cents`,
  },
];
