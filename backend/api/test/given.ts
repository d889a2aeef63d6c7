// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDate, type GrantTypeDefinition } from '#domain';
import { goodAnswers, type SampleFlavour } from '../src/demo/sample-answers';
import { DraftService } from '../src/modules/applications/draft.service';
import { SubmitService } from '../src/modules/applications/submit.service';
import { AdviceService } from '../src/modules/assessment/advice.service';
import { CompletenessService } from '../src/modules/assessment/completeness.service';
import { DecideService } from '../src/modules/decisions/decide.service';
import { DocumentsService } from '../src/modules/documents/documents.service';
import { SchemesQueries } from '../src/modules/schemes/schemes.queries';
import { systemActor } from '../src/platform/actor';
import type { TestApp } from './app';
import { sql } from './database';

export const people = {
  fills: 'aanvrager@leiden.example',
  submits: 'indiener@leiden.example',
  dordrecht: 'aanvrager@dordrecht.example',
  assessor: 'beoordelaar@pzh.example',
  assessor2: 'beoordelaar2@pzh.example',
  decider: 'beslisser@pzh.example',
  decider2: 'beslisser2@pzh.example',
  finance: 'financien@pzh.example',
  finance2: 'financien2@pzh.example',
  administrator: 'beheerder@pzh.example',
  administrator2: 'beheerder2@pzh.example',
  auditor: 'auditor@pzh.example',
} as const;

