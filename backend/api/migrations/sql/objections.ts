// SPDX-License-Identifier: EUPL-1.2
import type { TenantTables } from './walls';

/** Objections, advice about them, their letters, and appeals. */
export const objectionTables = [
  `CREATE TABLE "objection" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "decision_id" uuid NOT NULL, "state" text NOT NULL, "term_state" text NOT NULL DEFAULT 'running', "version" integer NOT NULL DEFAULT '1', "channel" text NOT NULL, "received_on" date NOT NULL, "posted_on" date, "filed_by" uuid NOT NULL, "filed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "grounds" text NOT NULL DEFAULT '', "document_ids" jsonb NOT NULL DEFAULT '[]', "costs_asked" boolean NOT NULL DEFAULT false, "verdict" text NOT NULL, "excuse" text, "defect_id" uuid, "defect" text, "defect_due_on" date, "defect_cured_on" date, "committee" text, "committee_outcome" text, "committee_advice" text, "hearing_on" date, "hearing_place" text, "hearing_waiver" text, "heard_by" uuid, "hearing_report" text, "decision_due_on" date NOT NULL, "outcome" text, "answered_by_id" uuid, CONSTRAINT "objection_decided" CHECK ((state in ('inadmissible','unfounded','upheld','partly_upheld')) = (outcome is not null and answered_by_id is not null)), CONSTRAINT "objection_outcome" CHECK (outcome is null or outcome in ('inadmissible','unfounded','upheld','partly_upheld')), CONSTRAINT "objection_channel" CHECK (channel in ('portal','post','counter','email')), CONSTRAINT "objection_term_state" CHECK (term_state in ('running','adjourned','delayed','ended')), CONSTRAINT "objection_state" CHECK (state in ('received','confirmed','incomplete','with_committee','hearing_planned','heard','hearing_waived','committee_advised','advised','returned','inadmissible','unfounded','upheld','partly_upheld','withdrawn')), CONSTRAINT "PK_f66a92a8254c445494f6cc3be60" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "objection_open" ON "objection" ("decision_id") WHERE state not in ('inadmissible','unfounded','upheld','partly_upheld','withdrawn')`,
  `CREATE INDEX "objection_case" ON "objection" ("application_id")`,
  `CREATE TABLE "objection_advice" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "objection_id" uuid NOT NULL, "application_id" uuid NOT NULL, "outcome" text NOT NULL, "amount_cents" bigint NOT NULL, "costs_cents" bigint NOT NULL DEFAULT '0', "reason" text NOT NULL, "deviation_reason" text NOT NULL DEFAULT '', "advised_by" uuid NOT NULL, "advised_at" TIMESTAMP WITH TIME ZONE NOT NULL, "returned_by" uuid, "return_reason" text, CONSTRAINT "objection_advice_amount" CHECK (amount_cents >= 0 and costs_cents >= 0), CONSTRAINT "objection_advice_outcome" CHECK (outcome in ('inadmissible','unfounded','upheld','partly_upheld')), CONSTRAINT "PK_ee8d1a4b11252915537a6d15cfa" PRIMARY KEY ("id"))`,
  `CREATE INDEX "objection_advice_objection" ON "objection_advice" ("objection_id")`,
  `CREATE TABLE "objection_letter" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "objection_id" uuid NOT NULL, "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "kind" text NOT NULL, "facts" jsonb NOT NULL, CONSTRAINT "PK_76e264252cb399b6ba96b22e7b4" PRIMARY KEY ("id"))`,
  `CREATE INDEX "objection_letter_objection" ON "objection_letter" ("objection_id")`,
  `CREATE TABLE "appeal" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "decision_id" uuid NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "court" text NOT NULL, "court_number" text NOT NULL, "registered_on" date NOT NULL, "file_requested_on" date, "file_due_on" date, "file_sent_on" date, "file_document_id" uuid, "decided_on" date, "outcome" text, "new_decision_due_on" date, CONSTRAINT "appeal_outcome" CHECK (outcome is null or outcome in ('no_jurisdiction','inadmissible','unfounded','well_founded')), CONSTRAINT "appeal_state" CHECK (state in ('registered','file_requested','file_sent','decided','new_decision_ordered','withdrawn')), CONSTRAINT "PK_f644a99d2dfcff9facb08bd1697" PRIMARY KEY ("id"))`,
  `CREATE INDEX "appeal_case" ON "appeal" ("application_id")`,
  `ALTER TABLE "decision" ADD "replaced_by_id" uuid`,
  `ALTER TABLE "decision" ADD CONSTRAINT "FK_79ea803fff9b7cf57cead99385d" FOREIGN KEY ("replaced_by_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection" ADD CONSTRAINT "FK_79068af583d2d5b2f8dd68d45bd" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection" ADD CONSTRAINT "FK_cc9cf44d679eb8d093e9c18e5a7" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection" ADD CONSTRAINT "FK_82a18912b342ff9255a40395db9" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection" ADD CONSTRAINT "FK_e407e2005cf523feb94761fef1e" FOREIGN KEY ("filed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection" ADD CONSTRAINT "FK_5e1fd9d9234dba04bdc9eb758a8" FOREIGN KEY ("heard_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection" ADD CONSTRAINT "FK_a7caabde02faae475577bc39ffe" FOREIGN KEY ("answered_by_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection_advice" ADD CONSTRAINT "FK_a3432bce95648ab099841f3d00e" FOREIGN KEY ("objection_id") REFERENCES "objection"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection_advice" ADD CONSTRAINT "FK_9344c0014b7576d753e16eced17" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection_advice" ADD CONSTRAINT "FK_5b6c279737f5634ac42419f9491" FOREIGN KEY ("advised_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection_advice" ADD CONSTRAINT "FK_864319fde3f319a41c5bb981d8c" FOREIGN KEY ("returned_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection_letter" ADD CONSTRAINT "FK_0200faab576645ad4a94d1993d5" FOREIGN KEY ("objection_id") REFERENCES "objection"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection_letter" ADD CONSTRAINT "FK_6da441dd1c01dcbc185298b2095" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection_letter" ADD CONSTRAINT "FK_df76e5c32744c099f8f558fc040" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "appeal" ADD CONSTRAINT "FK_0497494f2fe589d63d22435847b" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "appeal" ADD CONSTRAINT "FK_34b35e0f04afcd3434b81466cc3" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "appeal" ADD CONSTRAINT "FK_b57052b233bb980862b3f2dc5fd" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "appeal" ADD CONSTRAINT "FK_5e3f4e0b17c47bfc5d3e8357c56" FOREIGN KEY ("file_document_id") REFERENCES "document"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** The index on the live outcome of an application leaves out what an objection replaced. */
export const objectionChanges = [
  'drop index decision_open_primary',
  `create unique index "decision_open_primary" on "decision" ("application_id")
     where kind in ('grant','partial_grant','refusal','not_processed') and replaced_by_id is null`,
  'drop trigger decision_fixed on decision',
  `create trigger decision_fixed before update on decision for each row
     execute function keep_columns('notified_on', 'notified_at', 'objection_due_on', 'letter_document_id', 'replaced_by_id')`,
];

/** Whoever had a hand in a decision neither hears nor decides on the objection against it (Awb 7:5, 10:3(3)). */
export const objectionGuards = [
  `create function refuse_involved_before() returns trigger language plpgsql as $$
  declare
    involved uuid[];
    acting uuid;
  begin
    if tg_table_name = 'decision' then
      acting := new.decided_by;
      select array[d.decided_by, d.advised_by] into involved
        from objection o join decision d on d.id = o.decision_id where o.id = new.subject_id;
    else
      acting := new.heard_by;
      select array[d.decided_by, d.advised_by] into involved from decision d where d.id = new.decision_id;
    end if;
    if acting = any(involved) then
      raise exception 'somebody involved in the contested decision cannot hear or decide on the objection'
        using errcode = '23514', constraint = tg_table_name || '_other_person';
    end if;
    return new;
  end $$`,
  `create trigger decision_other_person before insert on decision for each row when (new.kind = 'objection')
     execute function refuse_involved_before()`,
  `create trigger objection_other_person before insert or update on objection for each row when (new.heard_by is not null)
     execute function refuse_involved_before()`,
  `create trigger objection_fixed before update on objection for each row execute function keep_columns('state', 'term_state',
     'version', 'grounds', 'document_ids', 'verdict', 'excuse', 'defect_id', 'defect', 'defect_due_on', 'defect_cured_on',
     'committee', 'committee_outcome', 'committee_advice', 'hearing_on', 'hearing_place', 'hearing_waiver', 'heard_by',
     'hearing_report', 'decision_due_on', 'outcome', 'answered_by_id')`,
];

export const tenantTables: TenantTables = {
  objection: ['application_id', 'application'],
  objection_letter: ['application_id', 'application'],
  appeal: ['application_id', 'application'],
};

export const provincialTables = ['objection_advice'];
