// SPDX-License-Identifier: EUPL-1.2
import { addOnly } from './guards';
import { succeededWalls, type TenantTables, tenantWalls } from './walls';

/** Rows that belong to one municipality. */
export const tenantTables: TenantTables = {
  progress_report: ['application_id', 'application'],
  progress_submission: ['report_id', 'progress_report'],
  progress_photo: ['application_id', 'application'],
};

export const appendOnlyTables = ['progress_submission'];

/** Reports about how far projects are, what was submitted each time, and photos. */
export const progress = [
  `CREATE TABLE "progress_report" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "grant_id" uuid NOT NULL, "obligation_id" uuid NOT NULL, "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "period_ends_on" date NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "draft" jsonb, "percentage" integer, "homes" jsonb, "homes_promised" integer, "homes_permitted" integer, "homes_placed" integer, "homes_occupied" integer, "spent_cents" bigint, "risks" jsonb NOT NULL DEFAULT '[]', "permit_status" text, "permit_expected_on" date, "completion_expected_on" date, "reasons" jsonb NOT NULL DEFAULT '{}', "explanation" text NOT NULL DEFAULT '', "late_days" integer, "saved_by" uuid NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, "submitted_by" uuid, "submitted_at" TIMESTAMP WITH TIME ZONE, "reviewed_by" uuid, "reviewed_at" TIMESTAMP WITH TIME ZONE, "review_reason" text, CONSTRAINT "progress_report_obligation" UNIQUE ("obligation_id"), CONSTRAINT "progress_report_submitted" CHECK (state = 'draft' or percentage is not null and submitted_by is not null and submitted_at is not null), CONSTRAINT "progress_report_permit" CHECK (permit_status in ('not_needed','not_requested','requested','granted','irrevocable','refused')), CONSTRAINT "progress_report_homes" CHECK (homes_promised >= 0 and homes_permitted >= 0 and homes_placed >= 0 and homes_occupied >= 0), CONSTRAINT "progress_report_spent" CHECK (spent_cents >= 0), CONSTRAINT "progress_report_percentage" CHECK (percentage between 0 and 100), CONSTRAINT "progress_report_state" CHECK (state in ('draft','submitted','accepted','sent_back')), CONSTRAINT "PK_de44d4f311d5a0132f49f9f0820" PRIMARY KEY ("id"))`,
  `CREATE INDEX "progress_report_waiting" ON "progress_report"  ("state", "submitted_at", "id") `,
  `CREATE INDEX "progress_report_grant" ON "progress_report"  ("grant_id", "period_ends_on") `,
  `CREATE TABLE "progress_submission" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "report_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "number" integer NOT NULL, "figures" jsonb NOT NULL, "submitted_by" uuid NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "progress_submission_number" UNIQUE ("report_id", "number"), CONSTRAINT "PK_0ecfb774605f0bb5d68a46cf867" PRIMARY KEY ("id"))`,
  `CREATE TABLE "progress_photo" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "report_id" uuid NOT NULL, "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "document_id" uuid NOT NULL, "added_by" uuid NOT NULL, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, "consented_by" uuid, "consented_at" TIMESTAMP WITH TIME ZONE, "withdrawn_by" uuid, "withdrawn_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "progress_photo_document" UNIQUE ("document_id"), CONSTRAINT "progress_photo_withdrawn" CHECK ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null or consented_at is not null)), CONSTRAINT "progress_photo_consent" CHECK ((consented_at is null) = (consented_by is null)), CONSTRAINT "PK_819c909af77b2a1c86462d7e445" PRIMARY KEY ("id"))`,
  `CREATE INDEX "progress_photo_report" ON "progress_photo"  ("report_id") `,
  `ALTER TABLE "progress_report" ADD CONSTRAINT "FK_f5bcec90cf8bb3ca6b0a5fb8dec" FOREIGN KEY ("grant_id") REFERENCES "subsidy_grant"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_report" ADD CONSTRAINT "FK_917a1fbe0482ee2234791ca8c37" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_report" ADD CONSTRAINT "FK_57d1e94f1226f6c5481e65ac66b" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_report" ADD CONSTRAINT "FK_ab22a960cd122bfcbb5d2b0f776" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_report" ADD CONSTRAINT "FK_89e14b715da4d0ff7b020349db1" FOREIGN KEY ("saved_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_report" ADD CONSTRAINT "FK_bf2a7b4e0ef98e0beeaeab49662" FOREIGN KEY ("submitted_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_report" ADD CONSTRAINT "FK_f52dacaa7d660da44845e62327e" FOREIGN KEY ("reviewed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_submission" ADD CONSTRAINT "FK_a79074faed8cfc97997a641c708" FOREIGN KEY ("report_id") REFERENCES "progress_report"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_submission" ADD CONSTRAINT "FK_1cd5fc969716e1287d316feaabe" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_submission" ADD CONSTRAINT "FK_0045467bfdf5638b08ea46281d2" FOREIGN KEY ("submitted_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_photo" ADD CONSTRAINT "FK_4cab8dd1eb864903ef153645a88" FOREIGN KEY ("report_id") REFERENCES "progress_report"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_photo" ADD CONSTRAINT "FK_713823ba4e09235b32ce85474b2" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_photo" ADD CONSTRAINT "FK_d98a74cea2cd38b838d9ebbc568" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_photo" ADD CONSTRAINT "FK_3a47babe752434344732d96d068" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_photo" ADD CONSTRAINT "FK_3e1b8d3f08e932edc3e354654a3" FOREIGN KEY ("added_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_photo" ADD CONSTRAINT "FK_2f501ff83113c81f14786dd0b44" FOREIGN KEY ("consented_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_photo" ADD CONSTRAINT "FK_13f70585b17f9f4cdf19c06be1c" FOREIGN KEY ("withdrawn_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  ...tenantWalls(tenantTables),
  ...succeededWalls(tenantTables),
  ...addOnly(appendOnlyTables),
];
