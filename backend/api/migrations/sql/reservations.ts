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
