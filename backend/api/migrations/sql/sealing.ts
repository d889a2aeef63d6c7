// SPDX-License-Identifier: EUPL-1.2
import { addOnly } from './guards';

export const tablesWithoutRowSecurity = {
  seal: 'one chain over everything; holds hashes only',
  seal_anchor: 'where the chain stood, made to be public',
  seal_queue: 'ids of lines that wait for their seal; written by the database for whoever acts',
};

export const appendOnlyTables = ['seal', 'seal_anchor'];

const queued = (table: string, source: string): string =>
  `create trigger ${table}_queued after insert on ${table} referencing new table as fresh
     for each statement execute function queue_for_seal('${source}')`;

/** Every line of a log gets a place in a chain of hashes; lines that were there already wait for it first. */
export const sealing = [
  `CREATE TABLE "seal" ("seq" bigint NOT NULL, "source" text NOT NULL, "entry_id" text NOT NULL, "text_hash" text, "line_hash" text NOT NULL, "chain_hash" text NOT NULL, CONSTRAINT "seal_source" CHECK (source in ('audit', 'event')), CONSTRAINT "PK_SEAL" PRIMARY KEY ("seq"))`,
  `CREATE UNIQUE INDEX "seal_line" ON "seal"  ("source", "entry_id") `,
  `CREATE TABLE "seal_anchor" ("seq" bigint NOT NULL, "chain_hash" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "key_id" text NOT NULL, "signature" text NOT NULL, CONSTRAINT "PK_ANCHOR" PRIMARY KEY ("seq"))`,
  `CREATE TABLE "seal_queue" ("id" BIGSERIAL NOT NULL, "source" text NOT NULL, "entry_id" text NOT NULL, CONSTRAINT "PK_QUEUE" PRIMARY KEY ("id"))`,
  `create function queue_for_seal() returns trigger language plpgsql as $$
  begin
    insert into seal_queue (source, entry_id) select tg_argv[0], id::text from fresh order by id;
    return null;
  end $$`,
  `insert into seal_queue (source, entry_id)
   select source, id from (select 'audit' as source, id::text as id, at as moment from audit_entry
                           union all select 'event', id::text, recorded_at from case_event) lines order by moment, id`,
  queued('audit_entry', 'audit'),
  queued('case_event', 'event'),
  ...addOnly(appendOnlyTables),
];
