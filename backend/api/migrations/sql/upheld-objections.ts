// SPDX-License-Identifier: EUPL-1.2

/** What an upheld objection may change, and the guards on it (Awb 7:11). */
export const upheldObjections = [
  'ALTER TABLE "objection_advice" ADD "months" integer',
  `ALTER TABLE "objection_advice" ADD "dates" jsonb NOT NULL DEFAULT '[]'`,
  'ALTER TABLE "objection_advice" ADD CONSTRAINT "objection_advice_months" CHECK (months > 0)',
  // One order at a time; what a decision on objection adds to a penalty that was paid is a second order.
  'drop index penalty_payment_once',
  `create unique index "penalty_payment_once" on "penalty_payment" ("penalty_id") where state in ('proposed','released')`,
  // A determined penalty stays as it was, unless the decision on the objection against it determines more.
  `create or replace function keep_determined_penalty() returns trigger language plpgsql as $$
  begin
    if old.decision_id is not null and (new.decision_id is distinct from old.decision_id
       or new.amount_cents is distinct from old.amount_cents or new.days is distinct from old.days)
       and not (new.decision_id is distinct from old.decision_id and new.amount_cents > old.amount_cents and exists (
         select from decision d join objection o on o.id = d.subject_id
          where d.id = new.decision_id and d.kind = 'objection' and d.amount_cents = new.amount_cents
            and o.decision_id = old.decision_id)) then
      raise exception 'a determined penalty stays as it was' using errcode = '23514', constraint = 'penalty_determined_fixed';
    end if;
    return new;
  end $$`,
  // What was lowered or withdrawn is committed again only by the decision on the objection against that, and no more of it.
  `create function check_restore_cause() returns trigger language plpgsql as $$
  begin
    if not exists (
      select from decision d
        join objection o on o.id = d.subject_id
        join journal r on r.cause_id = o.decision_id and r.kind = 'RELEASE' and r.case_id = new.case_id
       where d.id = new.cause_id and d.kind = 'objection' and d.application_id = new.case_id
         and (select sum(p.amount_cents) from posting p where p.journal_id = new.id and p.bucket = 'committed')
             <= (select sum(p.amount_cents) from posting p where p.journal_id = r.id and p.bucket = 'released')
    ) then
      raise exception 'journal % commits again what no decision on objection gave back', new.id
        using errcode = '23514', constraint = 'restore_cause';
    end if;
    return null;
  end $$`,
  `create constraint trigger restore_cause after insert on journal deferrable initially deferred
     for each row when (new.kind = 'RESTORE') execute function check_restore_cause()`,
];
