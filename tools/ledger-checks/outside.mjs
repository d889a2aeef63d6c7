// SPDX-License-Identifier: EUPL-1.2
// The books outside every ceiling: statutory interest and penalties. Balances, journals, decisions and payments, to the cent.

const balances = ['owed', 'payable', 'paid', 'receivable', 'received'];

/** What each kind of journal moves. */
const moves = [
  ['OWE', 'owed', 'charged'],
  ['ORDER', 'payable', 'owed'],
  ['CANCEL_ORDER', 'owed', 'payable'],
  ['PAY', 'paid', 'payable'],
  ['CLAIM', 'receivable', 'charged'],
  ['CANCEL_CLAIM', 'charged', 'receivable'],
  ['RECEIVE', 'received', 'receivable'],
].flatMap(([kind, to, from]) => [
  [kind, to, 1],
  [kind, from, -1],
]);

const isOutside = `(j.kind like 'INTEREST%' or j.kind like 'PENALTY%')`;
const booked = `booked as (
    select j.id, j.kind, j.cause_id, j.case_id, coalesce(sum(p.amount_cents) filter (where p.amount_cents > 0), 0) as cents
      from journal j left join outside_posting p on p.journal_id = j.id where ${isOutside} group by j.id
  )`;

/** Payments of one kind of debt against their journals: order, cancel, pay; a claim is claimed, cancelled, received. */
const paymentsAgainstJournals = (table, name, of) => `with ${booked}, wanted as (
    select p.id, p.application_id, p.end_to_end_id, p.state, w.journal, case when w.applies then p.amount_cents else 0 end as cents
      from (select *, ${table === 'interest_payment' ? "kind = 'claim'" : 'false'} as claim from ${table}) p
     cross join lateral (values
       ('${of}_ORDER', not p.claim), ('${of}_CANCEL_ORDER', not p.claim and p.state = 'cancelled'),
       ('${of}_PAY', not p.claim and p.state = 'paid'), ('${of}_CLAIM', p.claim),
       ('${of}_CANCEL_CLAIM', p.claim and p.state = 'cancelled'), ('${of}_RECEIVE', p.claim and p.state = 'paid')) as w(journal, applies)
  )
  select '${name} ' || p.end_to_end_id, 'amount_cents in ' || p.journal || ' while ' || p.state, p.cents, coalesce(b.cents, 0),
         'journal ' || p.journal || ' ' || coalesce(b.id::text, '(none)')
    from wanted p left join booked b on b.kind = p.journal and b.cause_id = p.id and b.case_id = p.application_id
   where p.cents <> coalesce(b.cents, 0)
  union all
  select 'journal ' || b.kind || ' ' || b.id, 'amount', b.cents, 0, 'there is no such payment'
    from booked b
   where b.kind like '${of}%' and b.kind <> '${of}_OWE'
     and not exists (select from wanted w where w.journal = b.kind and w.id = b.cause_id and w.application_id = b.case_id)`;

