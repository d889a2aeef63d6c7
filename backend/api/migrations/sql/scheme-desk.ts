// SPDX-License-Identifier: EUPL-1.2
import { addOnly } from './guards';
import { provincialWalls } from './walls';

export const provincialTables = ['scheme_draft', 'scheme_desk_entry'];

export const appendOnlyTables = ['scheme_desk_entry'];

const tables = [
  `ALTER TABLE "scheme_version" ADD "retired_at" TIMESTAMP WITH TIME ZONE`,
  `CREATE TABLE "scheme_draft" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "scheme_key" text NOT NULL, "based_on_id" uuid NOT NULL, "definition" jsonb NOT NULL, "state" text NOT NULL, "version" integer NOT NULL DEFAULT '1', "written_by" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "published_id" uuid, CONSTRAINT "scheme_draft_state" CHECK (state in ('open', 'published', 'dropped')), CONSTRAINT "PK_3ecf5192298d690e34eaeb98715" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "scheme_draft_one_open" ON "scheme_draft"  ("scheme_key") WHERE state = 'open'`,
  `CREATE TABLE "scheme_desk_entry" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "scheme_key" text NOT NULL, "draft_id" uuid, "version_id" uuid, "kind" text NOT NULL, "data" jsonb NOT NULL DEFAULT '{}', "reason" text NOT NULL DEFAULT '', "person_id" uuid, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "scheme_desk_entry_kind" CHECK (kind in ('copied', 'edited', 'uploaded', 'dropped', 'published', 'closing_moved', 'retired')), CONSTRAINT "PK_ba8ebaeb948e3e099694da908b9" PRIMARY KEY ("id"))`,
  `CREATE INDEX "scheme_desk_entry_list" ON "scheme_desk_entry"  ("scheme_key", "recorded_at", "id")`,
  `ALTER TABLE "scheme_draft" ADD CONSTRAINT "FK_238262a8a9d44f12b8f06641325" FOREIGN KEY ("based_on_id") REFERENCES "scheme_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "scheme_draft" ADD CONSTRAINT "FK_955fdc9bdaf4141fd81e06161fa" FOREIGN KEY ("published_id") REFERENCES "scheme_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "scheme_desk_entry" ADD CONSTRAINT "FK_bae99a5fb02995de6d611870ace" FOREIGN KEY ("draft_id") REFERENCES "scheme_draft"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "scheme_desk_entry" ADD CONSTRAINT "FK_fb0e5a32096bf71143f35f512b9" FOREIGN KEY ("version_id") REFERENCES "scheme_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "scheme_desk_entry" ADD CONSTRAINT "FK_65478d75fef2db5a6044bcb5867" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What was published stays as it was; only its place in time may change. */
const fixed = [
  `drop trigger scheme_version_fixed on scheme_version`,
  `create trigger scheme_version_fixed before update on scheme_version
     for each row execute function keep_columns('current', 'closes_at', 'retired_at')`,
];

export const schemeDesk = [...tables, ...fixed, ...addOnly(appendOnlyTables), ...provincialWalls(provincialTables)];
