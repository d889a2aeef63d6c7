// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { securityContactProblems } from '../src/platform/security/security-contact';
import { type TestApp, startApp } from './app';
import { Browser } from './browser';
import { aSubmitted, people } from './given';
import { rowsOf } from './given-delivery';

const year = 365 * 24 * 60 * 60 * 1000;

describe('Headers on every kind of answer', () => {
  let app: TestApp;
  let base: string;
  let caseId: string;
  let staff: Browser;
  let documentId: string;

  beforeAll(async () => {
    const portal = mkdtempSync(join(tmpdir(), 'flexloket-portal-'));
    mkdirSync(join(portal, 'media'));
    writeFileSync(join(portal, 'index.html'), '<!doctype html><style nonce="__CSP_NONCE__"></style><p>portaal</p>');
    writeFileSync(join(portal, 'main-ABCDEFGH.js'), '1;');
    app = await startApp({
      now: '2026-03-02T09:00:00Z',
      env: {
        PORTAL_DIR: portal,
        PUBLIC_URL: 'https://flexloket.example',
        SECURITY_CONTACT: 'security@flexloket.example',
        SECURITY_EXPIRES: new Date(Date.now() + year / 2).toISOString(),
      },
    });
    base = await app.listen();
    caseId = (await aSubmitted(app, { by: people.submits })).id;
    staff = await Browser.signIn(base, people.auditor);
    const rows = await rowsOf<{ id: string }>(
      app,
      "select id from document where media_type = 'application/pdf' limit 1",
    );
    documentId = rows[0]?.id ?? '';
  });
  afterAll(async () => {
    await app.close();
    for (const name of ['PORTAL_DIR', 'PUBLIC_URL', 'SECURITY_CONTACT', 'SECURITY_EXPIRES']) delete process.env[name];
  });

  const get = (path: string) => supertest(base).get(path);
  const signedIn = (path: string) => get(path).set(staff.headers);

  const kinds: [string, () => PromiseLike<supertest.Response>, RegExp, number][] = [
    ['a page', () => get('/inloggen'), /text\/html/, 200],
    ['a page that does not exist', () => get('/bestaat/niet'), /text\/html/, 200],
    ['a script', () => get('/main-ABCDEFGH.js'), /javascript/, 200],
    ['an open list', () => get('/api/v1/municipalities'), /application\/json/, 200],
    ['the contract', () => get('/api/v1/openapi.json'), /application\/json/, 200],
    ['whether it lives', () => get('/health/live'), /application\/json/, 200],
    ['whom to tell about a weakness', () => get('/.well-known/security.txt'), /text\/plain/, 200],
    ['a case', () => signedIn(`/api/v1/applications/${caseId}`), /application\/json/, 200],
    ['nobody signed in', () => get(`/api/v1/applications/${caseId}`), /problem\+json/, 401],
    ['another role', () => signedIn('/api/v1/payment-batches').send(), /problem\+json/, 404],
    ['an address that does not exist', () => get('/api/v1/nergens'), /problem\+json/, 404],
    [
      'a body that is no JSON',
      () => supertest(base).post('/api/v1/sessions').set('content-type', 'application/json').send('{"'),
      /problem\+json/,
      400,
    ],
    [
      'a request of another site',
      () => supertest(base).post('/api/v1/sessions').set('origin', 'https://evil.example').send({}),
      /problem\+json/,
      403,
    ],
  ];

  const expectStrict = ({ headers }: supertest.Response): void => {
    const policy = headers['content-security-policy'] ?? '';
    for (const part of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(part);
    }
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-powered-by']).toBeUndefined();
  };

  it.each(kinds)('%s', async (_kind, ask, type, status) => {
    const response = await ask();
    expect([response.status, response.headers['content-type']]).toEqual([status, expect.stringMatching(type)]);
    expectStrict(response);
  });

  it.each([
    ['csv', (): string => '/api/v1/case-reports.csv?year=2026', /text\/csv/],
    ['a workbook', (): string => '/api/v1/case-reports.xlsx?year=2026', /spreadsheetml/],
    ['ics', (): string => `/api/v1/applications/${caseId}/calendar`, /text\/calendar/],
    ['pdf', (): string => `/api/v1/documents/${documentId}/content`, /application\/pdf/],
  ] as const)('%s, which is data of somebody and so never kept', async (kind, path, type) => {
    const response = await signedIn(path());
    expect([response.status, response.headers['content-type']]).toEqual([200, expect.stringMatching(type)]);
    expect(response.headers['cache-control']).toMatch(/no-store/);
    expect(response.headers['content-disposition']).toMatch(/^attachment/);
    // A file of somebody else gets a policy of its own, stricter than that of a page.
    if (kind !== 'pdf') return expectStrict(response);
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    return expect(response.headers['content-security-policy']).toContain('sandbox');
  });

  it('nothing of the interface is kept by a browser or a proxy; only files with a hash in their name are', async () => {
    for (const path of [`/api/v1/applications/${caseId}`, '/api/v1/sessions/current', '/api/v1/nergens']) {
      expect([path, (await signedIn(path)).headers['cache-control']]).toEqual([path, 'no-store']);
    }
    expect((await get('/inloggen')).headers['cache-control']).toBe('no-store');
    expect((await get('/main-ABCDEFGH.js')).headers['cache-control']).toContain('immutable');
  });

  it('only the contract may be read by other sites', async () => {
    expect((await get('/api/v1/openapi.json')).headers['access-control-allow-origin']).toBe('*');
    for (const path of ['/api/v1/municipalities', '/api/v1/sessions/current', '/inloggen']) {
      const { headers } = await get(path).set('origin', 'https://evil.example');
      expect([path, headers['access-control-allow-origin']]).toEqual([path, undefined]);
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  });

  it('the cookie of a session is for this host alone, hidden from scripts and for safe lines only', async () => {
    const signIn = await supertest(base)
      .post('/api/v1/sessions')
      .send({ email: people.submits, password: 'flexloket-demo' });
    const [cookie = ''] = signIn.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^__Host-flexloket=[^;]{40,}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('says whom to tell about a weakness, until that has expired', async () => {
    const { text } = await get('/.well-known/security.txt');
    expect(text).toContain('Contact: mailto:security@flexloket.example\n');
    expect(text).toMatch(/Expires: \d{4}-\d\d-\d\dT[\d:.]+Z\n/);
    expect(text).toContain('Canonical: https://flexloket.example/.well-known/security.txt\n');
    const now = new Date('2026-03-02T09:00:00Z');
    const problems = (expires: string, contact = 'mailto:a@b.example'): number =>
      securityContactProblems({ SECURITY_CONTACT: contact, SECURITY_EXPIRES: expires }, now).length;
    expect(problems('2026-03-02T09:00:01Z')).toBe(0);
    expect(problems('2026-03-02T09:00:00Z')).toBe(1);
    expect(problems('2027-03-03T09:00:00Z')).toBe(0);
    expect(problems('2027-03-03T09:00:01Z')).toBe(1);
    expect(problems('')).toBe(1);
    expect(problems('2026-06-01T00:00:00Z', 'javascript:alert(1)')).toBe(1);
    expect(securityContactProblems({})).toEqual([]);
  });
});
