// SPDX-License-Identifier: EUPL-1.2
import { succeededWalls, type TenantTables, tenantWalls } from './walls';

/** A row belongs to the municipality whose acts change it, within its own transaction; no route shows it to a municipality. */
export const tenantTables: TenantTables = { project_status: ['grant_id', 'subsidy_grant'] };

/** Where granted projects stand. */
const tables = [
  `CREATE TABLE "project_status" ("grant_id" uuid NOT NULL, "application_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "level" text NOT NULL, "signals" jsonb NOT NULL, "running" boolean NOT NULL, "homes_promised" integer NOT NULL, "homes_permitted" integer NOT NULL, "homes_placed" integer NOT NULL, "homes_occupied" integer NOT NULL, "percentage" integer, "due_on" date, "expected_on" date, "completed_on" date, "derived_on" date NOT NULL, CONSTRAINT "project_status_homes" CHECK (homes_promised >= 0 and homes_permitted >= 0 and homes_placed >= 0 and homes_occupied >= 0), CONSTRAINT "project_status_level" CHECK (level in ('none','attention','serious')), CONSTRAINT "PK_1d32d181d1a2cdf1729037e920c" PRIMARY KEY ("grant_id"))`,
  `CREATE INDEX "project_status_derived" ON "project_status"  ("derived_on", "grant_id") WHERE running`,
  `CREATE INDEX "project_status_case" ON "project_status"  ("application_id") `,
  `ALTER TABLE "project_status" ADD CONSTRAINT "FK_1d32d181d1a2cdf1729037e920c" FOREIGN KEY ("grant_id") REFERENCES "subsidy_grant"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "project_status" ADD CONSTRAINT "FK_bb9e3d4270d1f8b4fc44b8ccafb" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "project_status" ADD CONSTRAINT "FK_3a34c298a220bdd9a8cd07d55d5" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

export const portfolio = [...tables, ...tenantWalls(tenantTables), ...succeededWalls(tenantTables)];
