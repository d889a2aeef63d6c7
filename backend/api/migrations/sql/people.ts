// SPDX-License-Identifier: EUPL-1.2

export const tablesWithoutRowSecurity = {
  password_link: 'found by the hash of a secret only, before it is known who asks',
};

/** Numbers under which organisations are known elsewhere, and links to set a password. */
export const people = [
  `ALTER TABLE "organisation" ADD "kvk" text`,
  `ALTER TABLE "organisation" ADD "rsin" text`,
  `ALTER TABLE "organisation" ADD "oin" text`,
  `ALTER TABLE "organisation" ADD CONSTRAINT "organisation_kvk" CHECK (kvk is null or kvk ~ '^[0-9]{8}$')`,
  `ALTER TABLE "organisation" ADD CONSTRAINT "organisation_rsin" CHECK (rsin is null or rsin ~ '^[0-9]{9}$')`,
  `ALTER TABLE "organisation" ADD CONSTRAINT "organisation_oin" CHECK (oin is null or oin ~ '^[0-9]{20}$')`,
  `CREATE TABLE "password_link" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "kind" text NOT NULL, "token_hash" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, "created_by" uuid, CONSTRAINT "password_link_kind" CHECK (kind in ('invitation', 'reset')), CONSTRAINT "PK_3c8fd40434c805db4646e78a44f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "password_link_person" ON "password_link"  ("person_id", "created_at") `,
  `CREATE UNIQUE INDEX "password_link_token" ON "password_link"  ("token_hash") `,
  `ALTER TABLE "password_link" ADD CONSTRAINT "FK_9f789617a282dcdfb54abd6a57e" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "password_link" ADD CONSTRAINT "FK_b78c6a4db8270f047ec8fc2df4f" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
