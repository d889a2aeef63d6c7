// SPDX-License-Identifier: EUPL-1.2
import { addOnly } from './guards';
import { provincialWalls, type TenantTables, tenantWalls } from './walls';

/** Rows that belong to one municipality. */
export const tenantTables: TenantTables = {
  views_invitation: ['application_id', 'application'],
  repeat_application: ['application_id', 'application'],
};

/** Proposals to deviate from the scheme, and the history of the mandate register: of the province alone. */
export const provincialTables = ['deviation', 'mandate_change'];

export const appendOnlyTables = ['mandate_change'];

/** Hearing before deciding, repeat applications, deviations and the history of the mandate register. */
export const hearing = [
  `CREATE TABLE "repeat_application" ("application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "earlier_id" uuid NOT NULL, "new_facts" text NOT NULL DEFAULT '', "linked_by" uuid NOT NULL, "linked_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "repeat_application_other" CHECK (application_id <> earlier_id), CONSTRAINT "PK_42777307e48a476080d876c50e6" PRIMARY KEY ("application_id"))`,
  `CREATE INDEX "repeat_application_earlier" ON "repeat_application"  ("earlier_id")`,
  `CREATE TABLE "deviation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "application_id" uuid NOT NULL, "rule" text NOT NULL, "rule_key" text NOT NULL DEFAULT '', "amount_cents" bigint, "reason" text NOT NULL, "proposed_by" uuid NOT NULL, "proposed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "deviation_amount" CHECK ((rule = 'ground') = (amount_cents is null)), CONSTRAINT "deviation_kind" CHECK (rule in ('maximum','applicant_year_maximum','minimum','ground')), CONSTRAINT "PK_a90032205a4efd9cf27b43536f3" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "deviation_rule" ON "deviation"  ("application_id", "rule", "rule_key") WHERE withdrawn_at is null`,
  `CREATE INDEX "deviation_case" ON "deviation"  ("application_id")`,
  `CREATE TABLE "mandate_change" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "mandate_id" uuid NOT NULL, "kind" text NOT NULL, "data" jsonb NOT NULL, "changed_by" uuid, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "mandate_change_kind" CHECK (kind in ('entered', 'ended')), CONSTRAINT "PK_5b99fb85f7d394151dbc32d09d9" PRIMARY KEY ("id"))`,
  `CREATE INDEX "mandate_change_entry" ON "mandate_change"  ("mandate_id", "changed_at")`,
  `CREATE TABLE "views_invitation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "subject" text NOT NULL, "subject_id" uuid, "invited_of" text NOT NULL, "addressee" text, "about" text NOT NULL, "days" integer NOT NULL, "invited_on" date NOT NULL, "due_on" date NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "manner" text, "received_on" date, "content" text NOT NULL DEFAULT '', "document_ids" jsonb NOT NULL DEFAULT '[]', "reply" text, "invited_by" uuid NOT NULL, "closed_by" uuid, "closed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "views_invitation_days" CHECK (days > 0 and due_on > invited_on), CONSTRAINT "views_invitation_received" CHECK ((state = 'received') = (received_on is not null and manner is not null)), CONSTRAINT "views_invitation_of" CHECK ((invited_of = 'applicant') = (addressee is null) and invited_of in ('applicant','third_party')), CONSTRAINT "views_invitation_subject" CHECK (subject in ('advice','determination','amendment','withdrawal','objection')), CONSTRAINT "views_invitation_state" CHECK (state in ('invited','received','expired','waived')), CONSTRAINT "PK_8a80b12213f637caca6819f3ca5" PRIMARY KEY ("id"))`,
  `CREATE INDEX "views_invitation_case" ON "views_invitation"  ("application_id", "invited_on", "id")`,
  `ALTER TABLE "mandate" ADD "ended_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "repeat_application" ADD CONSTRAINT "FK_42777307e48a476080d876c50e6" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "repeat_application" ADD CONSTRAINT "FK_db2c0390186c804565b83125bf4" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "repeat_application" ADD CONSTRAINT "FK_a1ef514dcd379ade8ddc4b6f9c4" FOREIGN KEY ("earlier_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "repeat_application" ADD CONSTRAINT "FK_4ec0b67e6d806267571cc736846" FOREIGN KEY ("linked_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "deviation" ADD CONSTRAINT "FK_af0f3a00d47b12c35ac5752f301" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "deviation" ADD CONSTRAINT "FK_bae92c0482ba63c5fbbca2fb978" FOREIGN KEY ("proposed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "mandate_change" ADD CONSTRAINT "FK_5356ec6a50846513b3f7459fa6e" FOREIGN KEY ("mandate_id") REFERENCES "mandate"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "mandate_change" ADD CONSTRAINT "FK_e818c0baf418965bd580da99186" FOREIGN KEY ("changed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "views_invitation" ADD CONSTRAINT "FK_d0ea68235d127e30e936013b389" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "views_invitation" ADD CONSTRAINT "FK_47d7d86eebfc4e30f4b6cb4bc8a" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "views_invitation" ADD CONSTRAINT "FK_b375e95d6b0a63980449227f58c" FOREIGN KEY ("invited_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "views_invitation" ADD CONSTRAINT "FK_76d3974bf9ef2d55a16cc9845d4" FOREIGN KEY ("closed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // What was asked and said stays; only what came of it is added.
  `create trigger views_invitation_fixed before update on views_invitation for each row execute function
     keep_columns('state', 'version', 'manner', 'received_on', 'content', 'document_ids', 'reply', 'closed_by', 'closed_at')`,
  `create trigger deviation_fixed before update on deviation for each row execute function keep_columns('withdrawn_at')`,
  // An entry of the register is ended, never rewritten.
  `create trigger mandate_fixed before update on mandate for each row execute function keep_columns('valid_to', 'ended_at')`,
  ...tenantWalls(tenantTables),
  ...provincialWalls(provincialTables),
  ...addOnly(appendOnlyTables),
];
