// SPDX-License-Identifier: EUPL-1.2
import supertest from 'supertest';
import { type TestApp, startApp } from './app';
import { Browser } from './browser';
import { aDraft, aGranted, aSubmitted, people } from './given';
import { rowsOf } from './given-delivery';

describe('Answers to what cannot be done', () => {
  let app: TestApp;
  let base: string;
  let officer: Browser;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    base = await app.listen();
    officer = await Browser.signIn(base, people.submits);
  });
  afterAll(() => app.close());

  const cursor = (...key: unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

  it.each([
    ['obligations', cursor('2026-99-99', '00000000-0000-4000-8000-000000000000')],
    ['applications', cursor('2026-99-99T99:99:99.999Z', '00000000-0000-4000-8000-000000000000')],
  ])('refuses a place in the list of %s that cannot exist', async (list, place) => {
    expect(await officer.get(`/${list}?cursor=${place}`)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_INPUT' },
    });
  });

  it('refuses half a character in an e-mail address', async () => {
    expect(await officer.post('/sessions', { email: '\ud800', password: 'x' })).toMatchObject({ status: 400 });
  });

  it('refuses a body that is nested without end, or too large, for what it is', async () => {
    let deep: unknown = {};
    for (let level = 0; level < 3_000; level += 1) deep = [deep];
    expect(await officer.post('/applications', { schemeKey: deep })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_INPUT' },
    });
    expect(await officer.post('/applications', { schemeKey: 'x'.repeat(2_000_000) })).toMatchObject({
      status: 413,
      body: { code: 'BODY_TOO_LARGE' },
    });
  });

  it.each([
    ['no boundary', 'multipart/form-data', 'x'],
    [
      'a file that breaks off',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
    ],
    [
      'a dangerous field',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="__proto__[x]"\r\n\r\n1\r\n--b--\r\n',
    ],
    [
      'a header without end',
      'multipart/form-data; boundary=b',
      `--b\r\nContent-Disposition: form-data; name="${'x'.repeat(90_000)}"\r\n\r\n1\r\n--b--\r\n`,
    ],
    [
      'a kind that is a list',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="kind[]"\r\n\r\na\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a\u202efdp.exe"\r\n\r\nMZ\r\n--b--\r\n',
    ],
  ])('refuses an upload with %s', async (_, type, body) => {
    const { id } = await aDraft(app);
    const response = await supertest(base)
      .post(`/api/v1/applications/${id}/documents`)
      .set(officer.headers)
      .set('Content-Type', type)
      .send(body);
    expect([response.status, (response.body as { code: string }).code]).toEqual([400, 'INVALID_INPUT']);
  });

  it('does not tell a municipality in a refusal what was decided before the letter does', async () => {
    const { id, version } = await aGranted(app, { notified: false });
    const { status, body } = await officer.post(`/applications/${id}/withdrawals`, {
      expectedVersion: version,
      reason: 'Toch niet.',
    });
    expect([status, body['code'], body['details']]).toEqual([409, 'NOT_IN_THIS_STATE', undefined]);
    expect(JSON.stringify(body)).not.toMatch(/grant|advised/);
    const upload = await officer.upload(
      `/applications/${id}/documents`,
      'quotation',
      'a.pdf',
      Buffer.from('%PDF-1.4 x'),
    );
    expect(upload.body['code']).toBe('NOT_IN_THIS_STATE');
    expect(JSON.stringify(upload.body)).not.toMatch(/active|grant/);
  });

  it('keeps in the audit log who asked for a case of somebody else, and not who mistyped an address', async () => {
    const { id } = await aSubmitted(app, { by: people.dordrecht });
    expect((await officer.get(`/applications/${id}`)).status).toBe(404);
    expect((await officer.get('/nowhere')).status).toBe(404);
    const entries = await rowsOf(
      app,
      "select operation, object_id, reason from audit_entry where result = 'refused' and reason = 'NOT_FOUND'",
    );
    expect(entries).toEqual([{ operation: 'GET /api/v1/applications/{id}', object_id: id, reason: 'NOT_FOUND' }]);
  });
});
