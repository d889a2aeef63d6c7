// SPDX-License-Identifier: EUPL-1.2
import * as caseTerms from './case-terms';
import * as deadlines from './deadlines';
import * as grantChanges from './grant-changes';
import { addOnly } from './guards';
import * as hearing from './hearing';
import * as objections from './objections';
import * as penalties from './penalties';
import * as first from './row-security';
import { provincialWalls, succeededWalls, type TenantTables } from './walls';

export const provincialTables = ['merger'];
export const appendOnlyTables = ['organisation_succession'];

export const tablesWithoutRowSecurity: Readonly<Record<string, string>> = {
  organisation_succession: 'public: which municipality followed which; the walls themselves read it',
};

/** What stood behind a wall before mergers; later tables come with the wall for successors from the start. */
const earlier: TenantTables = {
  ...Object.fromEntries(
    [first, hearing, caseTerms, objections, penalties, grantChanges, deadlines].flatMap((one) =>
      Object.entries(one.tenantTables),
    ),
  ),
  due_step: ['application_id', 'application'],
};

const tables = [
  `CREATE TABLE "merger" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "predecessor_ids" uuid array NOT NULL, "successor_id" uuid NOT NULL, "effective_on" date NOT NULL, "reference" text NOT NULL, "state" text NOT NULL, "proposed_by" uuid NOT NULL, "proposed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "settled_by" uuid, "settled_at" TIMESTAMP WITH TIME ZONE, "moved" jsonb, CONSTRAINT "merger_predecessors" CHECK (cardinality(predecessor_ids) > 0), CONSTRAINT "merger_four_eyes" CHECK (state <> 'done' or settled_by <> proposed_by), CONSTRAINT "merger_settled" CHECK ((state = 'proposed') = (settled_by is null) and (settled_by is null) = (settled_at is null)), CONSTRAINT "merger_state" CHECK (state in ('proposed','done','retracted')), CONSTRAINT "PK_7d14fe5cc0fc7fc4f2cd671d7d4" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "merger_open" ON "merger"  ("successor_id") WHERE state = 'proposed'`,
  `CREATE INDEX "merger_proposed" ON "merger"  ("proposed_at", "id") `,
  `CREATE TABLE "organisation_succession" ("predecessor_id" uuid NOT NULL, "successor_id" uuid NOT NULL, "merger_id" uuid NOT NULL, "effective_on" date NOT NULL, "last_posting_id" bigint NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "organisation_succession_other" CHECK (predecessor_id <> successor_id), CONSTRAINT "PK_45e2fabdc5c9f2aaf6314af5a5d" PRIMARY KEY ("predecessor_id"))`,
  `CREATE INDEX "organisation_succession_successor" ON "organisation_succession"  ("successor_id") `,
  `ALTER TABLE "merger" ADD CONSTRAINT "FK_8b81af3e49bc141c0a3b2a88403" FOREIGN KEY ("successor_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "merger" ADD CONSTRAINT "FK_26b5861312330406e307bc9e5d4" FOREIGN KEY ("proposed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "merger" ADD CONSTRAINT "FK_54a73fd04d3a98fa8dfde1ca272" FOREIGN KEY ("settled_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_succession" ADD CONSTRAINT "FK_45e2fabdc5c9f2aaf6314af5a5d" FOREIGN KEY ("predecessor_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_succession" ADD CONSTRAINT "FK_2f6bc50994ca852f45d1a21a8ec" FOREIGN KEY ("successor_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organisation_succession" ADD CONSTRAINT "FK_8c1a6ab42e6812889d05737c1ad" FOREIGN KEY ("merger_id") REFERENCES "merger"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const rules = [
  `create trigger merger_fixed before update on merger for each row
     execute function keep_columns('state', 'settled_by', 'settled_at', 'moved')`,
  // Whose rows the organisation that acts may know: its own, and those of everybody whom it followed in law. Who was followed
  // has nothing any more.
  `create function own_organisations() returns uuid[] language sql stable parallel safe as $$
     with recursive acting as (select nullif(current_setting('app.organisation_id', true), '')::uuid as id),
     mine as (
       select id from acting where not exists (select from organisation_succession s where s.predecessor_id = acting.id)
       union
       select s.predecessor_id from organisation_succession s join mine on s.successor_id = mine.id
     )
     select coalesce(array_agg(id) filter (where id is not null), '{}') from mine
   $$`,
  // The last wall: whoever was followed gets no case any more, also not one that was begun in the same second.
  `create function refuse_succeeded() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock_shared(hashtextextended('applicant:' || new.organisation_id, 0));
    if exists (select from organisation_succession where predecessor_id = new.organisation_id) then
      raise exception 'this organisation was followed by another' using errcode = '23514', constraint = tg_table_name || '_applicant_succeeded';
    end if;
    return new;
  end $$`,
  `create trigger application_applicant_succeeded before insert or update of organisation_id on application for each row
     execute function refuse_succeeded()`,
];

/** Mergers, who followed whom, and walls through which a successor sees what its predecessors left. */
export const mergers = [
  ...tables,
  ...addOnly(appendOnlyTables),
  ...rules,
  ...provincialWalls(provincialTables),
  ...succeededWalls(earlier),
];
