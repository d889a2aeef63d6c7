// SPDX-License-Identifier: EUPL-1.2
import { provincialWalls } from './walls';

export const provincialTables = ['ledger_check'];

/** What the check of the ledger found that runs every minute. */
export const ledgerCheck = [
  `CREATE TABLE "ledger_check" ("id" integer NOT NULL, "checked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "checks" integer NOT NULL, "wrong" integer NOT NULL, "wrong_since" TIMESTAMP WITH TIME ZONE, "findings" jsonb NOT NULL, "stopped_accounts" uuid array NOT NULL, "stops_all" boolean NOT NULL, CONSTRAINT "ledger_check_one" CHECK (id = 1), CONSTRAINT "PK_ledger_check" PRIMARY KEY ("id"))`,
  ...provincialWalls(provincialTables),
];
