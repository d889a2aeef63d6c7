// SPDX-License-Identifier: EUPL-1.2
import { addOnly } from './guards';
import { provincialWalls } from './walls';

export const provincialTables = ['score_sheet'];
export const appendOnlyTables = ['score_sheet'];

/** Score sheets; and of each application the place of its category or name, and its lot. */
export const scores = [
  `CREATE TABLE "score_sheet" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "application_id" uuid NOT NULL, "seq" integer NOT NULL, "entries" jsonb NOT NULL, "points" integer NOT NULL, "enough" boolean NOT NULL, "scored_by" uuid NOT NULL, "scored_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "score_sheet_seq" UNIQUE ("application_id", "seq"), CONSTRAINT "score_sheet_points" CHECK (points >= 0), CONSTRAINT "PK_score_sheet" PRIMARY KEY ("id"))`,
  `ALTER TABLE "application" ADD "queue_rank" integer`,
  `ALTER TABLE "application" ADD "lot" text`,
  `ALTER TABLE "application" ADD "lot_seed" text`,
  `ALTER TABLE "application" ADD "lot_among" text`,
  `CREATE INDEX "application_waiting" ON "application"  ("account_id", "complete_on", "queue_rank", "lot", "requested_cents") WHERE state in ('submitted', 'incomplete', 'completed', 'in_assessment', 'advised')`,
  `CREATE INDEX "application_drawn" ON "application"  ("lot_among") WHERE lot_among is not null`,
  `ALTER TABLE "score_sheet" ADD CONSTRAINT "FK_71cd03623b48ca3d02197d97f09" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "score_sheet" ADD CONSTRAINT "FK_91735556f02a0dceca7bc257943" FOREIGN KEY ("scored_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // What was drawn before stands in the events.
  "select set_config('app.organisation_kind', 'province', true)",
  `update application a set lot = e.data ->> 'lot', lot_seed = e.data ->> 'seed', lot_among = e.data ->> 'day'
     from (select distinct on (case_id) case_id, data from case_event where type = 'LotsDrawn'
            order by case_id, case_seq desc) e
    where e.case_id = a.id`,
  ...provincialWalls(provincialTables),
  ...addOnly(appendOnlyTables),
];
