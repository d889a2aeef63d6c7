// SPDX-License-Identifier: EUPL-1.2
import { addOnly } from './guards';

/** The day on which a budget was adopted is never written over. */
export const appendOnlyTables = ['budget_adoption'];

/** The four weeks of an entry stand with it, and a correction is another entry. */
export const budgetAdoptions = [
  `ALTER TABLE "budget_adoption" DROP CONSTRAINT "PK_bbd6b1401beb4dced20acf279d6"`,
  `ALTER TABLE "budget_adoption" ADD "id" uuid NOT NULL DEFAULT gen_random_uuid()`,
  `ALTER TABLE "budget_adoption" ADD CONSTRAINT "PK_d606647089096573c5b641ed83b" PRIMARY KEY ("id")`,
  `ALTER TABLE "budget_adoption" ADD "reservation_due_on" date`,
  'update budget_adoption set reservation_due_on = adopted_on + 28',
  `ALTER TABLE "budget_adoption" ALTER "reservation_due_on" SET NOT NULL`,
  `ALTER TABLE "budget_adoption" ADD "corrects_id" uuid`,
  `ALTER TABLE "budget_adoption" ADD "reason" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "budget_adoption" ADD CONSTRAINT "budget_adoption_reason" CHECK ((corrects_id is null) = (reason = ''))`,
  `CREATE UNIQUE INDEX "budget_adoption_first" ON "budget_adoption"  ("year") WHERE corrects_id is null`,
  `CREATE UNIQUE INDEX "budget_adoption_corrected" ON "budget_adoption"  ("corrects_id") WHERE corrects_id is not null`,
  `ALTER TABLE "budget_adoption" ADD CONSTRAINT "FK_d38b88cf5c87142f4603a1ab04e" FOREIGN KEY ("corrects_id") REFERENCES "budget_adoption"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // Awb 4:34(5): who corrects is somebody else, for the same year, and no later day comes once the four weeks have passed.
  `create function check_budget_correction() returns trigger language plpgsql as $$
  declare
    corrected budget_adoption;
  begin
    if new.corrects_id is null then return new; end if;
    select * into corrected from budget_adoption where id = new.corrects_id;
    if corrected.year <> new.year or corrected.recorded_by = new.recorded_by
       or new.adopted_on > corrected.adopted_on
          and (new.recorded_at at time zone 'Europe/Amsterdam')::date > corrected.reservation_due_on then
      raise exception 'the budget of % cannot be corrected like this', new.year
        using errcode = '23514', constraint = 'budget_adoption_correction';
    end if;
    return new;
  end $$`,
  `create trigger budget_adoption_correction before insert on budget_adoption
     for each row execute function check_budget_correction()`,
  ...addOnly(appendOnlyTables),
];
