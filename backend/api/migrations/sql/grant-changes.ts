// SPDX-License-Identifier: EUPL-1.2
import { provincialWalls, type TenantTables, tenantWalls } from './walls';

export const tenantTables: TenantTables = {
  grant_change: ['grant_id', 'subsidy_grant'],
  grant_notice: ['grant_id', 'subsidy_grant'],
  due_step: ['grant_id', 'subsidy_grant'],
};

export const provincialTables = ['budget_adoption'];

/** The tables and columns, as the entities describe them. */
const tables = [
  `CREATE TABLE "budget_adoption" ("year" integer NOT NULL, "adopted_on" date NOT NULL, "recorded_by" uuid NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_bbd6b1401beb4dced20acf279d6" PRIMARY KEY ("year"))`,
  `CREATE TABLE "grant_change" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "grant_id" uuid NOT NULL, "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "requested" boolean NOT NULL, "wanted" jsonb NOT NULL DEFAULT '{}', "request_reason" text NOT NULL DEFAULT '', "document_ids" jsonb NOT NULL DEFAULT '[]', "asked_by" uuid NOT NULL, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "kind" text, "ground" text, "refusal" boolean NOT NULL DEFAULT false, "amount_cents" bigint, "activity" text, "dates" jsonb NOT NULL DEFAULT '[]', "obligation_id" uuid, "reason" text NOT NULL DEFAULT '', "views_code" text, "proposed_by" uuid, "proposed_at" TIMESTAMP WITH TIME ZONE, "return_reason" text, "before_cents" bigint, "decision_id" uuid, CONSTRAINT "grant_change_amount" CHECK (amount_cents is null or amount_cents >= 0), CONSTRAINT "grant_change_kind" CHECK (kind is null or kind in ('amend','withdraw','amendDetermination','withdrawDetermination')), CONSTRAINT "grant_change_state" CHECK (state in ('asked','proposed','made','refused','retracted')), CONSTRAINT "PK_d0e8c9e46d3c2e2e203a1daf104" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "grant_change_open" ON "grant_change"  ("grant_id") WHERE state in ('asked','proposed')`,
  `CREATE INDEX "grant_change_grant" ON "grant_change"  ("grant_id")`,
  `CREATE TABLE "grant_notice" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "grant_id" uuid NOT NULL, "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "kind" text NOT NULL, "notice_on" date NOT NULL, "due_on" date NOT NULL, "trace" jsonb NOT NULL DEFAULT '[]', "reason" text NOT NULL DEFAULT '', "made_by" uuid, "ended_on" date, CONSTRAINT "grant_notice_kind" CHECK (kind in ('determination_reminder','payment_suspension')), CONSTRAINT "PK_19ed239829cb8499aecc3b32ede" PRIMARY KEY ("id"))`,
  `CREATE INDEX "grant_notice_grant" ON "grant_notice"  ("grant_id", "kind")`,
  `CREATE TABLE "due_step" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "grant_id" uuid NOT NULL, "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "rule" text NOT NULL, "due_on" date NOT NULL, "fired_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "due_step_once" UNIQUE ("grant_id", "rule", "due_on"), CONSTRAINT "due_step_rule" CHECK (rule in ('determination_reminder','grant_end')), CONSTRAINT "PK_9ca0ec436902c3488764e2a41c3" PRIMARY KEY ("id"))`,
  `CREATE INDEX "due_step_open" ON "due_step"  ("due_on", "id") WHERE fired_at is null`,
  `ALTER TABLE "subsidy_grant" ADD "claimed_cents" bigint NOT NULL DEFAULT '0'`,
  `ALTER TABLE "obligation" ADD "breached_on" date`,
  `ALTER TABLE "payment" ADD "decision_id" uuid`,
  `ALTER TABLE "determination_proposal" ADD "ground" text`,
  `ALTER TABLE "budget_adoption" ADD CONSTRAINT "FK_cb19b90561ed5dce0524e52bbd5" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "grant_change" ADD CONSTRAINT "FK_2ce09685cc36fe01e764b227696" FOREIGN KEY ("grant_id") REFERENCES "subsidy_grant"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "grant_change" ADD CONSTRAINT "FK_128f2a4da5e0ca5190a66e59217" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "grant_change" ADD CONSTRAINT "FK_59b18fdb552702092d33599ad32" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "grant_change" ADD CONSTRAINT "FK_fb53a6bfa984555a44d65a08bbc" FOREIGN KEY ("asked_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "grant_change" ADD CONSTRAINT "FK_31687c4a3584e399aa18ddaabd1" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "grant_change" ADD CONSTRAINT "FK_b66529aac17479f0290eeea6e21" FOREIGN KEY ("proposed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "grant_change" ADD CONSTRAINT "FK_37886e302834780b95514e4ef3b" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "grant_notice" ADD CONSTRAINT "FK_61f4b040aa191368a5661b35d2e" FOREIGN KEY ("grant_id") REFERENCES "subsidy_grant"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "grant_notice" ADD CONSTRAINT "FK_7e83958015e41212fe170b22d09" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "grant_notice" ADD CONSTRAINT "FK_4be6609a1c50c604e184d629f13" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "grant_notice" ADD CONSTRAINT "FK_7907d41ff45d81455665857ef31" FOREIGN KEY ("made_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "due_step" ADD CONSTRAINT "FK_5d50f0bb948b5dbdcfc71fd20b2" FOREIGN KEY ("grant_id") REFERENCES "subsidy_grant"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "due_step" ADD CONSTRAINT "FK_ec0650f67b4894c144e1d254edb" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "due_step" ADD CONSTRAINT "FK_9bf8a04a42e1e9e44ff69bbe382" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "payment" ADD CONSTRAINT "FK_1aa22d2944d656004bb9a845519" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const replaced = (table: string, name: string, check: string): string[] => [
  `alter table ${table} drop constraint ${name}`,
  `alter table ${table} add constraint ${name} check (${check})`,
];

/** More states, and a claim that can come before the determination. */
const rules = [
  ...replaced(
    'subsidy_grant',
    'subsidy_grant_state',
    `state in ('active','amended','reminded','determination_requested','determination_proposed','determined','withdrawn',
    'in_recovery','closed','ended')`,
  ),
  ...replaced('obligation', 'obligation_state', "state in ('open','reported','met','breached','lapsed')"),
  // What is there already: a claim came from the one determination of its case.
  "select set_config('app.organisation_kind', 'province', true)",
  `update payment p set decision_id = d.id from decision d
    where p.kind = 'recovery' and d.application_id = p.application_id and d.kind = 'determination'`,
  `update subsidy_grant g set claimed_cents = c.cents
     from (select grant_id, sum(amount_cents) as cents from payment where kind = 'recovery' group by grant_id) c
    where c.grant_id = g.id`,
  ...replaced(
    'subsidy_grant',
    'subsidy_grant_paid',
    'paid_cents >= 0 and received_cents between 0 and claimed_cents and paid_cents - claimed_cents <= granted_cents',
  ),
];

export const grantChanges = [...tables, ...rules, ...tenantWalls(tenantTables), ...provincialWalls(provincialTables)];
