// SPDX-License-Identifier: EUPL-1.2
import { addOnly } from './guards';
import { succeededWalls, type TenantTables, tenantWalls } from './walls';

export const tenantTables: TenantTables = {
  statutory_interest: ['application_id', 'application'],
  interest_payment: ['interest_id', 'statutory_interest'],
};

export const tablesWithoutRowSecurity: Readonly<Record<string, string>> = {
  interest_rate: 'public: the statutory interest',
};

export const appendOnlyTables = ['interest_rate'];

const tables = [
  `CREATE TABLE "interest_rate" ("version_id" uuid NOT NULL, "valid_from" date NOT NULL, "basis_points" integer NOT NULL, "source" text NOT NULL, CONSTRAINT "interest_rate_bounds" CHECK (basis_points between 1 and 10000), CONSTRAINT "PK_2a5b92592f20670021291406d14" PRIMARY KEY ("version_id", "valid_from"))`,
  `ALTER TABLE "interest_rate" ADD CONSTRAINT "FK_c26e2494b4fd5226b2894bd8e6d" FOREIGN KEY ("version_id") REFERENCES "law_data_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "statutory_interest" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "source" text NOT NULL, "source_id" uuid NOT NULL, "debtor" text NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "principal_cents" bigint NOT NULL, "first_day_on" date NOT NULL, "last_day_on" date NOT NULL, "days" integer NOT NULL, "amount_cents" bigint NOT NULL, "reason" text NOT NULL DEFAULT '', "prepared_by" uuid NOT NULL, "prepared_at" TIMESTAMP WITH TIME ZONE NOT NULL, "return_reason" text, "decision_id" uuid, "decided_by" uuid, CONSTRAINT "statutory_interest_version" CHECK (version > 0), CONSTRAINT "statutory_interest_four_eyes" CHECK ((decided_by is null) = (decision_id is null) and (decided_by is null or decided_by <> prepared_by)), CONSTRAINT "statutory_interest_decided" CHECK ((state in ('determined','settled','annulled')) = (decision_id is not null)), CONSTRAINT "statutory_interest_days" CHECK (days >= 1 and days <= last_day_on - first_day_on + 1), CONSTRAINT "statutory_interest_amount" CHECK (amount_cents > 0 and principal_cents > 0), CONSTRAINT "statutory_interest_state" CHECK (state in ('proposed','returned','determined','settled','annulled')), CONSTRAINT "statutory_interest_debtor" CHECK (debtor in ('province','municipality')), CONSTRAINT "statutory_interest_source" CHECK (source in ('payment','penalty_payment')), CONSTRAINT "PK_26ed8f7d076018e22f73ac681d5" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "statutory_interest_once" ON "statutory_interest"  ("source", "source_id") WHERE state not in ('returned','annulled')`,
  `CREATE INDEX "statutory_interest_case" ON "statutory_interest"  ("application_id")`,
  `CREATE TABLE "interest_payment" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "interest_id" uuid NOT NULL, "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "kind" text NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "amount_cents" bigint NOT NULL, "due_on" date NOT NULL, "iban" text, "end_to_end_id" text NOT NULL, "prepared_by" uuid NOT NULL, "prepared_at" TIMESTAMP WITH TIME ZONE NOT NULL, "released_by" uuid, "released_at" TIMESTAMP WITH TIME ZONE, "paid_on" date, "reference" text, CONSTRAINT "interest_payment_end_to_end" UNIQUE ("end_to_end_id"), CONSTRAINT "interest_payment_four_eyes" CHECK (released_by is null or released_by <> prepared_by), CONSTRAINT "interest_payment_positive" CHECK (amount_cents > 0), CONSTRAINT "interest_payment_state_known" CHECK (state in ('proposed','released','paid','cancelled')), CONSTRAINT "interest_payment_kind" CHECK (kind in ('payment','claim') and (kind = 'payment') = (iban is not null)), CONSTRAINT "PK_e077d2f6a50d21e923fb8cb66cc" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "interest_payment_once" ON "interest_payment"  ("interest_id") WHERE state in ('proposed','released')`,
  `CREATE INDEX "interest_payment_state" ON "interest_payment"  ("state", "due_on", "id")`,
  `ALTER TABLE "statutory_interest" ADD CONSTRAINT "FK_396e080f0038343d9213dea6616" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "statutory_interest" ADD CONSTRAINT "FK_456cd656baaa72d019ad7aaeb33" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "statutory_interest" ADD CONSTRAINT "FK_80e4b17b23fcf2f936cd28e1f4b" FOREIGN KEY ("prepared_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "statutory_interest" ADD CONSTRAINT "FK_037399e60a75a26a7126f5c559f" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "statutory_interest" ADD CONSTRAINT "FK_e12601a262669560066d4a61d3b" FOREIGN KEY ("decided_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "interest_payment" ADD CONSTRAINT "FK_e1b4392a656f0a044ffb6964a2b" FOREIGN KEY ("interest_id") REFERENCES "statutory_interest"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "interest_payment" ADD CONSTRAINT "FK_3b32a054b298aa441628577837e" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "interest_payment" ADD CONSTRAINT "FK_5c1d1d86397a1e979a760535f9e" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "interest_payment" ADD CONSTRAINT "FK_0be97ee8208a5b7079dbe4bc6db" FOREIGN KEY ("prepared_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "interest_payment" ADD CONSTRAINT "FK_3c8075cd6ef6a4281210bce398f" FOREIGN KEY ("released_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** The rates with which every installation starts; an administrator checks and replaces them. */
const start = [
  'alter table law_data_version drop constraint law_data_version_kind',
  `alter table law_data_version add constraint law_data_version_kind check (kind in ('holidays', 'penalty', 'interest'))`,
  `insert into law_data_version (kind, number, reason, origin, recorded_at) values
     ('interest', 1, 'Bij de ingebruikname: voorbeeldwaarden, controleer ze', 'start', transaction_timestamp())`,
  `insert into interest_rate (version_id, valid_from, basis_points, source)
   select v.id, valid_from::date, basis_points, 'BW 6:120(1); Besluit wettelijke rente; voorbeeldwaarde, controleer deze'
     from law_data_version v,
          (values ('2015-01-01', 200), ('2023-01-01', 400), ('2023-07-01', 600), ('2024-01-01', 700),
                  ('2025-01-01', 600), ('2026-01-01', 400)) rates(valid_from, basis_points)
    where v.kind = 'interest' and v.number = 1`,
];

const guards = [
  'alter table decision drop constraint decision_kind',
  `alter table decision add constraint decision_kind check (kind in
     ('grant','partial_grant','refusal','not_processed','determination','extension_granted','extension_refused',
      'objection','penalty','interest','amendment','withdrawal'))`,
  `create trigger statutory_interest_fixed before update on statutory_interest for each row execute function
     keep_columns('state', 'version', 'return_reason', 'decision_id', 'decided_by', 'amount_cents')`,
  `create trigger interest_payment_fixed before update on interest_payment for each row execute function
     keep_columns('state', 'version', 'due_on', 'released_by', 'released_at', 'paid_on', 'reference')`,
  `create trigger statutory_interest_no_conflict before insert or update on statutory_interest for each row
     execute function refuse_conflicted('prepared_by', 'decided_by')`,
  `create trigger interest_payment_no_conflict before insert or update on interest_payment for each row
     execute function refuse_conflicted('prepared_by', 'released_by')`,
];

/** Statutory interest over late payments (Awb 4:97–4:100), and the rates as dated data. */
export const statutoryInterest = [
  ...tables,
  ...start,
  ...guards,
  ...addOnly(appendOnlyTables),
  ...tenantWalls(tenantTables),
  ...succeededWalls(tenantTables),
];
