// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArgumentsHost } from '@nestjs/common';
import { isInTitle42, type Refusal, refusalCodes, type RefusalCode } from '#domain';
import { CaseFiles } from '../src/modules/applications/case-files.service';
import { requestContext } from '../src/platform/request-context';
import { ProblemFilter } from '../src/platform/http/problem.filter';
import { RefusedError } from '../src/platform/refused.error';
import { startApp, type TestApp } from './app';
import { Browser } from './browser';
import { sql } from './database';
import { anAdvised, type Case, people } from './given';

/** Every article of title 4.2 that a text names. */
const namedIn = (text: string): string[] => (text.match(/\b4:\d+/g) ?? []).filter(isInTitle42);

const files = ['../../domain/src', '../src'].flatMap((root) =>
  readdirSync(join(__dirname, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(__dirname, root, name), 'utf8')),
);

/** Every refusal in the code whose source stands in title 4.2. */
const refusals: Refusal[] = [
  ...new Map(
    files
      .flatMap((text) => [...text.matchAll(/code: '([A-Z_]+)',\s*source: '([^']+)'/g)])
      .filter(([, , source = '']) => namedIn(source).length > 0)
      .map(([key, code, source]) => [key, { code: code as RefusalCode, source: source ?? '' }]),
  ).values(),
  // What a lifecycle refuses with the source of its transition, and what several rules share.
  ...[...new Set(files.flatMap((text) => [...text.matchAll(/source: '([^']+)'/g)].map(([, source = '']) => source)))]
    .filter((source) => namedIn(source).length > 0)
    .flatMap((source) =>
      (['NOT_IN_THIS_STATE', 'NOT_YOUR_ROLE', 'FORBIDDEN'] as const).map((code) => ({ code, source })),
    ),
];

const ways = {
  direct: { title42: 'direct' },
  by_analogy: { title42: 'by_analogy', title42Article: 'artikel 2' },
  not_applicable: { title42: 'not_applicable' },
} as const;

let app: TestApp;
let address: string;
let found: Case & { readonly amountCents: number };

beforeAll(async () => {
  app = await startApp({ now: '2026-03-10T09:00:00Z' });
  address = await app.listen();
  found = await anAdvised(app);
});
afterAll(() => app.close());

/** The scheme of the case says so from now on; nobody can do this to a published version but the owner of the database. */
async function under(way: keyof typeof ways): Promise<void> {
  await sql(
    app.database.superUrl,
    `set session_replication_role = replica;
     update scheme_version set definition = jsonb_set(definition, '{legal}',
       (definition -> 'legal') - 'title42' - 'title42Article' || '${JSON.stringify(ways[way])}'::jsonb)`,
  );
}

/** What the filter answers to a refusal that a use case of the case gave. */
async function problemOf(refusal: Refusal): Promise<{ code: string; source?: string }> {
  const actor = await app.actor(people.decider);
  const error: unknown = await app.work
    .run(actor, async (tx) => {
      await app.get(CaseFiles).lock(tx, found.id);
      throw new RefusedError(refusal);
    })
    .catch((thrown: unknown) => thrown);
  return answered(error);
}

async function answered(error: unknown): Promise<{ code: string; source?: string }> {
  let sent = '';
  const response = {
    headersSent: false,
    status: () => response,
    type: () => response,
    send: (text: string) => (sent = text),
  };
  const request = { params: {}, method: 'POST', originalUrl: '/api/v1/applications', is: () => false };
  const http = { getRequest: () => request, getResponse: () => response };
  const host = { switchToHttp: () => http } as unknown as ArgumentsHost;
  const context = { requestId: 'test', arrivedAt: new Date(), origin: '', operation: 'POST /' };
  await requestContext.run(context, () => app.get(ProblemFilter).catch(error, host));
  return JSON.parse(sent) as { code: string; source?: string };
}

test('the list is long: rules of the grant, the money and the queue, and they are known codes', () => {
  const codes = [...new Set(refusals.map(({ code }) => code))];
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !refusalCodes.includes(code))).toEqual([]);
});

test.each(Object.keys(ways) as (keyof typeof ways)[])(
  'every refusal of title 4.2, where it applies: %s',
  async (way) => {
    await under(way);
    for (const refusal of refusals) {
      const { source, ...problem } = await problemOf(refusal);
      const told = JSON.stringify([source, problem]);
      if (way === 'direct') expect([refusal.code, source]).toEqual([refusal.code, refusal.source]);
      if (way === 'by_analogy')
        expect([refusal.code, source]).toEqual([refusal.code, expect.stringContaining('artikel 2, Awb 4:')]);
      if (way === 'not_applicable') expect([refusal.code, namedIn(told)]).toEqual([refusal.code, []]);
    }
  },
);

test('a refusal of a use case that knows no scheme names no article of the title', async () => {
  const error = new RefusedError({ code: 'PAYMENT_BLOCKED', source: 'Awb 4:25(2), 4:87' });
  expect(await answered(error)).toMatchObject({ code: 'PAYMENT_BLOCKED', source: 'Awb 4:87' });
  expect(await answered(new RefusedError({ code: 'PAYMENT_BLOCKED', source: 'Awb 4:25(2)' }))).not.toHaveProperty(
    'source',
  );
});

test('over HTTP: a grant of more than the calculation gives', async () => {
  const decider = await Browser.signIn(address, people.decider);
  const grant = (amountCents: number) =>
    decider.post(`/applications/${found.id}/decisions`, {
      expectedVersion: found.version,
      kind: 'grant',
      amountCents,
      grounds: [],
      reason: 'Hoger dan mag.',
    });
  for (const [way, source] of [
    ['direct', 'Awb 4:31'],
    ['by_analogy', 'artikel 2, Awb 4:31'],
    ['not_applicable', undefined],
  ] as const) {
    await under(way);
    const { status, body } = await grant(found.amountCents + 1_00);
    expect([status, body['code'], body['source']]).toEqual([status, 'AMOUNT_ABOVE_CALCULATION', source]);
    expect(status).toBeLessThan(500);
  }
});
