// SPDX-License-Identifier: EUPL-1.2
import { provincialWalls, succeededWalls, type TenantTables, tenantWalls } from './walls';

export const tenantTables: TenantTables = {
  sample_check: ['grant_id', 'subsidy_grant'],
  visit: ['grant_id', 'subsidy_grant'],
  visit_task: ['visit_id', 'visit'],
};

export const provincialTables = ['determination_sample'];

/** The tables, as the entities describe them. */
const tables = [
  `CREATE TABLE "sample_check" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "sample_id" uuid NOT NULL, "grant_id" uuid NOT NULL, "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "drawn" boolean NOT NULL, "asked_on" date, "due_on" date, "trace" jsonb NOT NULL DEFAULT '[]', CONSTRAINT "sample_check_once" UNIQUE ("grant_id"), CONSTRAINT "sample_check_asked" CHECK (drawn = (asked_on is not null) and drawn = (due_on is not null)), CONSTRAINT "PK_c76c3ab41cd8fc93c4b28095cfb" PRIMARY KEY ("id"))`,
  `CREATE INDEX "sample_check_sample" ON "sample_check"  ("sample_id", "id") `,
  `CREATE TABLE "determination_sample" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "scheme_key" text NOT NULL, "from_on" date NOT NULL, "until_on" date NOT NULL, "percentage" integer NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "prepared_by" uuid NOT NULL, "prepared_at" TIMESTAMP WITH TIME ZONE NOT NULL, "drawn_by" uuid, "drawn_at" TIMESTAMP WITH TIME ZONE, "population_count" integer, "population_cents" bigint, "size" integer, "minutes" jsonb, CONSTRAINT "determination_sample_minutes" CHECK ((state = 'drawn') = (minutes is not null) and (state = 'drawn') = (drawn_by is not null)), CONSTRAINT "determination_sample_four_eyes" CHECK (drawn_by is null or drawn_by <> prepared_by), CONSTRAINT "determination_sample_period_order" CHECK (from_on <= until_on), CONSTRAINT "determination_sample_percentage" CHECK (percentage between 1 and 100), CONSTRAINT "determination_sample_state" CHECK (state in ('prepared', 'drawn', 'cancelled')), CONSTRAINT "PK_fa61893bba1d96acbaa3ce2e60f" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "determination_sample_period" ON "determination_sample"  ("scheme_key", "from_on", "until_on") WHERE state <> 'cancelled'`,
  `CREATE INDEX "determination_sample_prepared" ON "determination_sample"  ("prepared_at", "id") `,
  `CREATE TABLE "visit" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "grant_id" uuid NOT NULL, "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "planned_on" date NOT NULL, "starts_at" text NOT NULL, "visitors" text NOT NULL, "reason" text NOT NULL, "planned_by" uuid NOT NULL, "planned_at" TIMESTAMP WITH TIME ZONE NOT NULL, "findings" text NOT NULL DEFAULT '', "seen" jsonb NOT NULL DEFAULT '{}', "document_ids" jsonb NOT NULL DEFAULT '[]', "reported_by" uuid, "reported_at" TIMESTAMP WITH TIME ZONE, "published_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "visit_reported" CHECK (state not in ('reported','published') or findings <> ''), CONSTRAINT "visit_state" CHECK (state in ('planned','cancelled','reported','published')), CONSTRAINT "PK_c9919ef5a07627657c535d8eb88" PRIMARY KEY ("id"))`,
  `CREATE INDEX "visit_day" ON "visit"  ("planned_on") WHERE state = 'planned'`,
  `CREATE INDEX "visit_grant" ON "visit"  ("grant_id", "planned_on", "id") `,
  `CREATE TABLE "visit_task" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "visit_id" uuid NOT NULL, "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "text" text NOT NULL, "due_on" date NOT NULL, "done_on" date, "done_by" uuid, CONSTRAINT "PK_327c8d788c3f4548e7b6ca78d26" PRIMARY KEY ("id"))`,
  `CREATE INDEX "visit_task_visit" ON "visit_task"  ("visit_id", "due_on", "id") `,
  `ALTER TABLE "determination_proposal" ADD "opinion_reply" text`,
  `ALTER TABLE "sample_check" ADD CONSTRAINT "FK_0c3a7c6408a3d8ad604480b1e96" FOREIGN KEY ("sample_id") REFERENCES "determination_sample"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sample_check" ADD CONSTRAINT "FK_3044bbb4aac54fa26234c799338" FOREIGN KEY ("grant_id") REFERENCES "subsidy_grant"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sample_check" ADD CONSTRAINT "FK_c3f623873c72e6512cc13293e5f" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sample_check" ADD CONSTRAINT "FK_159b8acb5cb8cc1807b0daa54c8" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "determination_sample" ADD CONSTRAINT "FK_a9fa1d57c855ed823a8449e5f85" FOREIGN KEY ("prepared_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "determination_sample" ADD CONSTRAINT "FK_db37e899dfe3d1ea78b92d1bb00" FOREIGN KEY ("drawn_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "visit" ADD CONSTRAINT "FK_1310ed4cc9c7f4d234c23bbe448" FOREIGN KEY ("grant_id") REFERENCES "subsidy_grant"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "visit" ADD CONSTRAINT "FK_272c4e251492abcf6904e312cbc" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "visit" ADD CONSTRAINT "FK_92105a77a243635d66f99c1d19d" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "visit" ADD CONSTRAINT "FK_cb90658545c6e7fff03ed5b3667" FOREIGN KEY ("planned_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "visit" ADD CONSTRAINT "FK_2b6acd5796f79ac40512c00aad4" FOREIGN KEY ("reported_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "visit_task" ADD CONSTRAINT "FK_5310477aef8e4fbe9b3fb540d94" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "visit_task" ADD CONSTRAINT "FK_6c7d577be6cfdc3114a3f648ca1" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "visit_task" ADD CONSTRAINT "FK_094b9e3005501fcaf13b705efdd" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "visit_task" ADD CONSTRAINT "FK_9c8f11d7c644ecd2bb769ceb4dd" FOREIGN KEY ("done_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Nobody acts in a case from which they stay away; what was drawn stays as it was drawn. */
const guards = [
  `create trigger visit_no_conflict before insert or update on visit for each row
     execute function refuse_conflicted('planned_by', 'reported_by')`,
  `create trigger visit_task_no_conflict before insert or update on visit_task for each row
     execute function refuse_conflicted('done_by')`,
  `create trigger determination_sample_drawn before update or delete on determination_sample for each row
     when (old.state <> 'prepared') execute function refuse_change()`,
];

/** Photos of a visit are shown with its report, once that is published; nothing else of a file changes. */
const documents = [
  'drop trigger document_fixed on document',
  `create trigger document_fixed before update on document for each row when (old.purpose <> 'visit')
     execute function keep_columns('locked_at', 'removed_at')`,
  `create trigger document_of_visit_fixed before update on document for each row when (old.purpose = 'visit')
     execute function keep_columns('locked_at', 'removed_at', 'audience')`,
];

const notices = [
  'alter table grant_notice drop constraint grant_notice_kind',
  `alter table grant_notice add constraint grant_notice_kind check (kind in ('determination_reminder','payment_suspension','sample_report'))`,
];

/** Visits are things of a case: the audit log finds the case of each. */
const walls = [...tenantWalls(tenantTables), ...succeededWalls(tenantTables), ...provincialWalls(provincialTables)];

export const finalReports = [...tables, ...notices, ...documents, ...guards, ...walls];
