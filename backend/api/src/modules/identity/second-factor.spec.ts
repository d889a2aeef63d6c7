// SPDX-License-Identifier: EUPL-1.2
import supertest from 'supertest';
import { startApp, type TestApp } from '../../../test/app';
import { sql } from '../../../test/database';
import { people } from '../../../test/given';
import { signInAt } from '../../../test/sign-in';
import { CONFIG } from '../../platform/tokens';
import { demoPassword, demoSecret } from './demo-accounts';
import { codeNow, stepOf } from './one-time-codes';
import { seal, unseal } from './secret-box';

interface Session {
  readonly cookie: string;
  readonly csrf: string;
}
type Body = Record<string, unknown>;

describe('The second step of signing in', () => {
  let app: TestApp;
  let base: string;

  beforeAll(async () => {
    app = await startApp();
    base = await app.listen();
  });
  afterAll(() => app.close());

  const password = async (email: string): Promise<{ session: Session; body: Body }> => {
    const { headers, body } = await supertest(base)
      .post('/api/v1/sessions')
      .send({ email, password: demoPassword })
      .expect(201);
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    return { session: { cookie, csrf: String((body as Body)['csrfToken']) }, body: body as Body };
  };
  const send = (session: Session, verb: 'get' | 'post' | 'delete', path: string, body?: object) => {
    const request = supertest(base)[verb](`/api/v1/sessions${path}`);
    return request.set('Cookie', session.cookie).set('X-CSRF-Token', session.csrf).send(body);
  };
  const rotated = ({ headers, body }: supertest.Response): Session => ({
    cookie: String(headers['set-cookie']).split(';')[0] ?? '',
    csrf: (body as { csrfToken?: string }).csrfToken ?? '',
  });

  it('asks nothing more of a municipality', async () => {
    const { body } = await password(people.submits);
    expect(body).toMatchObject({ signedIn: true, stepUpWith: 'password' });
  });

  it('lets nobody of the province in with a password alone', async () => {
    const { session, body } = await password(people.assessor);
    expect(body).toMatchObject({ signedIn: false, secondStep: 'code', roles: [], demoCode: codeNow(demoSecret) });
    const tried = await supertest(base).get('/api/v1/work-items').set('Cookie', session.cookie);
    expect(tried.status).toBe(401);
    const wrong = await send(session, 'post', '/current/codes', { code: '000000' });
    expect([wrong.status, (wrong.body as Body)['code']]).toEqual([401, 'CODE_WRONG']);
    const good = await send(session, 'post', '/current/codes', { code: codeNow(demoSecret) });
    expect(good.body).toMatchObject({ signedIn: true, stepUpWith: 'code', roles: ['assessor'] });
    expect(rotated(good).cookie).not.toBe(session.cookie);
  });

  it('is not open to who gave no password', async () => {
    const nobody = await supertest(base)
      .post('/api/v1/sessions/current/codes')
      .send({ code: codeNow(demoSecret) });
    expect(nobody.status).toBe(401);
    const enrolling = await supertest(base).post('/api/v1/sessions/current/enrolments').send();
    expect(enrolling.status).toBe(401);
    const { session } = await password(people.assessor);
    expect((await send(session, 'post', '/current/enrolments')).status).toBe(401);
  });

  it('limits how often a code is guessed', async () => {
    const { session } = await password(people.auditor);
    const tried: number[] = [];
    for (let i = 0; i < 11; i++)
      tried.push((await send(session, 'post', '/current/codes', { code: '123 45' + (i % 10) })).status);
    expect(tried.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    expect(tried.at(-1)).toBe(429);
  });

  it('sets up an app at the first sign-in, with codes on paper that each work once', async () => {
    await sql(
      app.database.systemUrl,
      'delete from second_factor where person_id = (select id from person where email = $1)',
      [people.finance],
    );
    const { session, body } = await password(people.finance);
    expect(body).toMatchObject({ signedIn: false, secondStep: 'enrolment' });
    const enrolment = (await send(session, 'post', '/current/enrolments').expect(200)).body as {
      secret: string;
      address: string;
      rows: string[];
    };
    expect(enrolment.address).toContain(`secret=${enrolment.secret}`);
    expect(enrolment.rows.every((row) => row.length === enrolment.rows.length && /^[01]+$/.test(row))).toBe(true);
    const wrong = await send(session, 'post', '/current/enrolments/confirmations', { code: '000000' });
    expect(wrong.status).toBe(401);

    const used = codeNow(enrolment.secret);
    const confirmed = await send(session, 'post', '/current/enrolments/confirmations', { code: used });
    const { codes } = confirmed.body as { codes: string[] };
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    const now = await send(rotated(confirmed), 'get', '/current');
    expect(now.body).toMatchObject({ signedIn: true, roles: ['finance'] });

    // The very code: half a minute later the app shows another, which is good.
    await expect(signInAt(base, people.finance, used)).rejects.toThrow(/CODE_WRONG/);
    const [first = ''] = codes;
    await signInAt(base, people.finance, first.toUpperCase().replace(/-/g, ' '));
    await expect(signInAt(base, people.finance, first)).rejects.toThrow(/CODE_WRONG/);

    const stored = await sql<{ secret: string }>(app.database.systemUrl, 'select secret from second_factor');
    expect(stored.some(({ secret }) => secret.includes(enrolment.secret))).toBe(false);
  });

  it('takes a code once, also when it comes twice at the same moment', async () => {
    const { session } = await password(people.finance);
    await sql(app.database.systemUrl, 'update second_factor set last_step = 0');
    const later = await password(people.finance);
    const { secret } = await secretOf(people.finance);
    const code = codeNow(secret);
    const both = await Promise.all(
      [session, later.session].map((one) => send(one, 'post', '/current/codes', { code })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('asks for a code again before a weighty act, and new codes on paper end the old ones', async () => {
    const session = await signInAt(base, people.decider);
    const byPassword = await send(session, 'post', '/current/step-ups', { password: demoPassword });
    expect(byPassword.status).toBe(401);
    expect((await send(session, 'post', '/current/step-ups', { code: codeNow(demoSecret) })).status).toBe(200);
    const one = (await send(session, 'post', '/current/recovery-codes').expect(200)).body as { codes: string[] };
    const two = (await send(session, 'post', '/current/recovery-codes').expect(200)).body as { codes: string[] };
    await expect(signInAt(base, people.decider, one.codes[0])).rejects.toThrow(/CODE_WRONG/);
    await signInAt(base, people.decider, two.codes[0]);
  });

  it('lists the sessions of the caller, and ends another one at once', async () => {
    const here = await signInAt(base, people.dordrecht);
    const elsewhere = await signInAt(base, people.dordrecht);
    const { items } = (await send(here, 'get', '')).body as { items: { id: string; current: boolean }[] };
    expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = items.find(({ current }) => !current);
    const stranger = await signInAt(base, people.submits);
    expect((await send(stranger, 'delete', `/${other?.id}`)).status).toBe(404);
    expect((await send(here, 'delete', `/${other?.id}`)).status).toBe(204);
    expect((await send(elsewhere, 'get', '/current')).body).toMatchObject({ signedIn: false });
    expect((await send(here, 'get', '/current')).body).toMatchObject({ signedIn: true });
  });

  async function secretOf(email: string): Promise<{ secret: string }> {
    const [row] = await sql<{ id: string; secret: string }>(
      app.database.systemUrl,
      'select p.id, f.secret from second_factor f join person p on p.id = f.person_id where p.email = $1',
      [email],
    );
    const { dataKey } = app.nest.get<{ dataKey: Buffer }>(CONFIG);
    return { secret: unseal(dataKey, row?.id ?? '', row?.secret ?? '') };
  }
});

describe('Codes and secrets', () => {
  it('are those of RFC 6238', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(codeNow(secret, new Date(59_000))).toBe('287082');
    expect(codeNow(secret, new Date(1_111_111_109_000))).toBe('081804');
    const at = new Date(1_111_111_109_000);
    expect(stepOf(secret, '081804', at)).toBe(37_037_036);
    expect(stepOf(secret, '081804', new Date(at.getTime() + 30_000))).toBe(37_037_036);
    expect(stepOf(secret, '081804', new Date(at.getTime() + 90_000))).toBeUndefined();
    expect(stepOf(secret, 'abcdef', at)).toBeUndefined();
  });

  it('are encrypted for one person: nobody else, no other key, no changed text', () => {
    const key = Buffer.alloc(32, 1);
    const sealed = seal(key, 'a', 'geheim');
    expect(unseal(key, 'a', sealed)).toBe('geheim');
    expect(() => unseal(key, 'b', sealed)).toThrow();
    expect(() => unseal(Buffer.alloc(32, 2), 'a', sealed)).toThrow();
    expect(() => unseal(key, 'a', `${sealed.slice(0, -4)}AAA=`)).toThrow();
    expect(seal(key, 'a', 'geheim')).not.toBe(sealed);
  });
});
