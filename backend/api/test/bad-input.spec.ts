// SPDX-License-Identifier: EUPL-1.2
import supertest from 'supertest';
import { Clock } from '../src/platform/clock';
import { type TestApp, startApp } from './app';
import { Browser } from './browser';
import { sql } from './database';
import { aDraft, aSubmitted, people } from './given';

const opened = '2026-03-02T09:00:00Z';
const closed = '2026-12-31T16:00:00Z';

describe('Bad input gets a clear answer and loses nothing', () => {
  let app: TestApp;
  let base: string;
  let officer: Browser;

  beforeAll(async () => {
    app = await startApp({ now: opened });
    base = await app.listen();
    officer = await Browser.signIn(base, people.submits);
  });
  beforeEach(() => app.setNow(opened));
  afterAll(() => app.close());

  const draft = async (): Promise<string> => (await aDraft(app, { overrides: { plannedEnd: '2027-06-01' } })).id;
  const clear = (body: Record<string, unknown>, code: string): void => {
    expect(body).toMatchObject({ code, detail: expect.any(String), requestId: expect.any(String) });
    expect(String(body['detail']).length).toBeGreaterThan(20);
    expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:|at .*\(/);
  };
  const page = async (id: string, key: string): Promise<{ revision: number; answers: Record<string, unknown> }> => {
    const { body } = await officer.get<{
      pages: { pageKey: string; revision: number; answers: Record<string, unknown> }[];
    }>(`/applications/${id}`);
    const found = body.pages.find(({ pageKey }) => pageKey === key);
    if (!found) throw new Error(key);
    return found;
  };

  it.each([
    ['an empty file', 'leeg.pdf', Buffer.alloc(0), 'FILE_EMPTY'],
    ['a file of 60 MB', 'groot.pdf', Buffer.alloc(60 * 1024 * 1024, '%PDF-1.4 '), 'FILE_TOO_LARGE'],
    [
      'a program that calls itself a PDF',
      'offerte.pdf',
      Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0This program cannot be run in DOS mode.', 'latin1'),
      'FILE_CONTENT_MISMATCH',
    ],
    ['a program', 'offerte.exe', Buffer.from('MZ\x90'), 'FILE_TYPE_NOT_ALLOWED'],
  ])('refuses %s', async (_, name, bytes, code) => {
    const id = await draft();
    const before = await officer.get<{ documents: unknown[] }>(`/applications/${id}`);
    const { status, body } = await officer.upload(`/applications/${id}/documents`, 'quotation', name, bytes);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    clear(body, code);
    const after = await officer.get<{ documents: unknown[] }>(`/applications/${id}`);
    expect(after.body.documents).toEqual(before.body.documents);
  });

  it('keeps an amount that it cannot read, says so, and refuses to send it', async () => {
    const id = await draft();
    const { revision, answers } = await page(id, 'costs');
    const saved = await officer.put(`/applications/${id}/pages/costs`, {
      revision,
      answers: { ...answers, thirdPartyCosts: '1.234,567' },
    });
    expect(saved.status).toBe(200);
    expect(saved.body['errors']).toEqual([expect.objectContaining({ path: 'thirdPartyCosts' })]);
    expect((await page(id, 'costs')).answers['thirdPartyCosts']).toBe('1.234,567');
    const { body: shown } = await officer.get(`/applications/${id}`);
    const { status, body } = await officer.post(`/applications/${id}/submissions`, {
      expectedVersion: shown['version'],
      declaration: true,
      electronicMessages: true,
    });
    expect(status).toBe(422);
    clear(body, 'ANSWERS_INVALID');
    expect(body['errors']).toEqual([expect.objectContaining({ path: 'costs.thirdPartyCosts' })]);
  });

  it('names minus three homes and 30 February at once, at their fields', async () => {
    const id = (await aDraft(app, { typeKey: 'plaatsing' })).id;
    const homes = await page(id, 'homes');
    await officer.put(`/applications/${id}/pages/homes`, {
      revision: homes.revision,
      answers: { ...homes.answers, homes: { self_contained: -3, shared: 12 } },
    });
    const planning = await page(id, 'planning');
    await officer.put(`/applications/${id}/pages/planning`, {
      revision: planning.revision,
      answers: { ...planning.answers, plannedStart: '2027-02-30' },
    });
    const { body: shown } = await officer.get(`/applications/${id}`);
    const { status, body } = await officer.post(`/applications/${id}/submissions`, {
      expectedVersion: shown['version'],
      declaration: true,
      electronicMessages: true,
    });
    expect(status).toBe(422);
    const paths = (body['errors'] as { path: string }[]).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['homes.homes.self_contained', 'planning.plannedStart']));
    expect((await page(id, 'homes')).answers['homes']).toEqual({ self_contained: -3, shared: 12 });
  });

  it('does not know the case of another municipality', async () => {
    const id = (await aSubmitted(app, { by: people.dordrecht })).id;
    const { status, body } = await officer.get(`/applications/${id}`);
    expect(status).toBe(404);
    clear(body, 'NOT_FOUND');
    expect((await officer.post(`/applications/${id}/withdrawals`, { expectedVersion: 1, reason: 'x' })).status).toBe(
      404,
    );
  });

  it('sends once when the same click arrives twice, also at the same moment', async () => {
    const id = await draft();
    const { body: shown } = await officer.get(`/applications/${id}`);
    const key = crypto.randomUUID();
    const send = () =>
      officer.post(
        `/applications/${id}/submissions`,
        { expectedVersion: shown['version'], declaration: true, electronicMessages: true },
        key,
      );
    const [first, second] = await Promise.all([send(), send()]);
    expect([first?.status, second?.status]).toEqual([201, 201]);
    expect(first?.body).toEqual(second?.body);
    const [count] = await sql<{ n: number }>(
      app.database.systemUrl,
      'select count(*)::int as n from submission where application_id = $1',
      [id],
    );
    expect(count?.n).toBe(1);
    const third = await officer.post(
      `/applications/${id}/submissions`,
      { expectedVersion: shown['version'], declaration: true },
      crypto.randomUUID(),
    );
    expect(third.status).toBe(409);
    clear(third.body, 'STALE_VERSION');
  });

  it('refuses the same key for another command', async () => {
    const [one, two] = [await draft(), await draft()];
    const key = crypto.randomUUID();
    await officer.post(`/applications/${one}/discards`, { expectedVersion: 1, reason: 'weg' }, key);
    const { status, body } = await officer.post(
      `/applications/${two}/discards`,
      { expectedVersion: 1, reason: 'weg' },
      key,
    );
    expect(status).toBe(409);
    clear(body, 'IDEMPOTENCY_KEY_REUSED');
  });

  it('takes an application in the last second and refuses it one second later; the draft stays', async () => {
    const [inTime, late] = [await draft(), await draft()];
    const send = async (id: string) => {
      const { body } = await officer.get(`/applications/${id}`);
      return { version: body['version'] as number };
    };
    const [a, b] = [await send(inTime), await send(late)];
    const clock = app.nest.get(Clock);
    const at = (seconds: number): void => clock.moveTo(new Date(closed).getTime() + seconds * 1000 - Date.now());
    at(-1);
    expect(
      (
        await officer.post(`/applications/${inTime}/submissions`, {
          expectedVersion: a.version,
          declaration: true,
          electronicMessages: true,
        })
      ).status,
    ).toBe(201);
    at(1);
    const { status, body } = await officer.post(`/applications/${late}/submissions`, {
      expectedVersion: b.version,
      declaration: true,
      electronicMessages: true,
    });
    expect(status).toBe(422);
    clear(body, 'WINDOW_CLOSED');
    expect((await officer.get(`/applications/${late}`)).body['state']).toBe('draft');
  });

  it.each([
    '<script>alert(1)</script>',
    '{{constructor}}',
    '#panic()',
    '"; drop table application; --',
    'Ω'.repeat(200),
    'a'.repeat(200),
  ])('treats %j as a name like any other, also in the letter', async (projectName) => {
    const submitted = await aSubmitted(app, { projectName });
    await app.drain();
    const { body } = await officer.get<
      Record<string, unknown> & { submissions: { receiptDocumentId: string | null }[] }
    >(`/applications/${submitted.id}`);
    expect(body['projectName']).toBe(projectName);
    const receipt = body.submissions[0]?.receiptDocumentId;
    expect(receipt).toEqual(expect.any(String));
    const file = await officer.get(`/documents/${receipt}/content`);
    expect(file.status).toBe(200);
    expect(file.headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment/),
      'x-content-type-options': 'nosniff',
    });
  });

  it('refuses a name of 201 characters at its field and keeps it', async () => {
    const id = await draft();
    const { revision, answers } = await page(id, 'project');
    const { body } = await officer.put(`/applications/${id}/pages/project`, {
      revision,
      answers: { ...answers, projectName: 'b'.repeat(201) },
    });
    expect(body['errors']).toEqual([expect.objectContaining({ path: 'projectName', code: 'TOO_LONG' })]);
  });

  it('shows both versions when two tabs edit one draft', async () => {
    const id = await draft();
    const { revision, answers } = await page(id, 'project');
    expect(
      (
        await officer.put(`/applications/${id}/pages/project`, {
          revision,
          answers: { ...answers, site: 'Tabblad een, Leiden' },
        })
      ).status,
    ).toBe(200);
    const { status, body } = await officer.put(`/applications/${id}/pages/project`, {
      revision,
      answers: { ...answers, site: 'Tabblad twee, Leiden' },
    });
    expect(status).toBe(409);
    clear(body, 'STALE_REVISION');
    expect(JSON.stringify(body['details'])).toContain('Tabblad een, Leiden');
    expect((await page(id, 'project')).answers['site']).toBe('Tabblad een, Leiden');
  });

  it('refuses what a browser of another site would send', async () => {
    const id = await draft();
    const foreign = await supertest(base)
      .post(`/api/v1/applications/${id}/discards`)
      .set('Sec-Fetch-Site', 'cross-site')
      .send({});
    expect(foreign.status).toBe(403);
    const form = await supertest(base)
      .post('/api/v1/sessions')
      .set('Content-Type', 'application/x-www-form-urlencoded')
      .send('email=a');
    expect(form.status).toBe(415);
  });

  it('refuses dangerous keys and unknown fields, all at once', async () => {
    const proto = await supertest(base)
      .post('/api/v1/sessions')
      .set('Content-Type', 'application/json')
      .send('{"__proto__":{"x":1}}');
    expect(proto.status).toBe(400);
    const { status, body } = await officer.post('/applications', { schemeKey: 5, surprise: true });
    expect(status).toBe(400);
    expect((body['errors'] as { path: string }[]).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['schemeKey', 'typeKey', 'surprise']),
    );
  });

  it('slows down guessing of a password, and says for how long', async () => {
    const attempt = () => supertest(base).post('/api/v1/sessions').send({ email: people.auditor, password: 'fout' });
    for (let i = 0; i < 10; i += 1) expect((await attempt()).status).toBe(401);
    const blocked = await attempt();
    expect(blocked.status).toBe(429);
    expect(String((blocked.body as { detail: string }).detail)).toMatch(/minu/);
  });
});
