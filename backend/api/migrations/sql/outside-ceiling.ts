// SPDX-License-Identifier: EUPL-1.2
import { addOnly } from './guards';
import { provincialWalls } from './walls';

export const provincialTables = ['outside_account', 'outside_posting'];

export const appendOnlyTables = ['outside_posting'];

const tables = [
  `CREATE TABLE "outside_account" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "programme_id" uuid NOT NULL, "kind" text NOT NULL, "charged_cents" bigint NOT NULL DEFAULT '0', "owed_cents" bigint NOT NULL DEFAULT '0', "payable_cents" bigint NOT NULL DEFAULT '0', "paid_cents" bigint NOT NULL DEFAULT '0', "receivable_cents" bigint NOT NULL DEFAULT '0', "received_cents" bigint NOT NULL DEFAULT '0', CONSTRAINT "outside_account_of_programme" UNIQUE ("programme_id", "kind"), CONSTRAINT "outside_account_whole" CHECK (owed_cents + payable_cents + paid_cents + receivable_cents + received_cents = charged_cents), CONSTRAINT "outside_account_signs" CHECK (charged_cents >= 0 and owed_cents >= 0 and payable_cents >= 0 and paid_cents >= 0 and receivable_cents >= 0 and received_cents >= 0), CONSTRAINT "outside_account_kind" CHECK (kind in ('interest','penalty')), CONSTRAINT "PK_fe3319e37a644a3dd42db162909" PRIMARY KEY ("id"))`,
  `CREATE TABLE "outside_posting" ("id" BIGSERIAL NOT NULL, "journal_id" uuid NOT NULL, "account_id" uuid NOT NULL, "bucket" text NOT NULL, "amount_cents" bigint NOT NULL, "budget_year" integer NOT NULL, CONSTRAINT "outside_posting_not_zero" CHECK (amount_cents <> 0), CONSTRAINT "outside_posting_bucket" CHECK (bucket in ('charged','owed','payable','paid','receivable','received')), CONSTRAINT "PK_eb2ecaf5d29a795bf88291af62e" PRIMARY KEY ("id"))`,
  `CREATE INDEX "outside_posting_account" ON "outside_posting"  ("account_id", "bucket")`,
  `CREATE INDEX "outside_posting_journal" ON "outside_posting"  ("journal_id")`,
  `ALTER TABLE "outside_account" ADD CONSTRAINT "FK_e9f77bc32969ac10712dab2269b" FOREIGN KEY ("programme_id") REFERENCES "budget_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "outside_posting" ADD CONSTRAINT "FK_64176216ea6717e441e588bfddf" FOREIGN KEY ("journal_id") REFERENCES "journal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "outside_posting" ADD CONSTRAINT "FK_c75c56c3fa9dac6d7717ca862dd" FOREIGN KEY ("account_id") REFERENCES "outside_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** A journal outside the ceiling by its kind; the column is that of the table `journal`. */
const isOutside = (kind: string): string => `(${kind} like 'INTEREST%' or ${kind} like 'PENALTY%')`;

/** Balances follow the postings, and nothing of it ever stands on an account with a ceiling. */
const guards = [
  `create function open_outside_accounts() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    insert into outside_account (programme_id, kind) values (new.id, 'interest'), (new.id, 'penalty');
    return null;
  end $$`,
  `create trigger programme_outside after insert on budget_account for each row
     when (new.kind = 'programme') execute function open_outside_accounts()`,
  `create function apply_outside_postings() returns trigger language plpgsql security definer set search_path = public as $$
  declare
    line record;
  begin
    for line in
      select p.account_id,
             sum(p.amount_cents) filter (where p.bucket = 'charged') as charged,
             sum(p.amount_cents) filter (where p.bucket = 'owed') as owed,
             sum(p.amount_cents) filter (where p.bucket = 'payable') as payable,
             sum(p.amount_cents) filter (where p.bucket = 'paid') as paid,
             sum(p.amount_cents) filter (where p.bucket = 'receivable') as receivable,
             sum(p.amount_cents) filter (where p.bucket = 'received') as received
        from fresh p group by p.account_id order by p.account_id
    loop
      update outside_account set
        charged_cents    = charged_cents    - coalesce(line.charged, 0),
        owed_cents       = owed_cents       + coalesce(line.owed, 0),
        payable_cents    = payable_cents    + coalesce(line.payable, 0),
        paid_cents       = paid_cents       + coalesce(line.paid, 0),
        receivable_cents = receivable_cents + coalesce(line.receivable, 0),
        received_cents   = received_cents   + coalesce(line.received, 0)
      where id = line.account_id;
    end loop;
    return null;
  end $$`,
  `create trigger outside_posting_applied after insert on outside_posting referencing new table as fresh
     for each statement execute function apply_outside_postings()`,
  `create function outside_account_starts_empty() returns trigger language plpgsql as $$
  begin
    if new.charged_cents <> 0 or new.owed_cents <> 0 or new.payable_cents <> 0 or new.paid_cents <> 0
       or new.receivable_cents <> 0 or new.received_cents <> 0 then
      raise exception 'an account starts empty; money comes in by a journal' using errcode = '23514', constraint = 'account_starts_empty';
    end if;
    return new;
  end $$`,
  `create trigger outside_account_starts_empty before insert on outside_account
     for each row execute function outside_account_starts_empty()`,
  // Interest and penalties never touch a ceiling, and nothing of a ceiling comes here.
  `create function refuse_ceiling_for_outside() returns trigger language plpgsql as $$
  begin
    if exists (select from fresh p join journal j on j.id = p.journal_id where ${isOutside('j.kind')}) then
      raise exception 'interest and penalties are never booked on a ceiling'
        using errcode = '23514', constraint = 'posting_within_ceilings';
    end if;
    return null;
  end $$`,
  `create trigger posting_within_ceilings after insert on posting referencing new table as fresh
     for each statement execute function refuse_ceiling_for_outside()`,
  `create function check_outside_kind() returns trigger language plpgsql as $$
  begin
    if not exists (
      select from journal j join outside_account a on a.id = new.account_id
       where j.id = new.journal_id and ${isOutside('j.kind')} and split_part(j.kind, '_', 1) = upper(a.kind)
    ) then
      raise exception 'journal % does not belong on this account outside the ceiling', new.journal_id
        using errcode = '23514', constraint = 'outside_posting_kind';
    end if;
    return null;
  end $$`,
  `create trigger outside_posting_kind after insert on outside_posting for each row execute function check_outside_kind()`,
  `create function check_outside_balance() returns trigger language plpgsql as $$
  declare
    made uuid := case when tg_table_name = 'journal' then (to_jsonb(new) ->> 'id')::uuid
                            else (to_jsonb(new) ->> 'journal_id')::uuid end;
  begin
    if (select coalesce(sum(p.amount_cents), 1) from outside_posting p
         where p.journal_id = made) <> 0 then
      raise exception 'journal % does not add up to zero', made
        using errcode = '23514', constraint = 'journal_balanced';
    end if;
    return null;
  end $$`,
  'drop trigger journal_balanced on journal',
  `create constraint trigger journal_balanced after insert on journal deferrable initially deferred
     for each row when (not ${isOutside('new.kind')}) execute function check_journal_balance()`,
  `create constraint trigger journal_outside_balanced after insert on journal deferrable initially deferred
     for each row when (${isOutside('new.kind')}) execute function check_outside_balance()`,
  `create constraint trigger outside_posting_balanced after insert on outside_posting deferrable initially deferred
     for each row execute function check_outside_balance()`,
];

const accountsOfEarlier = `insert into outside_account (programme_id, kind)
   select b.id, k.kind from budget_account b cross join (values ('interest'), ('penalty')) as k(kind)
    where b.kind = 'programme'`;

/** Penalties that were determined and paid before are booked as they would have been; a closed year gives its day to today. */
export const bookEarlierPenalties = [
  `select set_config('app.organisation_kind', 'province', true)`,
  `do $$
  declare
    line record;
    made uuid;
    counts date;
  begin
    for line in
      with recursive up as (
        select a.id as case_id, b.id, b.parent_id from application a join budget_account b on b.id = a.account_id
        union all
        select up.case_id, b.id, b.parent_id from up join budget_account b on b.id = up.parent_id
      ), account as (
        select up.case_id, x.id from up join outside_account x on x.programme_id = up.id and x.kind = 'penalty'
      ), booked as (
        select d.application_id as case_id, 'PENALTY_OWE' as kind, d.id as cause_id, d.amount_cents as cents, d.decided_on as day, 1 as place, 'owed' as bucket, 'charged' as other
          from decision d where d.kind = 'penalty' and d.amount_cents > 0
        union all
        select d.application_id, 'PENALTY_OWE', d.id, x.amount_cents - f.amount_cents, d.decided_on, 2, 'owed', 'charged'
          from penalty x join decision d on d.id = x.decision_id and d.kind = 'objection'
          join decision f on f.subject_id = x.id and f.kind = 'penalty'
         where x.amount_cents > f.amount_cents
        union all
        select application_id, 'PENALTY_ORDER', id, amount_cents, (prepared_at at time zone 'Europe/Amsterdam')::date, case state when 'cancelled' then 3 else 5 end, 'payable', 'owed'
          from penalty_payment
        union all
        select application_id, 'PENALTY_CANCEL_ORDER', id, amount_cents, (prepared_at at time zone 'Europe/Amsterdam')::date, 4, 'owed', 'payable' from penalty_payment where state = 'cancelled'
        union all
        select application_id, 'PENALTY_PAY', id, amount_cents, paid_on, 6, 'paid', 'payable' from penalty_payment where state = 'paid'
      )
      select b.*, a.id as account_id from booked b join account a on a.case_id = b.case_id order by case b.place when 4 then 3 else b.place end, b.day, b.cause_id, b.place
    loop
      select case when y.closed then current_date else line.day end into counts
        from budget_year y where y.year = extract(year from line.day)::int;
      insert into journal (kind, cause_id, case_id, effective_on, recorded_at, description)
        values (line.kind, line.cause_id, line.case_id, counts, now(), 'dwangsom, alsnog geboekt') returning id into made;
      insert into outside_posting (journal_id, account_id, bucket, amount_cents, budget_year)
        values (made, line.account_id, line.bucket, line.cents, extract(year from counts)::int),
               (made, line.account_id, line.other, -line.cents, extract(year from counts)::int);
    end loop;
  end $$`,
];

/** The books of interest and penalties, outside every ceiling. */
export const outsideCeiling = [
  ...tables,
  ...provincialWalls(provincialTables),
  ...guards,
  accountsOfEarlier,
  ...bookEarlierPenalties,
  ...addOnly(appendOnlyTables),
];
