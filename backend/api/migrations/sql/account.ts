// SPDX-License-Identifier: EUPL-1.2

export const tablesWithoutRowSecurity = {
  address_change: 'found by the hash of a secret only, before it is known who asks; else by the own person',
};

/** Other e-mail addresses that wait to be confirmed. */
export const account = [
  `CREATE TABLE "address_change" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "new_email" text NOT NULL, "token_hash" text NOT NULL, "asked_by" uuid, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE, "confirmed" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_address_change" PRIMARY KEY ("id"))`,
  `CREATE INDEX "address_change_person" ON "address_change"  ("person_id", "asked_at") `,
  `CREATE UNIQUE INDEX "address_change_token" ON "address_change"  ("token_hash") `,
  `ALTER TABLE "address_change" ADD CONSTRAINT "FK_4ca4cc46fb28310f99b56da7904" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "address_change" ADD CONSTRAINT "FK_9ea82bdf149592740fbb6d99032" FOREIGN KEY ("asked_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
