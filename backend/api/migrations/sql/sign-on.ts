// SPDX-License-Identifier: EUPL-1.2
import { addOnly } from './guards';

export const tablesWithoutRowSecurity = {
  provider_identity: 'read at sign-in, before there is a context; holds identifiers only',
  sign_in: 'written at sign-in, before there is a context; a person sees the own rows only, by a condition',
};

export const appendOnlyTables = ['sign_in'];

/** People whom a provider knows, how each sign-in went, and numbers that belong to one organisation only. */
export const signOn = [
  `CREATE UNIQUE INDEX "organisation_kvk_once" ON "organisation"  ("kvk") `,
  `CREATE UNIQUE INDEX "organisation_rsin_once" ON "organisation"  ("rsin") `,
  `CREATE TABLE "provider_identity" ("issuer" text NOT NULL, "subject" text NOT NULL, "organisation_id" uuid NOT NULL, "person_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_16bbf368acba0485ecce0e3f552" PRIMARY KEY ("issuer", "subject", "organisation_id"))`,
  `CREATE INDEX "provider_identity_person" ON "provider_identity"  ("person_id") `,
  `CREATE TABLE "sign_in" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "person_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "how" text NOT NULL, "issuer" text, "acr" text, "level" text, "authenticated_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "sign_in_provider" CHECK ((how = 'provider') = (issuer is not null)), CONSTRAINT "sign_in_level" CHECK (level is null or level in ('basic','low','substantial','high')), CONSTRAINT "sign_in_how" CHECK (how in ('password','code','provider','break_glass')), CONSTRAINT "PK_e1c2af97265eef8174c9a652a5e" PRIMARY KEY ("id"))`,
  `CREATE INDEX "sign_in_break_glass" ON "sign_in"  ("at") WHERE how = 'break_glass'`,
  `CREATE INDEX "sign_in_person" ON "sign_in"  ("person_id", "at") `,
  `ALTER TABLE "provider_identity" ADD CONSTRAINT "FK_4c1e0a2d28a8cbad968ad90daf8" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "provider_identity" ADD CONSTRAINT "FK_d0d0db5977723eecea2795fb09b" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sign_in" ADD CONSTRAINT "FK_9f12ffdf70f8c19105602e0aaf6" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  ...addOnly(appendOnlyTables),
];