export interface Case {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

export interface Wish extends Partial<SampleFlavour> {
  readonly schemeKey?: string;
  readonly typeKey?: string;
  readonly by?: string;
  /** Whether the day on which it was complete stays today. Otherwise a night passed since: on the day itself nobody is granted. */
  readonly sameDay?: boolean;
}

/** A night passes for one case: it was complete the day before. */
export async function aNightPassed(app: TestApp, id: string): Promise<void> {
  const text = 'update application set complete_on = complete_on - 1 where id = $1 and complete_on = $2';
  await sql(app.database.superUrl, text, [id, await todayOf(app)]);
}

export async function typeOf(app: TestApp, schemeKey: string, typeKey: string): Promise<GrantTypeDefinition> {
  const version = await app.get(SchemesQueries).current(systemActor, schemeKey);
  const types = version.definition['types'] as GrantTypeDefinition[];
  const type = types.find(({ key }) => key === typeKey);
  if (!type) throw new Error(`no type ${typeKey}`);
  return type;
}

async function todayOf(app: TestApp): Promise<string> {
  return app.work.read(systemActor, (reader) => Promise.resolve(reader.today));
}

/** A draft with every page filled in and every needed document attached. */
export async function aDraft(app: TestApp, wish: Wish = {}): Promise<Case> {
  const { schemeKey = 'flexwonen-zh', typeKey = 'haalbaarheid', by = people.submits } = wish;
  const actor = await app.actor(by);
  const drafts = app.get(DraftService);
  const type = await typeOf(app, schemeKey, typeKey);
  const today = localDate(await todayOf(app));
  const started = await drafts.start(actor, { schemeKey, typeKey });
  const answers = goodAnswers(type, { projectName: 'Flexwoningen Sportlaan', ...wish, today });
  for (const page of type.pages) {
    await drafts.savePage(actor, started.id, page.key, { revision: 0, answers: answers[page.key] ?? {} });
  }
  for (const document of type.documents.filter(({ required }) => required)) {
    await attach(app, started.id, document.key, by);
  }
  return started;
}

const smallPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Attaches a small PDF. Answers its id. */
export async function attach(
  app: TestApp,
  applicationId: string,
  kind: string,
  by: string = people.submits,
  purpose:
    | 'application'
    | 'report'
    | 'determination'
    | 'extension'
    | 'views'
    | 'default_notice'
    | 'amendment'
    | 'visit'
    | 'objection' = 'application',
): Promise<string> {
  const { mkdtempSync, writeFileSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const path = `${mkdtempSync(`${tmpdir()}/upload-`)}/file`;
  writeFileSync(path, smallPdf);
  const file = {
    originalname: `${kind}.pdf`,
    mimetype: 'application/pdf',
    size: smallPdf.length,
    path,
  } as Express.Multer.File;
  const document = await app.get(DocumentsService).upload(await app.actor(by), applicationId, { kind, purpose }, file);
  return document.id;
}

/** Sent to the province. */
export async function aSubmitted(app: TestApp, wish: Wish = {}): Promise<Case> {
  const { by = people.submits } = wish;
  const draft = await aDraft(app, wish);
  const actor = await app.actor(by);
  const version = await versionOf(app, draft.id);
  return app
    .get(SubmitService)
    .submit(actor, draft.id, { expectedVersion: version, declaration: true, electronicMessages: true });
}

/** Taken by the first assessor and judged complete. */
export async function anInAssessment(app: TestApp, wish: Wish = {}): Promise<Case> {
  const submitted = await aSubmitted(app, wish);
  const assessor = await app.actor(people.assessor);
  const completeness = app.get(CompletenessService);
  const taken = await completeness.assign(assessor, submitted.id, { expectedVersion: submitted.version });
  return completeness.judgeComplete(assessor, submitted.id, { expectedVersion: taken.version });
}

/** With the checklist done and the advice to grant what was asked. */
export async function anAdvised(
  app: TestApp,
  wish: Wish & { amountCents?: number } = {},
): Promise<Case & { amountCents: number }> {
  const assessed = await anInAssessment(app, wish);
  const assessor = await app.actor(people.assessor);
  const advices = app.get(AdviceService);
  const type = await typeOf(app, wish.schemeKey ?? 'flexwonen-zh', wish.typeKey ?? 'haalbaarheid');
  for (const item of type.checklist) {
    await advices.answerChecklist(assessor, assessed.id, item.key, { result: 'yes', reason: '' });
  }
  const amountCents = wish.amountCents ?? (await requestedOf(app, assessed.id));
  const advised = await advices.advise(assessor, assessed.id, {
    expectedVersion: await versionOf(app, assessed.id),
    kind: 'grant',
    amountCents,
    grounds: [],
    reason: 'Het project voldoet aan de voorwaarden.',
    ...(amountCents < (await requestedOf(app, assessed.id)) ? { viewsCode: 'no_differing_data' } : {}),
  });
  if (!wish.sameDay) await aNightPassed(app, assessed.id);
  return { ...advised, amountCents };
}

/** Granted; with `notified` also the letter is out and the obligations run. */
export async function aGranted(
  app: TestApp,
  wish: Wish & { notified?: boolean } = {},
): Promise<Case & { amountCents: number }> {
  const advised = await anAdvised(app, wish);
  const decided = await app.get(DecideService).take(await app.actor(people.decider), advised.id, {
    expectedVersion: advised.version,
    kind: 'grant',
    amountCents: advised.amountCents,
    grounds: [],
    reason: '',
  });
  if (wish.notified ?? true) await app.drain();
  return { ...decided, amountCents: advised.amountCents };
}

export async function versionOf(app: TestApp, id: string): Promise<number> {
  return column(app, id, 'version');
}

export async function requestedOf(app: TestApp, id: string): Promise<number> {
  return column(app, id, 'requested_cents');
}

async function column(app: TestApp, id: string, name: 'version' | 'requested_cents'): Promise<number> {
  return app.work.read(systemActor, async (reader) => {
    const [row] = await reader.query<Record<string, number>>(`select ${name} as value from application where id = $1`, [
      id,
    ]);
    return row?.['value'] ?? 0;
  });
}

/** A day so many days after a moment, at ten in the morning. */
export const daysAfter = (instant: string, days: number): string =>
  `${addDays(localDate(instant.slice(0, 10)), days)}T09:00:00Z`;
