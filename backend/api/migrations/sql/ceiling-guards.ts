// SPDX-License-Identifier: EUPL-1.2

/** A ceiling belongs to one node; everything else counts on every level above it. */
const applyPostings = `create or replace function apply_postings() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    line record;
    node uuid;
    stands budget_account;
    filed date;
    most bigint;
  begin
    for line in
      select p.account_id, j.kind, j.case_id, j.effective_on,
             sum(p.amount_cents) filter (where p.bucket = 'funding') as funding,
             sum(p.amount_cents) filter (where p.bucket = 'held') as held,
             sum(p.amount_cents) filter (where p.bucket = 'overrun') as overrun,
             sum(p.amount_cents) filter (where p.bucket = 'available') as available,
             sum(p.amount_cents) filter (where p.bucket = 'reserved') as reserved,
             sum(p.amount_cents) filter (where p.bucket = 'committed') as committed,
             sum(p.amount_cents) filter (where p.bucket = 'determined') as determined,
             sum(p.amount_cents) filter (where p.bucket = 'released') as released,
             sum(p.amount_cents) filter (where p.bucket = 'payable') as payable,
             sum(p.amount_cents) filter (where p.bucket = 'paid') as paid,
             sum(p.amount_cents) filter (where p.bucket = 'receivable') as receivable,
             sum(p.amount_cents) filter (where p.bucket = 'received') as received
        from fresh p join journal j on j.id = p.journal_id
       group by p.account_id, j.kind, j.case_id, j.effective_on
       order by p.account_id
    loop
      node := line.account_id;
      while node is not null loop
        update budget_account set
          ceiling_cents    = ceiling_cents    - coalesce(line.funding, 0),
          held_cents       = held_cents       + coalesce(line.held, 0),
          overrun_cents    = overrun_cents    - coalesce(line.overrun, 0),
          available_cents  = available_cents  + coalesce(line.available, 0),
          reserved_cents   = reserved_cents   + coalesce(line.reserved, 0),
          committed_cents  = committed_cents  + coalesce(line.committed, 0),
          determined_cents = determined_cents + coalesce(line.determined, 0),
          released_cents   = released_cents   + coalesce(line.released, 0),
          payable_cents    = payable_cents    + coalesce(line.payable, 0),
          paid_cents       = paid_cents       + coalesce(line.paid, 0),
          receivable_cents = receivable_cents + coalesce(line.receivable, 0),
          received_cents   = received_cents   + coalesce(line.received, 0)
        where id = node returning * into stands;
        exit when line.funding is not null or line.held is not null;
        -- What is held is only for who filed before the lowering (Awb 4:27(2)).
        if stands.held_cents > 0 and line.available < 0 and line.kind in ('GRANT', 'RAISE', 'SPEND_COMMIT') then
          select received_on into filed from application where id = line.case_id and line.kind = 'GRANT';
          most := applicable_ceiling(node, coalesce(filed, line.effective_on), line.effective_on);
          if stands.committed_cents + stands.determined_cents + stands.released_cents > most + stands.overrun_cents then
            raise exception 'account % goes beyond the ceiling of this application', stands.code
              using errcode = '23514', constraint = 'ceiling_of_application';
          end if;
        end if;
        node := stands.parent_id;
      end loop;
    end loop;
    return null;
  end $$`;

