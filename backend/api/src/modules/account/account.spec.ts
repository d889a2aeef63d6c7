// SPDX-License-Identifier: EUPL-1.2
import supertest from 'supertest';
import { type TestApp, startApp } from '../../../test/app';
import { aSubmitted, people } from '../../../test/given';
import { rowsOf } from '../../../test/given-delivery';
import { signInAt } from '../../../test/sign-in';
import { unseal } from '../identity/secret-box';
import { CONFIG } from '../../platform/tokens';
import type { Config } from '../../platform/config';
import type { Actor } from '../../platform/actor';
import { demoPassword } from '../identity/demo-accounts';
import { Invitations } from '../people/invitations.service';
import { Corrections } from './corrections.service';
import type { PersonalDataResponse } from './personal-data.dto';

interface Signed {
  readonly cookie: string;
  readonly csrf: string;
}

describe('The own account', () => {
  let app: TestApp;
  let base: string;
  let manager: Actor;
  let administrator: Actor;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    base = await app.listen();
    manager = await app.actor(people.submits);
    administrator = await app.actor(people.administrator);
  });
  afterAll(() => app.close());

  const post = (who: Signed | undefined, path: string, body: object = {}): supertest.Test => {
    const request = supertest(base).post(`/api/v1/${path}`).send(body);
    return who ? request.set('Cookie', who.cookie).set('X-CSRF-Token', who.csrf) : request;
  };
  const get = (who: Signed, path: string) => supertest(base).get(`/api/v1/${path}`).set('Cookie', who.cookie);
  const isIn = async (who: Signed): Promise<boolean> =>
    ((await get(who, 'sessions/current')).body as { signedIn: boolean }).signedIn;
  const makeStale = () => rowsOf(app, `update web_session set data = data - 'steppedUpUntil' returning 1`);
  const idOf = async (email: string): Promise<string> => (await app.actor(email)).personId ?? '';
  const mails = (kind: string) =>
    rowsOf<{ recipient: string; cause_id: string; data: Record<string, string> }>(
      app,
      `select recipient, cause_id, data from mail where kind = '${kind}' order by created_at, recipient`,
    );
  const lastToken = async (): Promise<string> => {
    const mail = (await mails('address-confirm')).at(-1);
    const address = unseal(app.nest.get<Config>(CONFIG).dataKey, mail?.cause_id ?? '', mail?.data['sealedLink'] ?? '');
    return address.split('#')[1] ?? '';
  };
  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: { refusal?: { code: string }; message?: string }) => error.refusal?.code ?? error.message ?? 'failed',
    );

  it('shows all that is kept about somebody, with why and how long, and writes that down', async () => {
    const { id } = await aSubmitted(app, { by: people.submits });
    const [application] = await rowsOf<{ number: string }>(app, `select number from application where id = '${id}'`);
    const session = await signInAt(base, people.submits);
    const body = (await get(session, 'account/data').expect(200)).body as PersonalDataResponse;
    expect(body.person).toMatchObject({ email: people.submits, passwordSet: true });
    expect(body.memberships[0]?.roles).toContain('submit');
    expect(body.places.find(({ place }) => place === 'application.submitted_by')).toMatchObject({
      count: 1,
      cases: [application?.number],
    });
    expect(body.lines.find(({ key }) => key === 'signIns')?.total).toBeGreaterThan(0);
    expect(body.lines.find(({ key }) => key === 'log')?.items[0]).toMatchObject({ what: 'people.readData' });
    expect(body.information).toHaveLength(5);
    expect(JSON.stringify(body)).not.toContain('argon2id');
  });

  it('shows nothing of somebody else: a colleague of the same case stands in no answer', async () => {
    const session = await signInAt(base, people.dordrecht);
    const text = JSON.stringify((await get(session, 'account/data').expect(200)).body);
    expect(text).not.toContain(people.submits);
    expect(text).not.toContain(manager.personId);
  });

  it('gives the administrator the data of who asks, with a fresh sign-in only, and a manager never', async () => {
    const path = `organisations/${manager.organisationId}/people/${manager.personId}/data`;
    const session = await signInAt(base, people.administrator);
    expect(((await get(session, path).expect(200)).body as PersonalDataResponse).person.email).toBe(people.submits);
    const elsewhere = `organisations/${administrator.organisationId}/people/${manager.personId}/data`;
    await get(session, elsewhere).expect(404);
    await makeStale();
    await get(session, path).expect(403);
    await get(await signInAt(base, people.submits), path).expect(403);
  });

  it('asks for the present password, names all that is wrong at once, and slows down who guesses', async () => {
    const session = await signInAt(base, people.decider);
    const answer = await post(session, 'account/password-changes', { currentPassword: 'x', password: 'kort' });
    expect(answer.status).toBe(400);
    expect((answer.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([
      'currentPassword',
      'password',
    ]);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const body = { currentPassword: `raad ${attempt}`, password: 'vier rode paraplu’s' };
      statuses.push((await post(session, 'account/password-changes', body)).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it('changes the password: the other sessions end, this one stays, a mail tells of it, and no key keeps what was typed', async () => {
    const [here, there] = [await signInAt(base, people.fills), await signInAt(base, people.fills)];
    const body = { currentPassword: demoPassword, password: 'vier rode paraplu’s' };
    const answer = await post(here, 'account/password-changes', body).set('Idempotency-Key', crypto.randomUUID());
    expect([answer.status, answer.body]).toEqual([200, { ended: 1 }]);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    expect((await mails('password-changed')).map(({ recipient }) => recipient)).toEqual([people.fills]);
    expect(await rowsOf(app, `select 1 from idempotency_key where person_id = '${await idOf(people.fills)}'`)).toEqual(
      [],
    );
    const signIn = (password: string) => post(undefined, 'sessions', { email: people.fills, password });
    expect((await signIn(demoPassword)).status).toBe(401);
    expect((await signIn(body.password)).status).toBe(201);
  });

  it('changes the password once when it is changed twice at the same moment', async () => {
    const session = await signInAt(base, people.dordrecht);
    const change = (password: string) =>
      post(session, 'account/password-changes', { currentPassword: demoPassword, password });
    const answers = await Promise.all([change('een lange fietstocht'), change('zeven gele bananen')]);
    expect(answers.map(({ status }) => status).sort()[0]).toBe(200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await mails('password-changed')).filter(({ recipient }) => recipient === people.dordrecht)).toHaveLength(1);
  });

  it('ends sessions elsewhere after a fresh sign-in only', async () => {
    const [here, there] = [await signInAt(base, people.assessor2), await signInAt(base, people.assessor2)];
    await makeStale();
    expect((await post(here, 'account/session-endings')).status).toBe(403);
    const list = (await get(here, 'sessions')).body as { items: { id: string; current: boolean }[] };
    const other = list.items.find(({ current }) => !current)?.id ?? '';
    const one = await supertest(base)
      .delete(`/api/v1/sessions/${other}`)
      .set('Cookie', here.cookie)
      .set('X-CSRF-Token', here.csrf);
    expect([one.status, await isIn(there)]).toEqual([403, true]);
    const fresh = await signInAt(base, people.assessor2);
    expect((await post(fresh, 'account/session-endings')).body).toEqual({ ended: 2 });
    expect([await isIn(here), await isIn(there), await isIn(fresh)]).toEqual([false, false, true]);
  });

  it('lets a manager sign a colleague out everywhere, and nobody of another municipality', async () => {
    const colleague = await signInAt(base, people.submits);
    const [person, own] = [manager.personId ?? '', manager.organisationId ?? ''];
    const other = await signInAt(base, people.administrator);
    expect((await post(other, `organisations/${own}/people/${person}/session-endings`)).body).toEqual({ ended: 3 });
    expect(await isIn(colleague)).toBe(false);
    const delft = (await rowsOf<{ id: string }>(app, "select id from organisation where cbs_code = 'GM0503'"))[0];
    expect(await codeOf(app.get(Corrections).endSessionsOf(manager, delft?.id ?? '', person))).toBe('NOT_FOUND');
    expect(
      await rowsOf(
        app,
        `select reason from audit_entry where operation = 'people.endSessions' and object_id = '${person}'`,
      ),
    ).toEqual([{ reason: '3' }]);
  });

  it('corrects a name at once, and an address when its link was opened; both addresses are told', async () => {
    const session = await signInAt(base, people.submits);
    const answer = await post(session, 'account/corrections', {
      name: ' Sanne de Wit ',
      email: 'Nieuw@Leiden.example',
    });
    expect(answer.body).toEqual({ name: 'Sanne de Wit', email: people.submits, waitingFor: 'nieuw@leiden.example' });
    expect((await mails('address-asked')).at(-1)?.recipient).toBe(people.submits);
    expect(JSON.stringify(await mails('address-confirm'))).not.toContain('/e-mailadres');
    const token = await lastToken();
    const uses = await Promise.all([1, 2].map(() => post(undefined, 'address-changes/uses', { token })));
    expect(uses.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await mails('address-changed')).map(({ recipient }) => recipient).sort()).toEqual(
      [people.submits, 'nieuw@leiden.example'].sort(),
    );
    const login = await post(undefined, 'sessions', { email: 'nieuw@leiden.example', password: demoPassword });
    expect(login.status).toBe(201);
    await rowsOf(app, `update person set email = '${people.submits}' where email = 'nieuw@leiden.example' returning 1`);
  });

  it('stops a change that waits, and a later one replaces an earlier one', async () => {
    const session = await signInAt(base, people.submits);
    await post(session, 'account/corrections', { email: 'eerste@leiden.example' }).expect(200);
    const first = await lastToken();
    await post(session, 'account/corrections', { email: 'tweede@leiden.example' }).expect(200);
    expect((await post(undefined, 'address-changes/uses', { token: first })).status).toBe(422);
    expect((await post(session, 'account/address-withdrawals')).body).toMatchObject({ waitingFor: null });
    expect((await post(undefined, 'address-changes/uses', { token: await lastToken() })).status).toBe(422);
  });

  it('sends no link to an address that has an account, and does not say so', async () => {
    const session = await signInAt(base, people.submits);
    const before = (await mails('address-confirm')).length;
    const answer = await post(session, 'account/corrections', { email: people.assessor });
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ waitingFor: people.assessor })]);
    expect(await mails('address-confirm')).toHaveLength(before);
  });

  it('gives an address to one of two who confirm it', async () => {
    const tokens: string[] = [];
    for (const email of [people.assessor, people.assessor2]) {
      await post(await signInAt(base, email), 'account/corrections', { email: 'samen@pzh.example' }).expect(200);
      tokens.push(await lastToken());
    }
    const answers = await Promise.all(tokens.map((token) => post(undefined, 'address-changes/uses', { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('lets a manager correct who belongs here only, and the administrator everybody', async () => {
    const [own, service] = [manager.organisationId ?? '', app.get(Corrections)];
    const invited = await app
      .get(Invitations)
      .invite(manager, own, { email: 'typfout@leiden.example', name: 'Tpyfout', roles: ['read'] });
    const id = invited.id;
    expect(await service.for(manager, own, id, { name: 'Typfout' })).toMatchObject({ name: 'Typfout' });
    await app.get(Invitations).invite(manager, own, { email: people.dordrecht, name: 'x', roles: ['read'] });
    const both = await idOf(people.dordrecht);
    expect(await codeOf(service.for(manager, own, both, { email: 'van-mij@leiden.example' }))).toBe(
      'BELONGS_ELSEWHERE',
    );
    expect(await codeOf(service.for(administrator, own, both, { email: 'goed@dordrecht.example' }))).toBe('done');
    expect((await mails('address-asked')).some(({ recipient }) => recipient === people.dordrecht)).toBe(true);
  });
});
