// SPDX-License-Identifier: EUPL-1.2
import { addOnly } from './guards';
import { provincialWalls } from './walls';

export const provincialTables = ['outage_proposal', 'recalculated_case'];

export const tablesWithoutRowSecurity: Readonly<Record<string, string>> = {
  law_data_version: 'public: the law as data; anybody may see which set is in force',
  holiday_decree_day: 'public: the days that decrees equate with recognised holidays',
  penalty_rate: 'public: the amounts of the penalty for a late decision',
  outage: 'public: when the portal could not be reached',
  window_extension: 'public: later closing moments hold for everybody',
};

export const appendOnlyTables = [
  'law_data_version',
  'holiday_decree_day',
  'penalty_rate',
  'outage',
  'window_extension',
];

const tables = [
  `CREATE TABLE "law_data_version" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "kind" text NOT NULL, "number" integer NOT NULL, "reason" text NOT NULL, "origin" text NOT NULL, "added_by" uuid, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "law_data_version_number" UNIQUE ("kind", "number"), CONSTRAINT "law_data_version_origin" CHECK (origin in ('start', 'form', 'file')), CONSTRAINT "law_data_version_kind" CHECK (kind in ('holidays', 'penalty')), CONSTRAINT "PK_c5103943da85a335c2e7ad812fb" PRIMARY KEY ("id"))`,
  `CREATE TABLE "holiday_decree_day" ("version_id" uuid NOT NULL, "day" date NOT NULL, "name" text NOT NULL, "decree" text NOT NULL, "published_on" date, CONSTRAINT "PK_8401e718cce67843dab9d22e7bc" PRIMARY KEY ("version_id", "day"))`,
  `CREATE TABLE "penalty_rate" ("version_id" uuid NOT NULL, "valid_from" date NOT NULL, "tiers" jsonb NOT NULL, "maximum_days" integer NOT NULL, "first_day_after_notice" integer NOT NULL, "source" text NOT NULL, CONSTRAINT "penalty_rate_days" CHECK (maximum_days > 0 and first_day_after_notice > 0), CONSTRAINT "PK_52b1f5b1afafdc6270873171191" PRIMARY KEY ("version_id", "valid_from"))`,
  `CREATE TABLE "outage" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, "what" text NOT NULL, "public_reason" text NOT NULL, "recorded_by" uuid NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "outage_order" CHECK (ends_at > starts_at), CONSTRAINT "PK_4b537b6fa0093fba4fb32df2542" PRIMARY KEY ("id"))`,
  `CREATE TABLE "outage_proposal" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "outage_id" uuid NOT NULL, "application_id" uuid, "scheme_version_id" uuid, "kind" text NOT NULL, "key" text NOT NULL DEFAULT '', "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "proposed_until" TIMESTAMP WITH TIME ZONE NOT NULL, "state" text NOT NULL DEFAULT 'open', "extended_until" TIMESTAMP WITH TIME ZONE, "reason" text NOT NULL DEFAULT '', "decided_by" uuid, "decided_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "outage_proposal_state" CHECK (state in ('open', 'extended', 'not_extended')), CONSTRAINT "outage_proposal_subject" CHECK ((application_id is null) <> (scheme_version_id is null)), CONSTRAINT "PK_f7694c53d6cd30dbd0d5675db14" PRIMARY KEY ("id"))`,
  `CREATE INDEX "outage_proposal_outage" ON "outage_proposal"  ("outage_id", "due_at", "id")`,
  `CREATE TABLE "recalculated_case" ("version_id" uuid NOT NULL, "application_id" uuid NOT NULL, "moved" jsonb NOT NULL, "told" jsonb NOT NULL, "recalculated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "done_by" uuid, "done_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_bccaf049381b6667afc175c633d" PRIMARY KEY ("version_id", "application_id"))`,
  `CREATE INDEX "recalculated_case_list" ON "recalculated_case"  ("recalculated_at", "application_id")`,
  `CREATE TABLE "window_extension" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "scheme_version_id" uuid NOT NULL, "outage_id" uuid NOT NULL, "closes_at" TIMESTAMP WITH TIME ZONE NOT NULL, "reason" text NOT NULL, "decided_by" uuid NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_296778ea888d2b18087a348a702" PRIMARY KEY ("id"))`,
  `CREATE INDEX "window_extension_version" ON "window_extension"  ("scheme_version_id")`,
  `ALTER TABLE "law_data_version" ADD CONSTRAINT "FK_0ca00301202ff2acb967125cf0f" FOREIGN KEY ("added_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "holiday_decree_day" ADD CONSTRAINT "FK_6fd6329aec4330008e5279d5a83" FOREIGN KEY ("version_id") REFERENCES "law_data_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "penalty_rate" ADD CONSTRAINT "FK_78af49ca2ab8b5af09f1e970c5f" FOREIGN KEY ("version_id") REFERENCES "law_data_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "outage" ADD CONSTRAINT "FK_a8d04959d68fe76c094ca252a38" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "outage_proposal" ADD CONSTRAINT "FK_bdf868bc0d5b237177378b4682b" FOREIGN KEY ("outage_id") REFERENCES "outage"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "outage_proposal" ADD CONSTRAINT "FK_3f0c1eb6078697df037d34c3d42" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "outage_proposal" ADD CONSTRAINT "FK_a65d7feb417d822e5f1cdbcd920" FOREIGN KEY ("scheme_version_id") REFERENCES "scheme_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "outage_proposal" ADD CONSTRAINT "FK_80db24b0efff6e018a15be51985" FOREIGN KEY ("decided_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "recalculated_case" ADD CONSTRAINT "FK_9e3a725efde107cc497e85cc83d" FOREIGN KEY ("version_id") REFERENCES "law_data_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "recalculated_case" ADD CONSTRAINT "FK_dd3d8bad85d99516020b3641423" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "recalculated_case" ADD CONSTRAINT "FK_4a99a6a9fec7a264c3eb574db1f" FOREIGN KEY ("done_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "window_extension" ADD CONSTRAINT "FK_4fa0bf077a8bff354e7dd2818b0" FOREIGN KEY ("scheme_version_id") REFERENCES "scheme_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "window_extension" ADD CONSTRAINT "FK_903b2471700bc89383c25d84533" FOREIGN KEY ("outage_id") REFERENCES "outage"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "window_extension" ADD CONSTRAINT "FK_dea9b58ebb32a12d1aef3a37c82" FOREIGN KEY ("decided_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** The sets with which every installation starts; an administrator replaces them. */
const start = [
  `insert into law_data_version (kind, number, reason, origin, recorded_at) values
     ('holidays', 1, 'Bij de ingebruikname', 'start', transaction_timestamp()),
     ('penalty', 1, 'Bij de ingebruikname', 'start', transaction_timestamp())`,
  `insert into holiday_decree_day (version_id, day, name, decree)
   select v.id, day::date, name, decree
     from law_data_version v,
          (values
             ('2023-04-28', 'Vrijdag na Koningsdag', 1), ('2023-05-19', 'Vrijdag na Hemelvaart', 1),
             ('2024-05-10', 'Vrijdag na Hemelvaart', 1), ('2024-12-27', 'Vrijdag na Kerst', 1),
             ('2025-05-30', 'Vrijdag na Hemelvaart', 1),
             ('2026-01-02', 'Vrijdag na Nieuwjaar', 2), ('2026-05-15', 'Vrijdag na Hemelvaart', 2),
             ('2027-05-07', 'Vrijdag na Hemelvaart', 2), ('2028-04-28', 'Vrijdag na Koningsdag', 2),
             ('2028-05-26', 'Vrijdag na Hemelvaart', 2)
          ) days(day, name, decree_no)
     join (values
             (1, 'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025'),
             (2, 'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028')
          ) decrees(no, decree) on decrees.no = days.decree_no
    where v.kind = 'holidays' and v.number = 1`,
  `insert into penalty_rate (version_id, valid_from, tiers, maximum_days, first_day_after_notice, source)
   select v.id, valid_from::date, tiers::jsonb, 42, 15, source
     from law_data_version v,
          (values
             ('2009-10-01',
              '[{"days":14,"centsPerDay":2000},{"days":14,"centsPerDay":3000},{"days":14,"centsPerDay":4000}]',
              'Awb 4:17(2), Stb. 2009, 383'),
             ('2019-01-01',
              '[{"days":14,"centsPerDay":2300},{"days":14,"centsPerDay":3500},{"days":14,"centsPerDay":4500}]',
              'Awb 4:17(2), Stcrt. 2018, 65542')
          ) rates(valid_from, tiers, source)
    where v.kind = 'penalty' and v.number = 1`,
];

export const lawData = [...tables, ...start, ...addOnly(appendOnlyTables), ...provincialWalls(provincialTables)];