export const outside = [
  {
    name: 'balances outside the ceiling against postings',
    counted: 'select count(*) from outside_account',
    sql: `select 'outside account ' || b.code || ' ' || a.kind, s.bucket || '_cents', s.cents, s.sign * coalesce(sum(p.amount_cents), 0), 'its postings'
        from outside_account a join budget_account b on b.id = a.programme_id
       cross join lateral (values ('charged', -1, a.charged_cents), ${balances.map((bucket) => `('${bucket}', 1, a.${bucket}_cents)`).join(', ')}) as s(bucket, sign, cents)
        left join outside_posting p on p.account_id = a.id and p.bucket = s.bucket
       group by b.code, a.kind, s.bucket, s.cents, s.sign having s.cents <> s.sign * coalesce(sum(p.amount_cents), 0)
      union all
      select 'outside account ' || b.code || ' ' || a.kind, 'all buckets', a.owed_cents + a.payable_cents + a.paid_cents + a.receivable_cents + a.received_cents,
             a.charged_cents, 'what was decided'
        from outside_account a join budget_account b on b.id = a.programme_id
       where a.owed_cents + a.payable_cents + a.paid_cents + a.receivable_cents + a.received_cents <> a.charged_cents
          or least(a.owed_cents, a.payable_cents, a.paid_cents, a.receivable_cents, a.received_cents) < 0`,
  },
  {
    name: 'journals of interest and penalties outside every ceiling',
    counted: `select count(*) from journal j where ${isOutside}`,
    sql: `with moves(kind, bucket, sign) as (values ${moves.map(([kind, bucket, sign]) => `('${kind}', '${bucket}', ${sign})`).join(', ')})
      select 'journal ' || j.kind || ' ' || j.id, 'number of postings on a ceiling', count(*), 0, 'interest and penalties stand outside every ceiling'
        from journal j join posting p on p.journal_id = j.id where ${isOutside} group by j.id
      union all
      select 'journal ' || j.kind || ' ' || j.id, 'number of postings outside the ceiling', count(*), 0, 'the kind of journal'
        from journal j join outside_posting p on p.journal_id = j.id where not ${isOutside} group by j.id
      union all
      select 'journal ' || j.kind || ' ' || j.id, 'number of bookings', 1, 0, 'penalties and interest are never booked on a ceiling'
        from journal j
       where not ${isOutside}
         and j.cause_id in (select id from penalty union select id from penalty_payment union select id from statutory_interest
                            union select id from interest_payment union select id from decision where kind in ('penalty', 'interest'))
      union all
      select 'outside posting ' || p.id || ' of journal ' || j.kind || ' ' || j.id, p.bucket || ' by this kind', p.amount_cents::int8,
             coalesce(m.sign, 0) * abs(p.amount_cents), 'the kind of journal'
        from outside_posting p join journal j on j.id = p.journal_id and ${isOutside}
        left join moves m on m.kind = substr(j.kind, strpos(j.kind, '_') + 1) and m.bucket = p.bucket
       where m.kind is null or sign(p.amount_cents) <> m.sign
      union all
      select 'outside posting ' || p.id || ' of journal ' || j.kind || ' ' || j.id, 'number of kinds of account', 2, 1, upper(a.kind) || ' by its account'
        from outside_posting p join journal j on j.id = p.journal_id join outside_account a on a.id = p.account_id
       where split_part(j.kind, '_', 1) <> upper(a.kind)
      union all
      select 'journal ' || j.kind || ' ' || j.id, 'number of postings', count(p.id), 2, 'double entry'
        from journal j left join outside_posting p on p.journal_id = j.id where ${isOutside} group by j.id having count(p.id) <> 2`,
  },
  {
    name: 'penalties against their journals outside the ceiling',
    counted: 'select count(*) from penalty where amount_cents > 0 and decision_id is not null',
    sql: `with ${booked}, decided as (
        select d.id, d.subject_id as penalty_id from decision d where d.kind = 'penalty'
        union
        select (e.data ->> 'decisionId')::uuid, (e.data ->> 'penaltyId')::uuid from case_event e where e.type = 'PenaltyRedetermined'
      )
      select 'penalty ' || x.id || ' of case ' || a.number, 'amount_cents', x.amount_cents, coalesce(sum(b.cents), 0), 'its PENALTY_OWE journals'
        from penalty x join application a on a.id = x.application_id
        left join decided d on d.penalty_id = x.id
        left join booked b on b.kind = 'PENALTY_OWE' and b.cause_id = d.id and b.case_id = x.application_id
       where x.decision_id is not null
       group by x.id, a.number having x.amount_cents <> coalesce(sum(b.cents), 0)
      union all
      select 'decision ' || d.id || ' of case ' || a.number, 'amount_cents', d.amount_cents, coalesce(b.cents, 0), 'journal PENALTY_OWE ' || coalesce(b.id::text, '(none)')
        from decision d join application a on a.id = d.application_id
        left join booked b on b.kind = 'PENALTY_OWE' and b.cause_id = d.id
       where d.kind = 'penalty' and d.amount_cents <> coalesce(b.cents, 0)
      union all
      select 'journal ' || b.kind || ' ' || b.id, 'amount', b.cents, 0, 'no decision owes this'
        from booked b where b.kind = 'PENALTY_OWE' and not exists (select from decided d where d.id = b.cause_id)`,
  },
  {
    name: 'penalty payments against their journals outside the ceiling',
    counted: 'select count(*) from penalty_payment',
    sql: paymentsAgainstJournals('penalty_payment', 'penalty payment', 'PENALTY'),
  },
  {
    name: 'interest against its decisions, letters, events, late payments and journals outside the ceiling',
    counted: 'select count(*) from statutory_interest where decision_id is not null',
    sql: `with ${booked}, decided as (
        select d.id, d.subject_id as interest_id from decision d where d.kind = 'interest'
        union
        select (e.data ->> 'decisionId')::uuid, (e.data ->> 'interestId')::uuid from case_event e
         where e.type in ('InterestRedetermined', 'InterestAnnulled')
      ), late as (
        select 'payment' as source, id, amount_cents, paid_on from payment where state = 'paid'
        union all select 'penalty_payment', id, amount_cents, paid_on from penalty_payment where state = 'paid'
      ), paid as (
        select interest_id, coalesce(sum(amount_cents) filter (where kind = 'claim' and state = 'paid'), 0) as received,
               coalesce(sum(amount_cents) filter (where kind = 'payment' and state <> 'cancelled'), 0) as ordered,
               coalesce(sum(amount_cents) filter (where state = 'paid'), 0) as paid
          from interest_payment group by interest_id
      )
      select 'interest ' || i.id || ' of case ' || a.number, w.what, w.found, w.expected, w."by"
        from statutory_interest i
        join application a on a.id = i.application_id
        left join decision d on d.subject_id = i.id and d.kind = 'interest'
        left join late l on l.source = i.source and l.id = i.source_id
        left join paid p on p.interest_id = i.id
        left join case_event e on e.case_id = i.application_id and e.type = 'InterestDetermined' and e.data ->> 'decisionId' = d.id::text
        left join lateral (
          select (n.data ->> 'amountCents')::int8 as cents from case_event n
           where n.case_id = i.application_id and n.type = 'InterestRedetermined' and n.data ->> 'interestId' = i.id::text
           order by n.case_seq desc limit 1) r on true
        left join lateral (
          select sum(b.cents) as cents from decided x join booked b on b.cause_id = x.id and b.kind = 'INTEREST_OWE'
           where x.interest_id = i.id) o on true
       cross join lateral (values
         ('amount_cents', i.amount_cents, coalesce(r.cents, d.amount_cents), 'its decision ' || coalesce(d.id::text, '(none)')),
         ('amount_cents of its decision', d.amount_cents, (d.facts -> 'letter' ->> 'amountCents')::int8, 'the facts of its letter'),
         ('amount_cents of its decision', d.amount_cents,
          (select sum((x ->> 'amountCents')::int8)::int8 from jsonb_array_elements(d.facts -> 'letter' -> 'rows') x), 'the rows of its letter'),
         ('amount_cents of its decision', d.amount_cents, (e.data ->> 'amountCents')::int8, 'its event'),
         ('principal_cents', i.principal_cents, l.amount_cents, 'the late payment'),
         ('what was paid of it, when settled', case when i.state = 'settled' then coalesce(p.paid, 0) else i.amount_cents end, i.amount_cents, 'its amount'),
         ('what was ordered', greatest(coalesce(p.ordered, 0), coalesce(o.cents, 0)), coalesce(o.cents, 0), 'what is owed (at most)'),
         ('what is owed to the municipality', case when i.debtor = 'province' then i.amount_cents
                                                 when i.state = 'annulled' then coalesce(p.received, 0) else 0 end,
          coalesce(o.cents, 0)::int8, 'its INTEREST_OWE journals')) as w(what, found, expected, "by")
       where i.decision_id is not null and w.found is distinct from w.expected
      union all
      select 'decision ' || d.id || ' of case ' || a.number, 'amount_cents', d.amount_cents, coalesce(b.cents, 0), 'journal INTEREST_OWE ' || coalesce(b.id::text, '(none)')
        from decision d join application a on a.id = d.application_id join statutory_interest i on i.id = d.subject_id
        left join booked b on b.cause_id = d.id and b.kind = 'INTEREST_OWE'
       where d.kind = 'interest' and i.debtor = 'province' and d.amount_cents <> coalesce(b.cents, 0)
      union all
      select 'journal ' || b.kind || ' ' || b.id, 'amount', b.cents, 0, 'no decision owes this'
        from booked b where b.kind = 'INTEREST_OWE' and not exists (select from decided x where x.id = b.cause_id)`,
  },
  {
    name: 'interest payments against their journals outside the ceiling',
    counted: 'select count(*) from interest_payment',
    sql: paymentsAgainstJournals('interest_payment', 'interest payment', 'INTEREST'),
  },
];
