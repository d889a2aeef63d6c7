// SPDX-License-Identifier: EUPL-1.2
// The books by themselves: balances against postings on every level, and journals against what their kind may move.

const balances = [
  'available',
  'held',
  'reserved',
  'committed',
  'determined',
  'released',
  'payable',
  'paid',
  'receivable',
  'received',
];

/** What each kind of journal moves: to the first bucket(s), from the last; `*` is a leg that may be absent. */
const moves = [
  ['CEILING', 'available', 1],
  ['CEILING', 'funding', -1],
  ['CEILING', 'held', 1],
  ['CEILING', 'announced', -1],
  ['CEILING_RAISE', 'available', 1],
  ['CEILING_RAISE', 'funding', -1],
  ['CEILING_LOWER', 'held', 1],
  ['CEILING_LOWER', 'announced', -1],
  ['CEILING_SETTLE', 'available', -1],
  ['CEILING_SETTLE', 'funding', 1],
  ['CEILING_SETTLE', 'held', -1],
  ['CEILING_SETTLE', 'announced', 1],
  ['CARRY', 'available', 0],
  ['CARRY', 'funding', 0],
  ['SPEND_COMMIT', 'committed', 1],
  ['SPEND_COMMIT', 'available', -1],
  ['SPEND_RELEASE', 'available', 1],
  ['SPEND_RELEASE', 'committed', -1],
  ['SPEND_PAY', 'paid', 1],
  ['SPEND_PAY', 'ordered', -1],
  ['OVERRUN', 'available', 1],
  ['OVERRUN', 'overrun', -1],
  ['RESERVE', 'reserved', 1],
  ['RESERVE', 'requested', -1],
  ['UNRESERVE', 'requested', 1],
  ['UNRESERVE', 'reserved', -1],
  ['GRANT', 'committed', 1],
  ['GRANT', 'available', -1],
  ['RAISE', 'committed', 1],
  ['RAISE', 'available', -1],
  ['RELEASE', 'released', 1],
  ['RELEASE', 'committed', -1],
  ['REVISE', 'released', 1],
  ['REVISE', 'determined', -1],
  ['REOPEN', 'available', 1],
  ['REOPEN', 'released', -1],
  ['DETERMINE', 'determined', 1],
  ['DETERMINE', 'released', 1],
  ['DETERMINE', 'committed', -1],
  ['REDETERMINE', 'determined', 1],
  ['REDETERMINE', 'released', -1],
  ['REGRANT', 'released', 1],
  ['REGRANT', 'available', -1],
  ['RESTORE', 'committed', 1],
  ['RESTORE', 'released', -1],
  ['ORDER', 'payable', 1],
  ['ORDER', 'ordered', -1],
  ['CANCEL_ORDER', 'ordered', 1],
  ['CANCEL_ORDER', 'payable', -1],
  ['PAY', 'paid', 1],
  ['PAY', 'payable', -1],
  ['CLAIM', 'receivable', 1],
  ['CLAIM', 'claimed', -1],
  ['CANCEL_CLAIM', 'claimed', 1],
  ['CANCEL_CLAIM', 'receivable', -1],
  ['RECEIVE', 'received', 1],
  ['RECEIVE', 'receivable', -1],
];