/** What the database itself refuses about ceilings, years and the activities of the programme. */
export const ceilingGuards = [
  `create function applicable_ceiling(account uuid, filed date, today date) returns bigint language sql stable as $$
    with change as (
      select min(p.id) as at, j.effective_on as starts_on, -sum(p.amount_cents) as cents
        from posting p join journal j on j.id = p.journal_id
       where p.account_id = account and p.bucket in ('funding', 'held')
         and j.counters_id is null and not exists (select from journal c where c.counters_id = j.id)
       group by j.id having sum(p.amount_cents) <> 0
    ), version as (
      select at, starts_on, sum(cents) over (order by at) as cents from change
    ), filed_under as (
      select coalesce(max(at) filter (where starts_on <= filed), min(at)) as at from version
    )
    select coalesce(max(v.cents), 0)::bigint from version v, filed_under f
     where v.at = f.at or v.at > f.at and v.starts_on <= today
  $$`,
  applyPostings,
  `create or replace function account_starts_empty() returns trigger language plpgsql as $$
  begin
    if new.ceiling_cents <> 0 or new.held_cents <> 0 or new.overrun_cents <> 0 or new.available_cents <> 0 or new.reserved_cents <> 0
       or new.committed_cents <> 0 or new.determined_cents <> 0 or new.released_cents <> 0 or new.payable_cents <> 0
       or new.paid_cents <> 0 or new.receivable_cents <> 0 or new.received_cents <> 0 then
      raise exception 'an account starts empty; money comes in by a journal' using errcode = '23514', constraint = 'account_starts_empty';
    end if;
    return new;
  end $$`,
  // The row of the year is shared while anything is booked in it: closing waits for that, and what comes after it waits for closing.
  `create function refuse_closed_year() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    shut boolean;
  begin
    select closed into shut from budget_year where year = extract(year from new.effective_on)::int for share;
    if shut then
      raise exception 'the year of % is closed', new.effective_on using errcode = '23514', constraint = 'journal_year_open';
    end if;
    return new;
  end $$`,
  `create trigger journal_year_open before insert on journal for each row execute function refuse_closed_year()`,
  `create function check_journal_order() returns trigger language plpgsql as $$
  begin
    if not exists (
      select from budget_order o where o.id = new.cause_id and o.state = 'confirmed'
         and (new.kind, o.kind) in (('CEILING_RAISE', 'raise'), ('CEILING_LOWER', 'lower'), ('CARRY', 'carry'),
                                    ('COUNTER_CEILING', 'counter'), ('COUNTER_SPENDING', 'counter'))
         and (o.kind <> 'counter' or o.journal_id = new.counters_id)
    ) then
      raise exception 'journal % was not confirmed by a second person', new.id
        using errcode = '23514', constraint = 'journal_order';
    end if;
    return null;
  end $$`,
  `create constraint trigger journal_order after insert on journal deferrable initially deferred for each row
     when (new.kind in ('CEILING_RAISE', 'CEILING_LOWER', 'CARRY', 'COUNTER_CEILING', 'COUNTER_SPENDING'))
     execute function check_journal_order()`,
  // A counter-journal is its journal the other way round, line by line.
  `create function check_counter() returns trigger language plpgsql as $$
  begin
    if exists (
      select from posting where journal_id in (new.id, new.counters_id)
       group by account_id, bucket, budget_year having sum(amount_cents) <> 0
    ) or exists (select from journal where id = new.counters_id and case_id is not null) then
      raise exception 'journal % is not the counterpart of %', new.id, new.counters_id
        using errcode = '23514', constraint = 'journal_counterpart';
    end if;
    return null;
  end $$`,
  `create constraint trigger journal_counterpart after insert on journal deferrable initially deferred for each row
     when (new.counters_id is not null) execute function check_counter()`,
  `create function check_year_order() returns trigger language plpgsql as $$
  begin
    if new.closed is not distinct from old.closed or not exists (
      select from budget_order o where o.id = new.order_id and o.state = 'confirmed' and o.year = new.year
         and o.kind = case when new.closed then 'close_year' else 'reopen_year' end
    ) then
      raise exception 'year % is closed and opened by an order of two people', new.year
        using errcode = '23514', constraint = 'budget_year_order';
    end if;
    return null;
  end $$`,
  `create constraint trigger budget_year_order after update on budget_year deferrable initially deferred
     for each row execute function check_year_order()`,
  `create function keep_order() returns trigger language plpgsql as $$
  begin
    if old.state <> 'prepared' or tg_op = 'DELETE' then
      raise exception 'order % was settled', old.id using errcode = '23514', constraint = 'budget_order_fixed';
    end if;
    return new;
  end $$`,
  `create trigger budget_order_settled before update or delete on budget_order for each row execute function keep_order()`,
  `create trigger budget_order_fixed before update on budget_order
     for each row execute function keep_columns('state', 'settled_by', 'settled_at', 'answer')`,
  `create function check_spending() returns trigger language plpgsql as $$
  begin
    if new.commitment_id is not null and (
      select sum(case when s.kind = 'commitment' then s.amount_cents else -s.amount_cents end)
        from spending s
       where (s.id = new.commitment_id or s.commitment_id = new.commitment_id) and s.account_id = new.account_id
         and not exists (select from journal c where c.counters_id = s.journal_id)) < 0 then
      raise exception 'more than commitment % is paid or given back', new.commitment_id
        using errcode = '23514', constraint = 'spending_within_commitment';
    end if;
    return null;
  end $$`,
  `create constraint trigger spending_within_commitment after insert on spending deferrable initially deferred
     for each row execute function check_spending()`,
  `insert into budget_year (year) select generate_series(2000, 2200)`,
];
