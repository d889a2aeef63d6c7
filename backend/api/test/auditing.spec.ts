// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { auditSentence, namedOperations, wordsMissing } from '#domain';
import { auditPage } from '../src/modules/auditing/audit.queries';
import type { AuditFilter } from '../src/modules/auditing/auditing.dto';
import { systemActor } from '../src/platform/actor';
import { AuditLog } from '../src/platform/audit/audit-log';
import { Sealer } from '../src/platform/audit/sealer';
import { requestContext } from '../src/platform/request-context';
import { type TestApp, startApp } from './app';
import { Browser } from './browser';
import { sql } from './database';
import { aGranted, aSubmitted, people } from './given';
import { routesOf } from './routes';

interface Item {
  id: string;
  operation: string;
  result: string;
  reason: string | null;
  personName: string | null;
  organisationName: string | null;
  onBehalf: { kind: string; functionTitle: string | null; name: string | null } | null;
  objectKind: string | null;
  objectId: string | null;
  caseNumber: string | null;
  origin: string | null;
  requestId: string | null;
}

const unknownId = '00000000-0000-4000-8000-000000000000';
const tools = join(__dirname, '../../../tools');
const { privateKey, publicKey } = generateKeyPairSync('ed25519');

describe('The log for the auditor', () => {
  let app: TestApp;
  let base: string;
  let auditor: Browser;
  let granted: { id: string; number: string };
  const folder = mkdtempSync(join(tmpdir(), 'flexloket-auditing-'));
  const anchors = join(folder, 'anchors.jsonl');
  const key = join(folder, 'key.pem');

  beforeAll(async () => {
    app = await startApp({
      now: '2026-03-02T09:00:00Z',
      env: {
        AUDIT_KEY: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
        AUDIT_ANCHOR_FILE: anchors,
      },
    });
    writeFileSync(key, publicKey.export({ format: 'pem', type: 'spki' }));
    base = await app.listen();
    const { id } = await aGranted(app, { by: people.submits });
    await aSubmitted(app, { by: people.dordrecht });
    const [row] = await sql<{ number: string }>(
      app.database.systemUrl,
      'select number from application where id = $1',
      [id],
    );
    granted = { id, number: row?.number ?? '' };
    auditor = await Browser.signIn(base, people.auditor);
  }, 300_000);
  afterAll(async () => {
    delete process.env['AUDIT_KEY'];
    delete process.env['AUDIT_ANCHOR_FILE'];
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const found = async (query: string): Promise<Item[]> => {
    const { status, body } = await auditor.get<{ items: Item[] }>(`/audit-entries?${query}`);
    expect(status).toBe(200);
    return body.items;
  };
  const raw = (path: string) => supertest(base).get(`/api/v1${path}`).set(auditor.headers).buffer(true);

  it('has a sentence in both languages for every route, and knows each in the log by its own address', () => {
    const routes = routesOf(app.nest).filter(({ path }) => path.startsWith('/api/'));
    const named = routes.map(({ verb, path }) => `${verb.toUpperCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(named.flatMap((operation) => wordsMissing(operation))).toEqual([]);
    expect(named.filter((one) => auditSentence(one, 'nl') === one || auditSentence(one, 'en') === one)).toEqual([]);
  });

  it('keeps a line of every refused attempt, whether signed in or not', async () => {
    const refused = async () =>
      new Set(
        (
          await sql<{ operation: string }>(
            app.database.systemUrl,
            "select distinct operation from audit_entry where result = 'refused'",
          )
        ).map(({ operation }) => operation),
      );
    const asked: string[] = [];
    for (const { verb, path, policy } of routesOf(app.nest)) {
      if (policy.who === 'everyone' || policy.who === 'demo-visitors' || !path.startsWith('/api/')) continue;
      const address = path.replace(/:id\b/, unknownId).replace(/:\w+/g, 'geheim-woord');
      expect((await supertest(base)[verb](address)).status).toBe(401);
      asked.push(`${verb.toUpperCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
    }
    const seen = await refused();
    expect(asked.filter((operation) => !seen.has(operation))).toEqual([]);
    expect([...seen].filter((operation) => operation.includes('geheim'))).toEqual([]);
    for (const [path, status] of [
      [`/grants/${unknownId}/payments`, 403],
      [`/audit-samples/${unknownId}/minutes`, 404],
      ['/audit-samples/x', 400],
    ] as const) {
      const reply = status === 403 ? await auditor.post(path, {}) : await auditor.get(path);
      expect([path, reply.status]).toEqual([path, status]);
    }
    const [last] = await found('result=refused&operation=audit-samples&limit=1');
    expect(last).toMatchObject({ operation: 'GET /api/v1/audit-samples/{id}', reason: 'INVALID_INPUT' });
  });

  it('shows who of the province read a case: the page, the timeline, a document, a receipt', async () => {
    const assessor = await Browser.signIn(base, people.assessor2);
    const [rows] = await sql<{ document: string; decision: string }>(
      app.database.systemUrl,
      `select (select id from document where case_id = $1 and locked_at is not null limit 1) as document,
              (select id from decision where application_id = $1 limit 1) as decision`,
      [granted.id],
    );
    const paths = [
      `/applications/${granted.id}`,
      `/applications/${granted.id}/events`,
      `/documents/${rows?.document}/content`,
      `/decisions/${rows?.decision}/receipt`,
    ];
    for (const path of paths) expect([path, (await assessor.get(path)).status]).toEqual([path, 200]);
    const municipality = await Browser.signIn(base, people.submits);
    expect((await municipality.get(`/applications/${granted.id}`)).status).toBe(200);

    const items = await found(`caseNumber=${granted.number}&result=read`);
    expect(items.map(({ operation }) => operation).reverse()).toEqual([
      'case-view.show',
      'GET /api/v1/applications/{id}/events',
      'documents.content',
      'GET /api/v1/decisions/{id}/receipt',
    ]);
    expect(new Set(items.map(({ caseNumber }) => caseNumber))).toEqual(new Set([granted.number]));
    expect(items.map(({ objectKind }) => objectKind)).toEqual([
      'decisions',
      'documents',
      'applications',
      'applications',
    ]);
    expect(items[0]).toMatchObject({
      organisationName: expect.stringContaining('rovincie'),
      origin: expect.any(String),
    });
    expect(await found(`requestId=${items[0]?.requestId ?? ''}`)).toHaveLength(1);
  });

  it('says for whom was decided', async () => {
    const [line] = await sql<{ n: number }>(
      app.database.systemUrl,
      'select count(*)::int as n from decision where mandate_id is not null',
    );
    expect(line?.n).toBeGreaterThan(0);
    const [mandate] = await sql<{ id: string; title: string }>(
      app.database.systemUrl,
      'select id, function_title as title from mandate limit 1',
    );
    const context = { requestId: unknownId, arrivedAt: new Date(), origin: '::1', operation: 'x' };
    const actor = await app.actor(people.decider);
    for (const onBehalf of [`mandate:${mandate?.id ?? ''}`, 'board'] as const) {
      await requestContext.run({ ...context, onBehalf }, () =>
        app.get(AuditLog).write({ actor, operation: 'POST /api/v1/applications/{id}/decisions', result: 'done' }),
      );
    }
    const items = await found('operation=decisions&result=done&limit=2');
    expect(items.map(({ onBehalf }) => onBehalf)).toEqual([
      { kind: 'board', functionTitle: null, article: null, name: null },
      { kind: 'mandate', functionTitle: mandate?.title, article: expect.any(String), name: null },
    ]);
  });

  it('filters by each of its fields, and pages without losing or doubling a line', async () => {
    expect((await found('person=Nobody')).length).toBe(0);
    expect((await found('operation=zaak gelezen')).every(({ operation }) => operation === 'case-view.show')).toBe(true);
    expect((await found('from=2026-03-02&until=2026-03-02')).length).toBeGreaterThan(5);
    expect(await found('from=2026-03-03')).toEqual([]);
    expect(await found('until=2026-03-01')).toEqual([]);
    expect((await found('origin=10.9.8.7')).length).toBe(0);
    expect((await found('organisation=Leiden')).every((one) => one.organisationName?.includes('Leiden'))).toBe(true);
    expect((await auditor.get('/audit-entries?result=x&from=2026-02-30')).status).toBe(400);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await auditor.get<{ items: Item[]; nextCursor: string | null }>(
        `/audit-entries?result=refused&limit=40${cursor}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      if (!body.nextCursor) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(100);
  });

  it('exports what was found as CSV without formulas, and as sealed lines that can be checked by themselves', async () => {
    await app.get(AuditLog).write({ actor: systemActor, operation: '=1+1', result: 'done' });
    for (let at = 0; at < 3; at++)
      await app.get(AuditLog).write({ actor: systemActor, operation: 'x', result: 'read' });
    await app.get(Sealer).seal();
    await app.get(Sealer).anchor();
    await app.get(AuditLog).write({ actor: systemActor, operation: 'later', result: 'done' });
    await app.get(Sealer).seal();
    const csv = (await raw('/audit-entries.csv?result=done')).text;
    expect(csv).toContain(";'=1+1;");
    expect(csv.split('\r\n')[0]).toContain('moment;wie;namens');
    const [logged] = await found('operation=audit-entries.csv&limit=1');
    expect(logged?.reason).toBe('{"result":"done","fields":[]}');

    const lines = (await raw(`/audit-entries.jsonl?caseNumber=${granted.number}&result=read`)).text;
    expect(lines.split('\n').filter((line) => line.includes('"line"'))).toHaveLength(4);
    const file = join(folder, 'excerpt.jsonl');
    const check = (text: string) => {
      writeFileSync(file, text);
      return spawnSync(process.execPath, [`${tools}/audit-verify.mjs`, file, key, anchors], { encoding: 'utf8' });
    };
    const intact = check(lines);
    expect([intact.status, intact.stdout]).toEqual([0, expect.stringContaining('4 lines shown')]);
    const forged = check(lines.replace('documents.content', 'documents.kontent'));
    expect([forged.status, forged.stderr]).toEqual([1, expect.stringContaining('was changed')]);
    const rows = lines.trimEnd().split('\n');
    expect(check(rows.slice(0, -1).join('\n')).stderr).toContain('lines were signed for');
    expect(check(rows.filter((_, at) => at !== 3).join('\n')).status).toBe(1);
  });

  it('gives populations that agree with the ledger, and the same sample for the same seed', async () => {
    const period = 'from=2026-01-01&until=2026-12-31';
    for (const kind of ['cases', 'decisions', 'payments']) {
      const { body } = await auditor.get(`/audit-populations?kind=${kind}&${period}`);
      expect({ kind, equal: body['equal'] }).toEqual({ kind, equal: true });
    }
    const { body: cases } = await auditor.get(`/audit-populations?kind=cases&${period}`);
    expect(cases).toMatchObject({ count: 2, sumCents: cases['ledgerCents'] });
    const wish = { kind: 'cases', from: '2026-01-01', until: '2026-12-31', method: 'random', size: 1 };
    const first = (await auditor.post('/audit-samples', wish)).body;
    const again = (await auditor.post('/audit-samples', { ...wish, seed: first['seed'] })).body;
    expect(again['sample']).toEqual(first['sample']);
    expect(again['id']).not.toBe(first['id']);
    const byUnit = (await auditor.post('/audit-samples', { ...wish, method: 'monetary_unit', size: 3 })).body;
    expect(byUnit['sample']).toEqual([expect.objectContaining({ name: granted.number })]);

    for (const { id } of [first, byUnit] as unknown as { id: string }[]) {
      const minutes = (await raw(`/audit-samples/${id}/minutes`)).text;
      const file = join(folder, 'minutes.json');
      const check = (text: string) => {
        writeFileSync(file, text);
        return spawnSync(process.execPath, [`${tools}/sample-verify.mjs`, file], { encoding: 'utf8' });
      };
      expect(check(minutes)).toMatchObject({ status: 0, stdout: expect.stringContaining('The sample is right') });
      const other = (JSON.parse(minutes) as { seed: string }).seed;
      expect(check(minutes.replaceAll(other, `${other}x`)).status).toBe(1);
      expect(check('{}').status).toBe(2);
    }
    for (const wrong of [{ size: 3 }, { size: 0 }, { from: '2027-01-01' }, { until: '2025-12-31' }, { seed: 'a b' }]) {
      expect((await auditor.post('/audit-samples', { ...wish, ...wrong })).status).toBe(400);
    }
    const change = sql(app.database.systemUrl, "update audit_sample set seed = 'x'");
    await expect(change).rejects.toThrow(/append-only|permission denied/);
    const { body: list } = await auditor.get<{ items: unknown[] }>('/audit-samples');
    expect(list.items).toHaveLength(3);
  });

  it('stays quick with two hundred thousand lines, by the indexes', async () => {
    await sql(
      app.database.systemUrl,
      `insert into audit_entry (at, person_id, organisation_id, operation, object_id, object_kind, case_id, result, origin, request_id)
       select timestamptz '2026-03-02' - n * interval '1 minute',
              (array(select id from person order by id limit 10))[1 + n % 10],
              (array(select id from organisation order by id limit 10))[1 + n % 10],
              (array['case-view.show', 'documents.content', 'GET /api/v1/payments', 'x'])[1 + n % 4], gen_random_uuid(),
              'applications', case when n % 5000 = 0 then $1::uuid else gen_random_uuid() end,
              (array['read', 'done', 'refused'])[1 + n % 3], '10.0.' || n % 200 || '.1', gen_random_uuid()::text
         from generate_series(1, 200000) n`,
      [granted.id],
    );
    const owner = app.database.ownerUrl;
    await sql(owner, 'analyze audit_entry');
    const filters: AuditFilter[] = [
      {},
      { person: 'a' },
      { organisation: 'Leiden' },
      { caseNumber: granted.number },
      { operation: 'zaak gelezen' },
      { result: 'failed' },
      { from: '2025-12-01', until: '2025-12-02' },
      { origin: '10.0.7.1' },
      { requestId: unknownId },
      { q: 'betaling' },
      { caseNumber: granted.number, result: 'read', from: '2025-11-01' },
    ];
    const actor = await app.actor(people.auditor);
    const plans: string[] = [];
    for (const filter of filters) {
      await app.work.read(actor, (reader) =>
        auditPage(
          {
            ...reader,
            query: async <Row>(text: string, values: readonly unknown[] = []) => {
              const plan = await reader.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
              const seq = plan.map((row) => row['QUERY PLAN']).filter((row) => row.includes('Seq Scan on audit_entry'));
              plans.push(...seq.map((row) => `${JSON.stringify(filter)} ${row}`));
              return reader.query<Row>(text, values);
            },
          },
          filter,
          undefined,
          50,
        ),
      );
    }
    expect(plans).toEqual([]);
    // What else runs on this machine may hold a round up, but not three.
    let p95 = Infinity;
    for (let round = 0; round < 3 && p95 >= 500; round++) {
      const took: number[] = [];
      for (const filter of filters.flatMap((one) => Array.from({ length: 5 }, () => one))) {
        const began = performance.now();
        await app.work.read(actor, (reader) => auditPage(reader, filter, undefined, 50));
        took.push(performance.now() - began);
      }
      p95 = took.sort((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? Infinity;
      process.stdout.write(`audit log, 200,000 lines: p95 ${p95.toFixed(0)} ms over ${took.length} searches\n`);
    }
    expect(p95).toBeLessThan(500);
    expect(Object.keys(namedOperations)).toContain('case-view.show');
    expect(readFileSync(anchors, 'utf8')).not.toBe('');
  }, 180_000);
});
