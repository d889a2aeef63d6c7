// SPDX-License-Identifier: EUPL-1.2
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { createApp } from '../src/create-app';
import { demoPassword } from '../src/modules/identity/demo-accounts';
import { codeNow, newSecret } from '../src/modules/identity/one-time-codes';
import { SecondFactorService } from '../src/modules/identity/second-factor.service';
import { systemActor } from '../src/platform/actor';
import { startApp, type TestApp } from './app';
import { Browser } from './browser';
import { sql } from './database';
import { aDraft, people } from './given';
import { rowsOf } from './given-delivery';
import { joins, organisationId } from './given-merger';
import { signInAt } from './sign-in';

/** What somebody tries who wants more than they may, at two processes of the product. */
describe('Tricks with sessions, rights and people, over two processes', () => {
  let app: TestApp;
  let second: NestExpressApplication;
  let bases: readonly [string, string];
  let leiden: string;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    second = await createApp(false);
    await second.listen(0, '127.0.0.1');
    bases = [await app.listen(), (await second.getUrl()).replace('[::1]', '127.0.0.1')];
    leiden = await organisationId(app, 'GM0546');
  }, 300_000);
  afterAll(async () => {
    await second.close();
    await app.close();
  });

  const current = (base: string, cookie: string) =>
    supertest(base).get('/api/v1/sessions/current').set('Cookie', cookie);
  const idOf = async (email: string): Promise<string> => (await app.actor(email)).personId ?? '';

  it('a session that somebody else planted is never the one that is signed in', async () => {
    const planted = await signInAt(bases[0], people.dordrecht);
    const { headers } = await supertest(bases[0])
      .post('/api/v1/sessions')
      .set('Cookie', planted.cookie)
      .send({ email: people.submits, password: demoPassword })
      .expect(201);
    const own = String(headers['set-cookie']).split(';')[0] ?? '';
    expect(own).not.toBe(planted.cookie);
    expect((await current(bases[1], planted.cookie)).body).toMatchObject({ signedIn: false });
    expect((await current(bases[1], own)).body).toMatchObject({ person: { email: people.submits } });
    const made = planted.cookie.replace(/=.*/, '=s%3Azelfbedacht.handtekening');
    expect((await current(bases[0], made)).body).toMatchObject({ signedIn: false });
  });

  it('a right that is taken away is gone at the next request, at every process', async () => {
    const base = await joined('rechten@leiden.example', ['read', 'fill']);
    const officer = await Browser.signIn(bases[1], base);
    const { id } = await aDraft(app, { by: base });
    expect((await officer.get(`/applications/${id}`)).status).toBe(200);
    const manager = await Browser.signIn(bases[0], people.submits);
    const change = { roles: ['read'], expectedRoles: ['read', 'fill'] };
    const changed = await manager.post(`/organisations/${leiden}/people/${await idOf(base)}/role-changes`, change);
    expect(changed.status).toBe(201);
    expect((await officer.post(`/applications/${id}/discards`, { expectedVersion: 1 })).status).toBe(401);
    expect((await officer.get(`/applications/${id}`)).status).toBe(401);
  });

  const joined = async (email: string, roles: readonly string[]): Promise<string> => {
    await joins(app, email, leiden, roles);
    return email;
  };

  it('a code of the app counts once, whichever process gets it first', async () => {
    // The secret of the demonstration is known to all and may be used by many at once: an own one here.
    const secret = newSecret();
    const personId = await idOf(people.finance2);
    await app.work.run(systemActor, (tx) => app.get(SecondFactorService).store(tx.manager, personId, secret));
    const halfway = await Promise.all(
      bases.map(async (base) => {
        const { headers, body } = await supertest(base)
          .post('/api/v1/sessions')
          .send({ email: people.finance2, password: demoPassword });
        return { base, cookie: String(headers['set-cookie']).split(';')[0] ?? '', csrf: String(body.csrfToken) };
      }),
    );
    await sql(app.database.systemUrl, 'update second_factor set last_step = 0');
    const code = codeNow(secret);
    const answers = await Promise.all(
      halfway.map(({ base, cookie, csrf }) =>
        supertest(base)
          .post('/api/v1/sessions/current/codes')
          .set('Cookie', cookie)
          .set('X-CSRF-Token', csrf)
          .send({ code }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('a browser that says nothing of where it is still needs the token of this very session', async () => {
    const { cookie, csrf } = await signInAt(bases[0], people.submits);
    const other = await signInAt(bases[0], people.submits);
    const path = '/api/v1/applications';
    const body = { schemeKey: 'flexwonen-zh', typeKey: 'haalbaarheid' };
    const tries = [
      {},
      { 'X-CSRF-Token': other.csrf },
      { 'X-CSRF-Token': csrf, Origin: 'null' },
      { 'X-CSRF-Token': csrf, Origin: 'https://elders.example' },
      { 'X-CSRF-Token': csrf, 'Sec-Fetch-Site': 'same-site' },
    ] as Record<string, string>[];
    const before = await rowsOf<{ n: number }>(app, 'select count(*)::int as n from application');
    for (const headers of tries) {
      const { status } = await supertest(bases[1])
        .post(path)
        .set({ Cookie: cookie, ...headers })
        .send(body);
      expect([headers, status]).toEqual([headers, 403]);
    }
    const plain = await supertest(bases[1])
      .post(path)
      .set({ Cookie: cookie, 'X-CSRF-Token': csrf, 'Content-Type': 'text/plain' })
      .send(JSON.stringify(body));
    expect(plain.status).toBe(415);
    expect(await rowsOf(app, 'select count(*)::int as n from application')).toEqual(before);
  });

  it('a confirmation that went stale while a question stood open does nothing, and the same command works after a new one', async () => {
    const base = await joined('tijdelijk@leiden.example', ['read']);
    const { cookie, csrf } = await signInAt(bases[0], people.submits);
    await sql(app.database.ownerUrl, "update web_session set data = data - 'steppedUpUntil'");
    const remove = (at: string) =>
      supertest(at)
        .post(`/api/v1/organisations/${leiden}/people/${personId}/removals`)
        .set({ Cookie: cookie, 'X-CSRF-Token': csrf, 'Idempotency-Key': '0c5d7b0e-6d0e-4e0f-9c53-0d6f0f4b6a11' })
        .send({});
    const personId = await idOf(base);
    expect((await remove(bases[1])).body).toMatchObject({ code: 'STEP_UP_REQUIRED' });
    expect(await idOf(base)).toBe(personId);
    await supertest(bases[0])
      .post('/api/v1/sessions/current/step-ups')
      .set({ Cookie: cookie, 'X-CSRF-Token': csrf })
      .send({ password: demoPassword })
      .expect(200);
    expect((await remove(bases[1])).status).toBe(201);
    expect((await remove(bases[0])).status).toBe(201);
    await expect(app.actor(base)).rejects.toThrow('no account');
  });

  it('two managers who let each other go at two processes at once leave one', async () => {
    const delft = await organisationId(app, 'GM0503');
    const both = ['een@delft.example', 'twee@delft.example'];
    for (const email of both) await joins(app, email, delft, ['read', 'manage']);
    await sql(
      app.database.systemUrl,
      `delete from membership where organisation_id = $1 and person_id not in (select id from person where email = any ($2))`,
      [delft, both],
    );
    const ids = await Promise.all(both.map(idOf));
    const [one, two] = await Promise.all(both.map((email, at) => Browser.signIn(bases[at] ?? '', email)));
    const answers = await Promise.all([
      one?.post(`/organisations/${delft}/people/${ids[1]}/removals`, {}),
      two?.post(`/organisations/${delft}/people/${ids[0]}/removals`, {}),
    ]);
    expect(answers.filter((reply) => reply?.status === 201)).toHaveLength(1);
    const left = await rowsOf(app, "select 1 from membership where organisation_id = $1 and role = 'manage'", [delft]);
    expect(left).toHaveLength(1);
  });

  it('a KvK number belongs to one municipality, also when two administrators write it down at once', async () => {
    const [gouda, zoetermeer] = [await organisationId(app, 'GM0513'), await organisationId(app, 'GM0637')];
    const first = await Browser.signIn(bases[0], people.administrator);
    const other = await Browser.signIn(bases[1], people.administrator2);
    const answers = await Promise.all([
      first.post(`/organisations/${gouda}/details`, { kvk: '24400234' }),
      other.post(`/organisations/${zoetermeer}/details`, { kvk: '24400234' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  it('a leaver gets at nothing, a colleague goes on, and their name can still be put right and their data be asked', async () => {
    const base = await joined('vertrekt@leiden.example', ['read', 'fill']);
    const { id } = await aDraft(app, { by: base });
    const leaver = await Browser.signIn(bases[1], base);
    const personId = await idOf(base);
    const manager = await Browser.signIn(bases[0], people.submits);
    const handOverTo = await idOf(people.fills);
    const path = `/organisations/${leiden}/people/${personId}`;
    expect((await manager.post(`${path}/removals`, { handOverTo })).status).toBe(201);
    expect((await leaver.get(`/applications/${id}`)).status).toBe(401);
    await expect(signInAt(bases[0], base)).rejects.toThrow('401');
    const colleague = await Browser.signIn(bases[1], people.fills);
    expect((await colleague.get(`/applications/${id}`)).body).toMatchObject({ state: 'draft' });

    const administrator = await Browser.signIn(bases[0], people.administrator);
    const province = (await app.actor(people.administrator)).organisationId;
    const { body } = await administrator.get<{ items: { leaver: { id: string } | null }[] }>('/people-changes');
    expect(body.items.find((one) => one.leaver)?.leaver).toMatchObject({ id: personId, email: base });
    const kept = `/organisations/${province}/people/${personId}`;
    expect((await administrator.get(`${kept}/data`)).body).toMatchObject({ person: { id: personId, active: false } });
    expect((await administrator.post(`${kept}/corrections`, { name: 'Vera Trekt' })).status).toBe(200);
    expect((await administrator.get(`${kept}/data`)).body).toMatchObject({ person: { name: 'Vera Trekt' } });
    // Only there, and only for who belongs nowhere.
    expect((await administrator.get(`${path}/data`)).status).toBe(404);
    expect((await manager.post(`${path}/corrections`, { name: 'Anders' })).status).toBe(404);
    const member = `/organisations/${province}/people/${handOverTo}/data`;
    expect((await administrator.get(member)).status).toBe(404);
  });
});
