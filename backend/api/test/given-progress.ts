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
    obligations: placing.obligations.filter(({ kind }) => kind !== 'progress'),
  }));
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answers } from '#domain';
import { DocumentsService } from '../src/modules/documents/documents.service';
import { ProgressFilling } from '../src/modules/progress/progress-filling.service';
import type { CommandResponse } from '../src/platform/http/common.dto';
import type { TestApp } from './app';
import { people } from './given';
import { obligationOf, rowsOf } from './given-delivery';

/** The smallest picture that is one: a grey dot. */
const smallPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A photo that a municipality uploads to its case. */
export async function photograph(app: TestApp, applicationId: string, by: string = people.submits): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'photo-')), 'photo');
  writeFileSync(path, smallPng);
  const file = { originalname: 'woning.png', mimetype: 'image/png', size: smallPng.length, path };
  const kind = { kind: 'progress', purpose: 'report' } as const;
  const uploaded = await app
    .get(DocumentsService)
    .upload(await app.actor(by), applicationId, kind, file as Express.Multer.File);
  return uploaded.id;
}

/** Answers about five promised homes with which nothing is wrong. */
export const progressAnswers = (more: Answers = {}): Answers => ({
  percentage: 40,
  homes: {
    self_contained: { permitted: 5, placed: 4, occupied: 0 },
    shared: { permitted: 0, placed: 0, occupied: 0 },
  },
  permitStatus: 'granted',
  completionExpectedOn: '2028-01-31',
  spent: 1_000_00,
  ...more,
});

/** The version of the report of a turn; 0 while there is none. */
export async function reportVersion(app: TestApp, obligationId: string): Promise<number> {
  const [row] = await rowsOf<{ version: number }>(app, 'select version from progress_report where obligation_id = $1', [
    obligationId,
  ]);
  return row?.version ?? 0;
}

/** Submits the report of a turn. */
export async function progressReported(
  app: TestApp,
  applicationId: string,
  key: string,
  answers: Answers = progressAnswers(),
  by: string = people.submits,
): Promise<CommandResponse> {
  const { id } = await obligationOf(app, applicationId, key);
  const expectedVersion = await reportVersion(app, id);
  return app.get(ProgressFilling).submit(await app.actor(by), id, { expectedVersion, answers });
}
