// SPDX-License-Identifier: EUPL-1.2
import supertest from 'supertest';
import { startApp, type TestApp } from '../../../test/app';
import { rowsOf } from '../../../test/given-delivery';
import { forgetProviders, startWithProvider, type WithProvider } from '../../../test/given-provider';
import { type HostileProvider, startHostileProvider } from '../../../test/hostile-provider';

const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };

describe('Signing out at the provider', () => {
  let given: WithProvider;

  beforeAll(async () => {
    given = await startWithProvider();
  }, 300_000);
  afterAll(() => given.close());

  it('ends the session here at once, of that person in that browser alone, with a line in the log', async () => {
    const [here, elsewhere, other] = [given.visitor(), given.visitor(), given.visitor()];
    await given.signIn(here, 'staff', 'medewerker-1');
    await given.signIn(elsewhere, 'staff', 'medewerker-1');
    await given.signIn(other, 'staff', 'medewerker-2');
    const page = await here.open(`${given.broker.issuer}/session/end`);
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    await here.open(action, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
    expect(await here.session()).toMatchObject({ signedIn: false });
    expect(await elsewhere.session()).toMatchObject({ signedIn: true });
    expect(await other.session()).toMatchObject({ signedIn: true });
    const lines = await rowsOf(
      given.app,
      "select result, reason from audit_entry where operation = 'sessions.endElsewhere'",
    );
    expect(lines).toEqual([{ result: 'done', reason: 'staff' }]);
  });
});

describe('A token that says that somebody signed out', () => {
  let app: TestApp;
  let base: string;
  let provider: HostileProvider;
  const clientId = 'flexloket-staff';

  beforeAll(async () => {
    provider = await startHostileProvider(clientId);
    app = await startApp({
      now: new Date().toISOString(),
      env: {
        OIDC_STAFF_ISSUER: provider.issuer,
        OIDC_STAFF_CLIENT_ID: clientId,
        OIDC_STAFF_CLIENT_SECRET: 'geheim',
        OIDC_STAFF_LEVELS: 'hoog=high',
        OIDC_STAFF_GROUPS: 'x=assessor',
      },
    });
    base = await app.listen();
  }, 300_000);
  afterAll(async () => {
    await app.close();
    await provider.close();
    forgetProviders();
  });

  const truth = (): Record<string, unknown> => {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: provider.issuer,
      aud: clientId,
      iat: now,
      exp: now + 120,
      jti: 'een',
      sub: 'iemand',
      sid: 'zij',
      events: event,
    };
  };
  const send = (token: string, group = 'staff') =>
    supertest(base).post(`/api/v1/sign-ins/${group}/endings`).type('form').send({ logout_token: token });

  it('is taken when it is one, also when nobody is signed in', async () => {
    const { status, headers } = await send(provider.signed(truth(), 'logout+jwt'));
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  });

  it('is refused when it is of another kind, for another, of another, too old, or signed by nobody we know', async () => {
    const now = Math.floor(Date.now() / 1000);
    const good = provider.signed(truth(), 'logout+jwt');
    const [head = '', body = '', signature = ''] = good.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'logout+jwt' })).toString('base64url');
    const symmetric = Buffer.from(JSON.stringify({ alg: 'HS256', kid: 'one', typ: 'logout+jwt' })).toString(
      'base64url',
    );
    const stranger = await startHostileProvider(clientId);
    const wrong = {
      'a token to sign in with': provider.signed(truth()),
      'no event': provider.signed({ ...truth(), events: undefined }, 'logout+jwt'),
      'another event': provider.signed({ ...truth(), events: { x: {} } }, 'logout+jwt'),
      'a nonce': provider.signed({ ...truth(), nonce: 'x' }, 'logout+jwt'),
      'for another': provider.signed({ ...truth(), aud: 'iemand-anders' }, 'logout+jwt'),
      'of another': provider.signed({ ...truth(), iss: 'https://elders.example' }, 'logout+jwt'),
      'about nobody': provider.signed({ ...truth(), sub: undefined, sid: undefined }, 'logout+jwt'),
      old: provider.signed({ ...truth(), iat: now - 600 }, 'logout+jwt'),
      over: provider.signed({ ...truth(), exp: now - 60 }, 'logout+jwt'),
      endless: provider.signed({ ...truth(), exp: undefined }, 'logout+jwt'),
      'by a strange key': stranger.signed({ ...truth() }, 'logout+jwt'),
      'not signed': `${none}.${body}.`,
      'signed with what is public': `${symmetric}.${body}.${signature}`,
      changed: `${head}.${Buffer.from(JSON.stringify({ ...truth(), sub: 'ander' })).toString('base64url')}.${signature}`,
      nonsense: 'a.b.c.d.e.f.g.h.i.j.k.l.m',
    };
    await stranger.close();
    for (const [what, token] of Object.entries(wrong)) expect([what, (await send(token)).status]).toEqual([what, 400]);
    expect((await send(good, 'organisations')).status).toBe(404);
    const foreign = await send(good).set('Sec-Fetch-Site', 'cross-site');
    expect(foreign.status).toBe(403);
    const elsewhere = await supertest(base).post('/api/v1/sessions').type('form').send({ email: 'a' });
    expect(elsewhere.status).toBe(415);
  });
});
