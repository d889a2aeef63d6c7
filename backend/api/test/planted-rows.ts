// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../src/platform/actor';
import type { TestApp } from './app';
import { sql } from './database';

/** A report that is being filled in, a version of it and a photo, for one case or, without one, for every case with a file. */
export const plantedProgress = `with report as (
     insert into progress_report (grant_id, obligation_id, application_id, organisation_id, period_ends_on, state, saved_by, saved_at)
     select grant_id, id, application_id, organisation_id, '2026-12-31', 'draft', $2::uuid, now()
       from obligation where key = 'progress.1' and ($1::uuid is null or application_id = $1)
        and exists (select from document where case_id = application_id)
        and not exists (select from progress_report r where r.obligation_id = obligation.id)
     returning id, application_id, organisation_id),
   submission as (
     insert into progress_submission (report_id, organisation_id, number, figures, submitted_by, submitted_at)
     select id, organisation_id, 1, '{}', $2, now() from report)
   insert into progress_photo (report_id, application_id, organisation_id, document_id, added_by, added_at)
   select r.id, r.application_id, r.organisation_id, d.id, $2, now()
     from report r, lateral (select id from document where case_id = r.application_id order by id limit 1) d`;

/** Rows for tables that a road through the product does not always reach, on a case and an earlier one. */
export async function plantedRows(app: TestApp, id: string, earlierId: string, province: Actor): Promise<void> {
  const values = [id, earlierId, province.personId];
  await sql(
    app.database.systemUrl,
    `insert into repeat_application (application_id, organisation_id, earlier_id, linked_by, linked_at)
     select $1, organisation_id, $2, $3, now() from application where id = $1`,
    values,
  );
  await sql(
    app.database.systemUrl,
    `insert into score_sheet (application_id, seq, entries, points, enough, scored_by, scored_at)
     values ($1, 1, '[]', 0, false, $2, now())`,
    [id, province.personId],
  );
  await sql(
    app.database.systemUrl,
    `insert into deviation (application_id, rule, amount_cents, reason, proposed_by, proposed_at)
     values ($1, 'maximum', 5, 'proef', $2, now())`,
    [id, province.personId],
  );
  await sql(
    app.database.systemUrl,
    `with late as (
       insert into statutory_interest (application_id, organisation_id, source, source_id, debtor, state, principal_cents,
         first_day_on, last_day_on, days, amount_cents, prepared_by, prepared_at)
       select id, organisation_id, 'payment', gen_random_uuid(), 'municipality', 'proposed', 1, '2026-01-01', '2026-01-01',
              1, 1, $2, now() from application where id = $1 returning id, application_id, organisation_id)
     insert into interest_payment (interest_id, application_id, organisation_id, kind, state, amount_cents, due_on,
       end_to_end_id, prepared_by, prepared_at)
     select id, application_id, organisation_id, 'claim', 'proposed', 1, '2026-01-01', 'proef-R' || $1, $2, now() from late`,
    [id, province.personId],
  );
  await sql(
    app.database.systemUrl,
    `insert into audit_sample (drawn_by, drawn_at, kind, method, seed, size, population_count, population_cents, minutes)
     values ($1, now(), 'cases', 'random', 'proef', 1, 1, 0, '{}')`,
    [province.personId],
  );
  await sql(
    app.database.systemUrl,
    "insert into mandate_change (mandate_id, kind, data, changed_at) select id, 'entered', '{}', now() from mandate limit 1",
  );
  await sql(app.database.systemUrl, plantedProgress, [earlierId, province.personId]);
  await sql(
    app.database.systemUrl,
    `with sample as (
       insert into determination_sample (scheme_key, from_on, until_on, percentage, state, prepared_by, prepared_at)
       values ('proef-' || $1::uuid, '2026-01-01', '2026-01-31', 10, 'prepared', $2, now()) returning id),
     grants as (
       select g.* from subsidy_grant g where g.application_id = $1::uuid),
     checked as (
       insert into sample_check (sample_id, grant_id, application_id, organisation_id, drawn)
       select s.id, g.id, g.application_id, g.organisation_id, false from sample s, grants g),
     held as (
       insert into visit (grant_id, application_id, organisation_id, state, planned_on, starts_at, visitors, reason,
                          planned_by, planned_at)
       select id, application_id, organisation_id, 'planned', '2026-06-01', '09:30', 'proef', 'proef', $2, now() from grants
       returning id, application_id, organisation_id)
     insert into visit_task (visit_id, application_id, organisation_id, text, due_on)
     select id, application_id, organisation_id, 'proef', '2026-07-01' from held`,
    [earlierId, province.personId],
  );
  await sql(
    app.database.systemUrl,
    `with draft as (
       insert into scheme_draft (scheme_key, based_on_id, definition, state, written_by, created_at, changed_at)
       select scheme_key, id, definition, 'dropped', '[]', now(), now() from scheme_version limit 1 returning id, scheme_key)
     insert into scheme_desk_entry (scheme_key, draft_id, kind, recorded_at)
     select scheme_key, id, 'dropped', now() from draft`,
  );
}
