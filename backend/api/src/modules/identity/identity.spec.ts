// SPDX-License-Identifier: EUPL-1.2
import supertest from 'supertest';
import { type TestApp, startApp } from '../../../test/app';
import { people } from '../../../test/given';
import { rowsOf } from '../../../test/given-delivery';
import { systemActor } from '../../platform/actor';
import { demoPassword } from './demo-accounts';
import { Membership } from './identity.entities';

describe('Who acts', () => {
  let app: TestApp;
  let base: string;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    base = await app.listen();
  });
  afterAll(() => app.close());

  const signIn = (email: string, password: string) =>
    supertest(base).post('/api/v1/sessions').send({ email, password });

  it('tries at most ten passwords for an account, also when all come at the same moment', async () => {
    const tried = await Promise.all(Array.from({ length: 24 }, () => signIn(people.auditor, 'fout')));
    expect(tried.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(tried.filter(({ status }) => status === 429)).toHaveLength(14);
    expect((await signIn(people.auditor, demoPassword)).status).toBe(429);
  });

  it('does not count good passwords against the address', async () => {
    const points = async () =>
      (await rowsOf<{ points: number }>(app, "select points from rate_limit where key like 'address:%'"))[0]?.points;
    const before = await points();
    expect((await signIn(people.fills, demoPassword)).status).toBe(201);
    expect(await points()).toBe(before);
  });

  it('gives a new session at every sign-in, and ends it at sign-out', async () => {
    const first = await signIn(people.submits, demoPassword);
    const [cookie = ''] = String(first.headers['set-cookie']).split(';');
    expect(String(first.headers['set-cookie'])).toMatch(/^__Host-.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const again = await signIn(people.submits, demoPassword).set('Cookie', cookie);
    expect(String(again.headers['set-cookie']).split(';')[0]).not.toBe(cookie);
    const known = await supertest(base).get('/api/v1/sessions/current').set('Cookie', cookie);
    expect(known.body).toMatchObject({ signedIn: false });
  });

  it('knows a role only where it belongs', async () => {
    const { personId, organisationId } = await app.actor(people.fills);
    await app.work.run(systemActor, async (tx) => {
      await tx.manager.insert(Membership, { personId, organisationId, role: 'decider' } as Membership);
    });
    expect((await app.actor(people.fills)).roles).not.toContain('decider');
  });
});
