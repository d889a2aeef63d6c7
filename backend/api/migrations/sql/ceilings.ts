// SPDX-License-Identifier: EUPL-1.2
import { ceilingGuards } from './ceiling-guards';
import { addOnly } from './guards';
import { provincialWalls } from './walls';

export const provincialTables = ['budget_order', 'spending'];

export const appendOnlyTables = ['spending'];

export const tablesWithoutRowSecurity = {
  budget_year: 'read by every booking, also of a municipality: whether the year is closed',
};

/** Orders of two people, years, and what was spent on the activities of the programme. */
export const ceilings = [
  `alter table budget_account drop constraint budget_account_kind`,
  `alter table budget_account add constraint budget_account_kind check (kind in ('programme', 'group', 'scheme', 'type', 'tranche', 'line'))`,
  `alter table posting drop constraint posting_bucket`,
  `alter table posting add constraint posting_bucket check (bucket in ('available','committed','determined','released','funding','overrun','reserved','requested','payable','ordered','paid','receivable','claimed','received','held','announced'))`,
  `CREATE TABLE "budget_order" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "kind" text NOT NULL, "state" text NOT NULL, "account_id" uuid, "to_account_id" uuid, "amount_cents" bigint, "journal_id" uuid, "year" integer, "to_year" integer, "reason" text NOT NULL, "decision_reference" text, "decided_on" date, "publication" text, "published_on" date, "starts_on" date, "prepared_by" uuid NOT NULL, "prepared_at" TIMESTAMP WITH TIME ZONE NOT NULL, "settled_by" uuid, "settled_at" TIMESTAMP WITH TIME ZONE, "answer" text, CONSTRAINT "budget_order_subject" CHECK (case when kind in ('raise', 'lower') then account_id is not null and amount_cents > 0 and decision_reference <> '' and decided_on is not null and starts_on is not null
        when kind = 'carry' then account_id is not null and to_account_id is not null and amount_cents > 0 and year is not null and to_year is not null and (account_id, year) is distinct from (to_account_id, to_year)
        when kind = 'counter' then journal_id is not null
        else year is not null end), CONSTRAINT "budget_order_reason" CHECK (btrim(reason) <> ''), CONSTRAINT "budget_order_settled" CHECK ((state = 'prepared') = (settled_by is null) and (settled_by is null) = (settled_at is null)), CONSTRAINT "budget_order_second_person" CHECK (settled_by is null or (settled_by <> prepared_by) = (state <> 'withdrawn')), CONSTRAINT "budget_order_states" CHECK (state in ('prepared', 'confirmed', 'rejected', 'withdrawn')), CONSTRAINT "budget_order_kind" CHECK (kind in ('raise', 'lower', 'carry', 'counter', 'close_year', 'reopen_year')), CONSTRAINT "PK_33d2034e364029bac99f1fd9bcb" PRIMARY KEY ("id"))`,
  `CREATE INDEX "budget_order_state" ON "budget_order"  ("state", "prepared_at") `,
  `CREATE TABLE "budget_year" ("year" integer NOT NULL, "closed" boolean NOT NULL DEFAULT false, "order_id" uuid, CONSTRAINT "PK_947b0e9421dfc093f5a6a71f6b5" PRIMARY KEY ("year"))`,
  `CREATE TABLE "spending" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "kind" text NOT NULL, "commitment_id" uuid, "journal_id" uuid NOT NULL, "party" text NOT NULL, "description" text NOT NULL, "reference" text NOT NULL, "amount_cents" bigint NOT NULL, "effective_on" date NOT NULL, "recorded_by" uuid NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "spending_journal" UNIQUE ("journal_id"), CONSTRAINT "spending_on_commitment" CHECK ((kind = 'commitment') = (commitment_id is null)), CONSTRAINT "spending_amount" CHECK (amount_cents > 0), CONSTRAINT "spending_kind" CHECK (kind in ('commitment', 'release', 'payment')), CONSTRAINT "PK_497d7e3196b0f03cdf19f420d69" PRIMARY KEY ("id"))`,
  `CREATE INDEX "spending_commitment" ON "spending"  ("commitment_id") `,
  `CREATE INDEX "spending_account" ON "spending"  ("account_id", "recorded_at") `,
  `ALTER TABLE "budget_account" ADD "tranche_key" text`,
  `ALTER TABLE "budget_account" ADD "opens_on" date`,
  `ALTER TABLE "budget_account" ADD "closes_on" date`,
  `ALTER TABLE "budget_account" ADD "held_cents" bigint NOT NULL DEFAULT '0'`,
  `ALTER TABLE "journal" ADD "counters_id" uuid`,
  `ALTER TABLE "journal" ADD CONSTRAINT "journal_countered_once" UNIQUE ("counters_id")`,
  `ALTER TABLE "journal" ADD CONSTRAINT "journal_counter_kind" CHECK ((counters_id is not null) = (kind in ('COUNTER_CEILING', 'COUNTER_SPENDING')))`,
  `ALTER TABLE "budget_account" ADD CONSTRAINT "budget_account_tranche" CHECK ((kind = 'tranche') = (opens_on is not null and closes_on is not null and tranche_key is not null) and opens_on <= closes_on)`,
  `ALTER TABLE "budget_account" ADD CONSTRAINT "budget_account_held" CHECK (held_cents >= 0 and held_cents <= ceiling_cents)`,
  `ALTER TABLE "journal" ADD CONSTRAINT "FK_4a879d59902c143b15cadfe33a6" FOREIGN KEY ("counters_id") REFERENCES "journal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "budget_order" ADD CONSTRAINT "FK_4c4c4596102aba5241ed7de6f0c" FOREIGN KEY ("account_id") REFERENCES "budget_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "budget_order" ADD CONSTRAINT "FK_15ce5f82ada4910c9c0a21df8ee" FOREIGN KEY ("to_account_id") REFERENCES "budget_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "budget_order" ADD CONSTRAINT "FK_6c231dc56ce643e3db9f3a77e60" FOREIGN KEY ("journal_id") REFERENCES "journal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "budget_order" ADD CONSTRAINT "FK_7d60752c8975957a08ae17fff13" FOREIGN KEY ("prepared_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "budget_order" ADD CONSTRAINT "FK_ab23278bb799d6c84ec6481a4a9" FOREIGN KEY ("settled_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "budget_year" ADD CONSTRAINT "FK_728ce6e56bc4940f2a319a9797c" FOREIGN KEY ("order_id") REFERENCES "budget_order"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "spending" ADD CONSTRAINT "FK_48317fe756dd795283f580882fb" FOREIGN KEY ("account_id") REFERENCES "budget_account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "spending" ADD CONSTRAINT "FK_5d7af28e990a9f7856acffe77ef" FOREIGN KEY ("commitment_id") REFERENCES "spending"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "spending" ADD CONSTRAINT "FK_fb88f2302943bf1f65becbb7bfa" FOREIGN KEY ("journal_id") REFERENCES "journal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "spending" ADD CONSTRAINT "FK_d8879d520549d55cc92e7b3dc72" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  ...provincialWalls(provincialTables),
  ...addOnly(appendOnlyTables),
  ...ceilingGuards,
];
