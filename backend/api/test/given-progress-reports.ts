// SPDX-License-Identifier: EUPL-1.2
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
