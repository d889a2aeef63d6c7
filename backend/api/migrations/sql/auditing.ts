// SPDX-License-Identifier: EUPL-1.2
import { addOnly } from './guards';

export const provincialTables = ['audit_sample'];
export const appendOnlyTables = ['audit_sample'];

/** In which table an id of an address stands, and in which column its case. */
export const casesOf: Readonly<Record<string, readonly [table: string, column: string]>> = {
  appeals: ['appeal', 'application_id'],
  'deadline-steps': ['due_step', 'application_id'],
  decisions: ['decision', 'application_id'],
  deviations: ['deviation', 'application_id'],
  documents: ['document', 'case_id'],
  'extension-requests': ['extension_request', 'application_id'],
  'grant-changes': ['grant_change', 'application_id'],
  grants: ['subsidy_grant', 'application_id'],
  messages: ['message', 'application_id'],
  objections: ['objection', 'application_id'],
  obligations: ['obligation', 'application_id'],
  'outage-proposals': ['outage_proposal', 'application_id'],
  payments: ['payment', 'application_id'],
  'postal-letters': ['decision', 'application_id'],
  'recipient-notices': ['recipient_notice', 'application_id'],
  suspensions: ['term_suspension', 'application_id'],
  'views-invitations': ['views_invitation', 'application_id'],
};

const index = (name: string, ...columns: string[]): string =>
  `CREATE INDEX "${name}" ON "audit_entry"  (${columns.map((column) => `"${column}"`).join(', ')}) `;

/** Of which case something is. Whoever writes the line looks through their own eyes: the walls of the tables hold. */
export const caseOf = (
  kinds: typeof casesOf,
  verb = 'create',
): string => `${verb} function audit_case_of(kind text, id uuid) returns uuid language plpgsql stable as $$
  declare
    file uuid;
  begin
    case kind
      when 'applications', 'cases' then file := id;
${Object.entries(kinds)
  .map(
    ([kind, [table, column]]) =>
      `      when '${kind}' then select t.${column} into file from ${table} t where t.id = $2;`,
  )
  .join('\n')}
      else file := null;
    end case;
    return file;
  end $$`;

/** The log says of which case it is and for whom was decided, is found quickly, and samples are kept. */
export const auditing = [
  `ALTER TABLE "audit_entry" ADD "object_kind" text`,
  `ALTER TABLE "audit_entry" ADD "case_id" uuid`,
  `ALTER TABLE "audit_entry" ADD "on_behalf" text`,
  index('audit_entry_case', 'case_id', 'at', 'id'),
  index('audit_entry_person', 'person_id', 'at', 'id'),
  index('audit_entry_organisation', 'organisation_id', 'at', 'id'),
  index('audit_entry_operation', 'operation', 'at', 'id'),
  index('audit_entry_result_at', 'result', 'at', 'id'),
  index('audit_entry_origin', 'origin', 'at', 'id'),
  index('audit_entry_request', 'request_id'),
  caseOf(casesOf),
  `CREATE TABLE "audit_sample" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "drawn_by" uuid NOT NULL, "drawn_at" TIMESTAMP WITH TIME ZONE NOT NULL, "kind" text NOT NULL, "method" text NOT NULL, "seed" text NOT NULL, "size" integer NOT NULL, "population_count" integer NOT NULL, "population_cents" bigint NOT NULL, "minutes" jsonb NOT NULL, CONSTRAINT "audit_sample_kind" CHECK (kind in ('cases', 'decisions', 'payments')), CONSTRAINT "audit_sample_method" CHECK (method in ('random', 'monetary_unit')), CONSTRAINT "PK_AUDIT_SAMPLE" PRIMARY KEY ("id"))`,
  `CREATE INDEX "audit_sample_drawn" ON "audit_sample"  ("drawn_at", "id") `,
  `ALTER TABLE "audit_sample" ADD CONSTRAINT "FK_cdcc46bed6d3760ea53a55da623" FOREIGN KEY ("drawn_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  ...addOnly(appendOnlyTables),
];
