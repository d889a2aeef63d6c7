// SPDX-License-Identifier: EUPL-1.2
import { addOnly } from './guards';
import { provincialWalls } from './walls';

export const provincialTables = ['decision_receipt'];
export const appendOnlyTables = ['decision_receipt'];

/** On what each decision rests, fixed when its letter went out. */
export const decisionReceipts = [
  `CREATE TABLE "decision_receipt" ("decision_id" uuid NOT NULL, "application_id" uuid NOT NULL, "content" text NOT NULL, "sha256" text NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_receipt" PRIMARY KEY ("decision_id"))`,
  `CREATE INDEX "decision_receipt_case" ON "decision_receipt"  ("application_id") `,
  `ALTER TABLE "decision_receipt" ADD CONSTRAINT "FK_33df84bfc6cf363f84110ea1054" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "decision_receipt" ADD CONSTRAINT "FK_eb804d8c320a018e668be501f54" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  ...provincialWalls(provincialTables),
  ...addOnly(appendOnlyTables),
];
