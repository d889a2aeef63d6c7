// SPDX-License-Identifier: EUPL-1.2

export const tablesWithoutRowSecurity = {
  second_factor: 'read at sign-in, before there is a context; the secret in it is encrypted',
  recovery_code: 'read at sign-in, before there is a context; holds hashes only',
};

/** The app with which somebody makes codes, and codes on paper. */
export const secondFactor = [
  `CREATE TABLE "second_factor" ("person_id" uuid NOT NULL, "secret" text NOT NULL, "confirmed_at" TIMESTAMP WITH TIME ZONE, "last_step" bigint NOT NULL DEFAULT '0', CONSTRAINT "PK_second" PRIMARY KEY ("person_id"))`,
  `CREATE TABLE "recovery_code" ("person_id" uuid NOT NULL, "code_hash" text NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_recovery" PRIMARY KEY ("person_id", "code_hash"))`,
  `ALTER TABLE "second_factor" ADD CONSTRAINT "FK_0d3f3f8d4a13dc3bf294f28199a" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "recovery_code" ADD CONSTRAINT "FK_672aa92f03e527dd445eb7c40a0" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
