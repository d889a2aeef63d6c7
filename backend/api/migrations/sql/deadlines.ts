// SPDX-License-Identifier: EUPL-1.2
import { provincialWalls, type TenantTables, tenantWalls } from './walls';

export const tenantTables: TenantTables = { recipient_notice: ['grant_id', 'subsidy_grant'] };

export const provincialTables = ['deadline_notice', 'morning_digest'];

const steps = [
  `alter table due_step drop constraint due_step_once`,
  `alter table due_step drop constraint due_step_rule`,
  `ALTER TABLE "due_step" ALTER COLUMN "grant_id" DROP NOT NULL`,
  `ALTER TABLE "due_step" ADD "subject" text NOT NULL DEFAULT 'grant'`,
  `ALTER TABLE "due_step" ADD "offset_days" integer NOT NULL DEFAULT '0'`,
  `ALTER TABLE "due_step" ADD "about_on" date`,
  `ALTER TABLE "due_step" ADD "late_minutes" integer`,
  `ALTER TABLE "due_step" ADD "outcome" text`,
  `ALTER TABLE "due_step" ADD "failures" integer NOT NULL DEFAULT '0'`,
  `ALTER TABLE "due_step" ADD "failure" text`,
  `ALTER TABLE "due_step" ADD "retry_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "due_step" ADD "stuck" boolean NOT NULL DEFAULT false`,
  "select set_config('app.organisation_kind', 'province', true)",
  `update due_step set about_on = due_on, outcome = case when fired_at is null then null else 'done' end`,
  `ALTER TABLE "due_step" ALTER COLUMN "about_on" SET NOT NULL`,
  `alter table due_step add constraint due_step_rule check (rule in ('determination_reminder','grant_end','continuing_end','warning','overdue','escalation'))`,
  `alter table due_step add constraint due_step_once unique (application_id, subject, rule, offset_days, about_on)`,
  `CREATE INDEX "due_step_taken" ON "due_step"  ("fired_at", "id") WHERE fired_at is not null`,
];

/** The tables, as the entities describe them. */
const tables = [
  `CREATE TABLE "deadline_notice" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "step_id" uuid NOT NULL, "person_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "digest_id" uuid, CONSTRAINT "deadline_notice_once" UNIQUE ("step_id", "person_id"), CONSTRAINT "PK_102d439f17882c15d578e343a29" PRIMARY KEY ("id"))`,
  `CREATE INDEX "deadline_notice_waiting" ON "deadline_notice"  ("person_id") WHERE digest_id is null`,
  `CREATE TABLE "morning_digest" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "day" date NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "morning_digest_once" UNIQUE ("person_id", "day"), CONSTRAINT "PK_f9f70480e9821b17dacc0617bc8" PRIMARY KEY ("id"))`,
  `CREATE TABLE "recipient_notice" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "grant_id" uuid NOT NULL, "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "key" text NOT NULL, "happened_on" date NOT NULL, "explanation" text NOT NULL, "late_days" integer NOT NULL DEFAULT '0', "notified_by" uuid NOT NULL, "notified_at" TIMESTAMP WITH TIME ZONE NOT NULL, "seen_by" uuid, "seen_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "recipient_notice_late" CHECK (late_days >= 0), CONSTRAINT "PK_39a1f2f4e403d5560ae192cd58f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "recipient_notice_grant" ON "recipient_notice"  ("grant_id", "notified_at") `,
  `ALTER TABLE "deadline_notice" ADD CONSTRAINT "FK_3398426ae2fda6b57e63f94cef5" FOREIGN KEY ("step_id") REFERENCES "due_step"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "deadline_notice" ADD CONSTRAINT "FK_e85f4185f257c1ac8db02a21e84" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "deadline_notice" ADD CONSTRAINT "FK_0ff3d4589b53eddc3abe97eaee7" FOREIGN KEY ("digest_id") REFERENCES "morning_digest"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "morning_digest" ADD CONSTRAINT "FK_f6acc2d16da32f8c2eba0a4b92f" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "recipient_notice" ADD CONSTRAINT "FK_02e169c6227043c0b35672024fb" FOREIGN KEY ("grant_id") REFERENCES "subsidy_grant"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "recipient_notice" ADD CONSTRAINT "FK_74eb989207b4a7607f40f2e2274" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "recipient_notice" ADD CONSTRAINT "FK_545ad4f16042f33680b0d623ea4" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "recipient_notice" ADD CONSTRAINT "FK_e62c05c0e82a0e1b646e6abf4f2" FOREIGN KEY ("notified_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "recipient_notice" ADD CONSTRAINT "FK_6d36e274287272d5075876773ff" FOREIGN KEY ("seen_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** A step hangs on a case; not every one on a grant. */
const walls = [
  'drop policy due_step_own on due_step',
  ...tenantWalls({ due_step: ['application_id', 'application'] }),
  ...tenantWalls(tenantTables),
  ...provincialWalls(provincialTables),
];

export const deadlines = [...steps, ...tables, ...walls];
