// SPDX-License-Identifier: EUPL-1.2
import { addOnly } from './guards';
import { type TenantTables, tenantWalls } from './walls';

export const tenantTables: TenantTables = {
  case_term: ['case_id', 'application'],
  term_suspension: ['application_id', 'application'],
  delay_notice: ['application_id', 'application'],
};

export const appendOnlyTables = ['delay_notice'];

/** The terms of cases, suspensions and messages of delay. */
export const caseTerms: readonly string[] = [
  `CREATE TABLE "term_suspension" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "ground" text NOT NULL, "from_on" date NOT NULL, "until_on" date, "reference" text NOT NULL DEFAULT '', "explanation" text NOT NULL, "started_by" uuid NOT NULL, "started_on" date NOT NULL, "due_on_after_start" date, "ended_on" date, "end_explanation" text NOT NULL DEFAULT '', "ended_by" uuid, "end_letter_id" uuid, "told_on" date, "due_on_after_end" date, CONSTRAINT "term_suspension_days" CHECK (until_on >= from_on and ended_on >= from_on), CONSTRAINT "term_suspension_consent" CHECK (ground <> 'consent' or (until_on is not null and reference <> '')), CONSTRAINT "term_suspension_ground" CHECK (ground in ('foreign_information','consent','applicant_delay','force_majeure')), CONSTRAINT "PK_bdae79ce0debe16821a6af70a85" PRIMARY KEY ("id"))`,
  `CREATE INDEX "term_suspension_case" ON "term_suspension"  ("application_id")`,
  `CREATE TABLE "delay_notice" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "effect" text NOT NULL, "source" text NOT NULL, "announced_on" date NOT NULL, "until_on" date, "due_on_before" date NOT NULL, "due_on_after" date NOT NULL, "explanation" text NOT NULL, "announced_by" uuid NOT NULL, CONSTRAINT "delay_notice_effect" CHECK (effect in ('adjourned','day_named','announced','used_up','too_late')), CONSTRAINT "PK_606e7b819b00b0fadea17c4c272" PRIMARY KEY ("id"))`,
  `CREATE INDEX "delay_notice_case" ON "delay_notice"  ("application_id")`,
  `CREATE TABLE "case_term" ("case_id" uuid NOT NULL, "kind" text NOT NULL, "key" text NOT NULL DEFAULT '', "organisation_id" uuid NOT NULL, "due_on" date NOT NULL, "settled_on" date, "trace" jsonb NOT NULL, "moving" boolean NOT NULL DEFAULT false, "folded_on" date NOT NULL, CONSTRAINT "PK_79bd64c3ce613b50f9d4fb8aac0" PRIMARY KEY ("case_id", "kind", "key"))`,
  `CREATE INDEX "case_term_moving" ON "case_term"  ("folded_on", "case_id") WHERE moving`,
  `CREATE INDEX "case_term_open" ON "case_term"  ("kind", "due_on", "case_id") WHERE settled_on is null`,
  `ALTER TABLE "term_suspension" ADD CONSTRAINT "FK_b7ce901aee8ad10afedccefae68" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "term_suspension" ADD CONSTRAINT "FK_a9290434b3848811dd04503ba6e" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "term_suspension" ADD CONSTRAINT "FK_102d5d9d825abaab2b41b4b0564" FOREIGN KEY ("started_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "term_suspension" ADD CONSTRAINT "FK_3985bfe7cf952a7246f39efc474" FOREIGN KEY ("ended_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "delay_notice" ADD CONSTRAINT "FK_2ebb3ca80892065a56fee76735f" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "delay_notice" ADD CONSTRAINT "FK_0dc6f663149f418b0cc70c98ab2" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "delay_notice" ADD CONSTRAINT "FK_f8562b0c28c0a3e216a16c90d8e" FOREIGN KEY ("announced_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "case_term" ADD CONSTRAINT "FK_840584d15b92b1ee59ec635dd44" FOREIGN KEY ("case_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "case_term" ADD CONSTRAINT "FK_52249d4c8b4f9b158679d9547a6" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `create trigger term_suspension_fixed before update on term_suspension
     for each row execute function keep_columns('ended_on', 'end_explanation', 'ended_by', 'end_letter_id', 'told_on', 'due_on_after_end')`,
  ...addOnly(appendOnlyTables),
  ...tenantWalls(tenantTables),
];
