// SPDX-License-Identifier: EUPL-1.2

/** A case stands on the list of moved dates because of a calendar or because of the adoption of a budget. */
export const movedByBudget = [
  `ALTER TABLE "recalculated_case" DROP CONSTRAINT "PK_bccaf049381b6667afc175c633d"`,
  `ALTER TABLE "recalculated_case" ALTER "version_id" DROP NOT NULL`,
  `ALTER TABLE "recalculated_case" ADD "cause_id" uuid`,
  'update recalculated_case set cause_id = version_id',
  `ALTER TABLE "recalculated_case" ALTER "cause_id" SET NOT NULL`,
  `ALTER TABLE "recalculated_case" ADD "adoption_id" uuid`,
  `ALTER TABLE "recalculated_case" ADD CONSTRAINT "PK_f95b3588a68faabab9694d5301f" PRIMARY KEY ("cause_id", "application_id")`,
  `ALTER TABLE "recalculated_case" ADD CONSTRAINT "recalculated_case_cause" CHECK (num_nonnulls(version_id, adoption_id) = 1 and cause_id = coalesce(version_id, adoption_id))`,
  `ALTER TABLE "recalculated_case" ADD CONSTRAINT "FK_a4fe94200a6985d697fd3df7f7d" FOREIGN KEY ("adoption_id") REFERENCES "budget_adoption"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** The first ordinary day from a day on, once: what came later is reckoned by the law itself. */
const ordinaryDay = `create function pg_temp.ordinary_day(day date) returns date language plpgsql as $$
  declare
    y int; a int; b int; c int; g int; h int; l int; n int;
    easter date;
  begin
    loop
      y := extract(year from day);
      a := y % 19; b := y / 100; c := y % 100;
      g := (8 * b + 13) / 25;
      h := (19 * a + b - b / 4 - g + 15) % 30;
      l := (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
      n := h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
      easter := make_date(y, n / 31, n % 31 + 1);
      exit when extract(isodow from day) < 6
        and to_char(day, 'MM-DD') not in ('01-01', '05-05', '12-25', '12-26')
        and day not in (easter - 2, easter + 1, easter + 39, easter + 50)
        and day <> make_date(y, 4, case when extract(isodow from make_date(y, 4, 27)) = 7 then 26 else 27 end)
        and not exists (select from holiday_decree_day d where d.day = ordinary_day.day and d.version_id =
              (select id from law_data_version where kind = 'holidays' order by number desc limit 1));
      day := day + 1;
    end loop;
    return day;
  end $$`;

/** Rows of before the extension was counted. @source Awb 4:34(5); Algemene termijnenwet 1(1) */
export const extendedReservations = [
  ordinaryDay,
  'alter table budget_adoption disable trigger user',
  `update budget_adoption set reservation_due_on = pg_temp.ordinary_day(reservation_due_on)
    where reservation_due_on = adopted_on + 28`,
  'alter table budget_adoption enable trigger user',
];

/** What a court leaves to the province (Awb 8:72(3)-(4)), and what comes back once at most (Awb 7:11). */
export const judgments = [
  'ALTER TABLE "appeal" ADD "provides_cents" bigint',
  'ALTER TABLE "appeal" ADD "new_decision_id" uuid',
  `ALTER TABLE "appeal" ADD CONSTRAINT "appeal_provides" CHECK (provides_cents is null or (provides_cents >= 0 and outcome = 'well_founded'))`,
  `ALTER TABLE "appeal" ADD CONSTRAINT "FK_1ac79c462c4ea8fd1628b57cace" FOREIGN KEY ("new_decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // Also over several decisions on objections against the same decision no more comes back than it took.
  `create function check_restored_once() returns trigger language plpgsql as $$
  begin
    if exists (
      select from decision d join objection o on o.id = d.subject_id
       where d.id = new.cause_id and d.kind = 'objection'
         and (select sum(p.amount_cents) from journal j
                join decision x on x.id = j.cause_id and x.kind = 'objection'
                join objection y on y.id = x.subject_id and y.decision_id = o.decision_id
                join posting p on p.journal_id = j.id and p.bucket = 'committed'
               where j.kind = 'RESTORE' and j.case_id = new.case_id)
           > (select coalesce(sum(p.amount_cents), 0) from journal r join posting p on p.journal_id = r.id and p.bucket = 'released'
               where r.cause_id = o.decision_id and r.kind = 'RELEASE' and r.case_id = new.case_id)
    ) then
      raise exception 'journal % commits again what came back already', new.id
        using errcode = '23514', constraint = 'restored_once';
    end if;
    return null;
  end $$`,
  `create constraint trigger restored_once after insert on journal deferrable initially deferred
     for each row when (new.kind = 'RESTORE') execute function check_restored_once()`,
  // What an amendment took off since does not come back through an objection against the grant.
  `create function check_grant_on_objection() returns trigger language plpgsql as $$
  begin
    if exists (
      select from decision d
        join objection o on o.id = d.subject_id
        join decision c on c.id = o.decision_id
        join application a on a.id = d.application_id
       where d.id = new.cause_id and d.kind = 'objection'
         and d.amount_cents + (
           select coalesce(sum(w.before_cents - x.amount_cents - (
                    select coalesce(sum((y.facts -> 'receipt' ->> 'restoredGrantCents')::bigint), 0) from decision y
                      join objection z on z.id = y.subject_id where y.kind = 'objection' and z.decision_id = x.id)), 0)
             from grant_change w join decision x on x.id = w.decision_id
            where w.application_id = d.application_id and w.state = 'made' and w.kind = 'amend' and not w.refusal
              and x.amount_cents < w.before_cents and x.decided_on >= c.decided_on)
             > coalesce((d.facts -> 'receipt' -> 'calculation' ->> 'totalCents')::bigint, a.requested_cents)
    ) then
      raise exception 'journal % gives back what an amendment took off', new.id
        using errcode = '23514', constraint = 'grant_on_objection';
    end if;
    return null;
  end $$`,
  `create constraint trigger grant_on_objection after insert on journal deferrable initially deferred
     for each row when (new.kind = 'GRANT') execute function check_grant_on_objection()`,
];
