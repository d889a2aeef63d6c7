// SPDX-License-Identifier: EUPL-1.2
import { ProjectStatuses } from '../src/modules/early-warning/project-statuses.service';
import { systemActor } from '../src/platform/actor';
import type { TestApp } from './app';
import { sql } from './database';
import { people, typeOf } from './given';
import { aSmallScheme } from './given-delivery';

/** What a progress report says; the rest stays as it is without it. */
export interface ReportWish {
  readonly percentage: number;
  readonly permitted?: number;
  readonly placed?: number;
  readonly occupied?: number;
  readonly expectedOn?: string;
  readonly spentCents?: number;
  /** The day to which it refers. */
  readonly periodEndsOn: string;
}

/** A progress report of a case as it is once it was accepted, without the pages that lead to it. */
export async function aProgressReport(app: TestApp, caseId: string, wish: ReportWish): Promise<void> {
  const { personId } = await app.actor(people.submits);
  await sql(
    app.database.systemUrl,
    `with turn as (
       insert into obligation (grant_id, application_id, organisation_id, key, kind, state, due_on, met_on)
       select g.id, g.application_id, g.organisation_id,
              'planted.' || (select count(*) + 1 from obligation o where o.grant_id = g.id), 'progress', 'met', $8, $8
         from subsidy_grant g where g.application_id = $1 returning *)
     insert into progress_report (grant_id, obligation_id, application_id, organisation_id, period_ends_on, state, percentage,
            homes_promised, homes_permitted, homes_placed, homes_occupied, spent_cents, permit_status,
            completion_expected_on, saved_by, saved_at, submitted_by, submitted_at)
     select grant_id, id, application_id, organisation_id, due_on, 'accepted', $2, 0, $3, $4, $5, $6,
            'requested', $7, $9, now(), $9, now() from turn`,
    [
      caseId,
      wish.percentage,
      wish.permitted ?? 0,
      wish.placed ?? 0,
      wish.occupied ?? 0,
      wish.spentCents ?? 0,
      wish.expectedOn ?? null,
      wish.periodEndsOn,
      personId,
    ],
  );
  await app.work.run(systemActor, (tx) => app.get(ProjectStatuses).refresh(tx, [caseId]));
}

/** The placing of homes with the amounts and days of the scheme for flexible housing, without reports on a schedule. */
export async function aSchemeWithoutReports(
  app: TestApp,
  key: string,
): Promise<{ schemeKey: string; typeKey: string }> {
  const placing = await typeOf(app, 'flexwonen-zh', 'plaatsing');
  return aSmallScheme(app, { key, ceilingCents: 50_000_000 }, (type) => ({
    ...placing,
    ceilingCents: type.ceilingCents,
    maximumPerApplicantPerYearCents: undefined,
    obligations: [
      ...placing.obligations.filter(({ kind }) => kind !== 'progress'),
      // Comes for the first time after completion, and says where the costs of the project stand.
      {
        key: 'afterwards',
        kind: 'progress' as const,
        text: { nl: 'U laat zien hoe ver het project is.' },
        article: 'artikel 11',
        due: { after: 'grant' },
        evidence: 'none' as const,
        every: { months: 60, until: 'completion', costs: 'costs' },
      },
    ],
  }));
}