export const books = [
  {
    name: 'balances against postings, on every level',
    counted: 'select count(*) from budget_account',
    sql: `with recursive up as (
        select id as leaf, id as node from budget_account
        union all
        select up.leaf, a.parent_id from up join budget_account a on a.id = up.node where a.parent_id is not null
      ), booked as (
        select up.node, p.bucket, sum(p.amount_cents) as cents
          from posting p
          join journal j on j.id = p.journal_id
          join up on up.leaf = p.account_id
         where up.node = p.account_id or not exists (select from posting x where x.journal_id = p.journal_id and x.bucket in ('funding', 'held'))
         group by up.node, p.bucket
      )
      select 'account ' || a.code as "row", s.bucket || '_cents' as what, s.cents as found,
             s.sign * coalesce(b.cents, 0) as expected, 'its postings' as "by"
        from budget_account a
        cross join lateral (values ('ceiling', 'funding', -1, a.ceiling_cents), ('overrun', 'overrun', -1, a.overrun_cents),
          ${balances.map((bucket) => `('${bucket}', '${bucket}', 1, a.${bucket}_cents)`).join(', ')}
        ) as s(bucket, leg, sign, cents)
        left join booked b on b.node = a.id and b.bucket = s.leg
       where s.cents <> s.sign * coalesce(b.cents, 0)`,
  },
  {
    name: 'granted within ceiling and legal overrun',
    counted: 'select count(*) from budget_account',
    sql: `select 'account ' || code, 'granted', committed_cents + determined_cents + released_cents,
             ceiling_cents + overrun_cents, 'its ceiling and legal overrun (at most)'
        from budget_account where committed_cents + determined_cents + released_cents > ceiling_cents + overrun_cents
      union all
      select 'account ' || code, 'paid, ordered and not coming back',
             paid_cents + payable_cents - receivable_cents - received_cents, committed_cents + determined_cents,
             'what was granted (at most)'
        from budget_account
       where paid_cents + payable_cents - receivable_cents - received_cents > committed_cents + determined_cents`,
  },
  {
    name: 'journals add up to zero',
    counted: 'select count(*) from journal',
    sql: `with posting_everywhere as (
        select journal_id, amount_cents from posting union all select journal_id, amount_cents from outside_posting
      )
      select 'journal ' || j.kind || ' ' || j.id, 'sum of its postings', coalesce(sum(p.amount_cents), 0), 0, 'double entry'
        from journal j left join posting_everywhere p on p.journal_id = j.id
       group by j.id having coalesce(sum(p.amount_cents), 0) <> 0
      union all
      select 'journal ' || j.kind || ' ' || j.id, 'number of postings', 0, 2, 'double entry'
        from journal j where not exists (select from posting_everywhere p where p.journal_id = j.id)
      union all
      select 'posting ' || p.id, 'its journal', null, null, 'there is none'
        from posting p where not exists (select from journal j where j.id = p.journal_id)
      union all
      select 'outside posting ' || p.id, 'its journal', null, null, 'there is none'
        from outside_posting p where not exists (select from journal j where j.id = p.journal_id)`,
  },
  {
    name: 'postings move what their journal may move',
    counted: 'select count(*) from posting',
    sql: `with moves(kind, bucket, sign) as (values ${moves.map(([kind, bucket, sign]) => `('${kind}', '${bucket}', ${sign})`).join(', ')})
      select 'posting ' || p.id || ' of journal ' || j.kind || ' ' || j.id, p.bucket || ' by this kind', p.amount_cents,
             case when m.kind is null then 0 else m.sign * abs(p.amount_cents) end, 'the kind of journal'
        from posting p join journal j on j.id = p.journal_id
        left join moves m on m.kind = j.kind and m.bucket = p.bucket
       where j.counters_id is null and (m.kind is null or (sign(p.amount_cents) <> m.sign and j.kind not in ('CEILING', 'CARRY')))
      union all
      select 'journal ' || j.kind || ' ' || j.id, 'postings in ' || p.bucket, count(*), 1, 'the kind of journal'
        from posting p join journal j on j.id = p.journal_id where j.counters_id is null
       group by j.id, p.bucket having count(*) > case when j.kind = 'CARRY' then 2 else 1 end`,
  },
  {
    name: 'one journal of a kind for a cause',
    counted: 'select count(distinct (kind, cause_id)) from journal',
    sql: `select 'journal ' || kind || ' ' || max(id::text), 'journals for cause ' || cause_id, count(*), 1, 'one effect once'
        from journal group by kind, cause_id having count(*) > 1`,
  },
  {
    name: 'postings stand on the account, case and year of their case',
    counted: 'select count(*) from posting where case_id is not null',
    sql: `select 'posting ' || p.id || ' of journal ' || j.kind || ' ' || j.id, w.what, w.found, w.expected, w."by"
        from posting p
        join journal j on j.id = p.journal_id
        left join application a on a.id = j.case_id
        left join subsidy_grant g on g.application_id = j.case_id
        left join (
          with recursive chain as (
            select predecessor_id, successor_id, last_posting_id from organisation_succession
            union all
            select c.predecessor_id, n.successor_id, c.last_posting_id
              from organisation_succession n join chain c on n.predecessor_id = c.successor_id
          )
          select * from chain
        ) s on s.predecessor_id = p.organisation_id and s.successor_id = a.organisation_id
        cross join lateral (values
          ('case', p.case_id::text, j.case_id::text, 'its journal'),
          -- An application that was completed in another tranche gave back what it asked in the first.
          ('account', p.account_id::text,
           case when j.kind in ('RESERVE', 'UNRESERVE') and exists (
                  select from budget_account here join budget_account there on there.parent_id = here.parent_id
                   where here.id = p.account_id and there.id = a.account_id and here.kind = 'tranche') then p.account_id
                else coalesce(a.account_id, p.account_id) end::text, 'its case'),
          -- What was booked before a merger stays in the name of the municipality of then; its successor has the case now.
          ('organisation', p.organisation_id::text,
           case when j.case_id is null then p.organisation_id
                when p.id <= s.last_posting_id then p.organisation_id
                else a.organisation_id end::text, 'its case'),
          ('budget year', p.budget_year::text,
           case when j.kind in ('RESERVE', 'UNRESERVE') then extract(year from a.received_on)::int
                when g.id is not null then g.budget_year else p.budget_year end::text, 'its case')
        ) as w(what, found, expected, "by")
       where w.found is distinct from w.expected`,
  },
];
