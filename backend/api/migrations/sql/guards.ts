// SPDX-License-Identifier: EUPL-1.2

/** Balances follow the postings; nobody writes them by hand. */
export const balanceFunctions = [
  // All lines of a journal come in one statement, so that the checks of an account see whole journals only.
  `create function apply_postings() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    line record;
    node uuid;
  begin
    for line in
      select p.account_id, j.kind,
             sum(p.amount_cents) filter (where p.bucket = 'funding') as funding,
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
       group by p.account_id, j.kind
       order by p.account_id
    loop
      node := line.account_id;
      while node is not null loop
        update budget_account set
          ceiling_cents    = ceiling_cents    - coalesce(line.funding, 0),
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
        where id = node;
        -- A ceiling belongs to one node; everything else counts on every level above it.
        exit when line.kind = 'CEILING';
        select parent_id into node from budget_account where id = node;
      end loop;
    end loop;
    return null;
  end $$`,
  `create function check_journal_balance() returns trigger language plpgsql as $$
  begin
    if (select coalesce(sum(amount_cents), 1) from posting where journal_id = new.id) <> 0 then
      raise exception 'journal % does not add up to zero', new.id using errcode = '23514', constraint = 'journal_balanced';
    end if;
    return null;
  end $$`,
  `create function check_posting_balance() returns trigger language plpgsql as $$
  begin
    if (select sum(amount_cents) from posting where journal_id = new.journal_id) <> 0 then
      raise exception 'journal % does not add up to zero', new.journal_id using errcode = '23514', constraint = 'journal_balanced';
    end if;
    return null;
  end $$`,
  `create function account_starts_empty() returns trigger language plpgsql as $$
  begin
    if new.ceiling_cents <> 0 or new.overrun_cents <> 0 or new.available_cents <> 0 or new.reserved_cents <> 0
       or new.committed_cents <> 0 or new.determined_cents <> 0 or new.released_cents <> 0 or new.payable_cents <> 0
       or new.paid_cents <> 0 or new.receivable_cents <> 0 or new.received_cents <> 0 then
      raise exception 'an account starts empty; money comes in by a journal' using errcode = '23514', constraint = 'account_starts_empty';
    end if;
    return new;
  end $$`,
  `create trigger posting_applied after insert on posting referencing new table as fresh
     for each statement execute function apply_postings()`,
  `create trigger account_starts_empty before insert on budget_account for each row execute function account_starts_empty()`,
  `create constraint trigger journal_balanced after insert on journal deferrable initially deferred
     for each row execute function check_journal_balance()`,
  `create constraint trigger posting_balanced after insert on posting deferrable initially deferred
     for each row execute function check_posting_balance()`,
];

/** Tables of the first migrations to which one can only add; for later ones see `Classification.appendOnly`. */
export const immutable = ['posting', 'journal', 'case_event', 'audit_entry'];

/** Triggers that refuse to change or remove what was written in these tables. */
export function addOnly(tables: readonly string[]): string[] {
  return tables.map(
    (table) =>
      `create trigger ${table}_append_only before update or delete or truncate on ${table}
         for each statement execute function refuse_change()`,
  );
}

/** What was written stays as it was. */
export const appendOnly = [
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = '23514', constraint = tg_table_name || '_append_only';
  end $$`,
  ...addOnly(immutable),
];

/** What may change only in part. */
export const checkedChanges = [
  `create function keep_columns() returns trigger language plpgsql as $$
  declare
    before jsonb := to_jsonb(old);
    after jsonb := to_jsonb(new);
    name text;
  begin
    foreach name in array tg_argv loop
      before := before - name;
      after := after - name;
    end loop;
    if before <> after then
      raise exception 'only % of % may change', array_to_string(tg_argv, ', '), tg_table_name
        using errcode = '23514', constraint = tg_table_name || '_fixed';
    end if;
    return new;
  end $$`,
  `create trigger scheme_version_fixed before update on scheme_version
     for each row execute function keep_columns('current', 'closes_at')`,
  `create trigger submission_fixed before update on submission
     for each row execute function keep_columns('receipt_document_id')`,
  `create trigger decision_fixed before update on decision
     for each row execute function keep_columns('notified_on', 'notified_at', 'objection_due_on', 'letter_document_id')`,
  `create trigger document_fixed before update on document
     for each row execute function keep_columns('locked_at', 'removed_at')`,
  `create trigger message_fixed before update on message
     for each row execute function keep_columns('sent_at', 'read_at', 'read_by', 'document_id')`,
];
