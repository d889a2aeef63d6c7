// SPDX-License-Identifier: EUPL-1.2
import { startApp, type TestApp } from '../../../test/app';
import { rowsOf } from '../../../test/given-delivery';
import { forgetProviders, freePort } from '../../../test/given-provider';
import { type HostileProvider, type Lie, startHostileProvider } from '../../../test/hostile-provider';
import { Visitor } from '../../../test/visitor';

const seconds = (): number => Math.floor(Date.now() / 1000);

describe('Answers of a provider that are not right', () => {
  let app: TestApp;
  let base: string;
  let provider: HostileProvider;

  beforeAll(async () => {
    provider = await startHostileProvider('flexloket-staff');
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    app = await startApp({
      now: new Date().toISOString(),
      env: {
        PUBLIC_URL: base,
        OIDC_STAFF_ISSUER: provider.issuer,
        OIDC_STAFF_CLIENT_ID: 'flexloket-staff',
        OIDC_STAFF_CLIENT_SECRET: 'secret-of-staff',
        OIDC_STAFF_LEVELS:
          'urn:etoegang:core:assurance-class:loa2=basic urn:etoegang:core:assurance-class:loa3=substantial',
        OIDC_STAFF_GROUPS: 'flexloket-beoordelaars=assessor',
      },
    });
    await app.nest.listen(port, '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await provider.close();
    forgetProviders();
  });

  /** Asks to sign in, and answers what an honest provider would get to see. */
  const ask = async (visitor: Visitor, query = ''): Promise<URLSearchParams> => {
    const { url } = await visitor.open(`/api/v1/sign-ins/staff${query}`, {}, /^\/(auth|inloggen)/);
    provider.nonce = url.searchParams.get('nonce') ?? '';
    return url.searchParams;
  };
  const comeBack = async (visitor: Visitor, parameters: Record<string, string>): Promise<string> => {
    const query = new URLSearchParams({ code: 'good', iss: provider.issuer, ...parameters }).toString();
    const { url } = await visitor.open(`/api/v1/sign-ins/staff/callback?${query}`, {}, /^\/(?!api\/)/);
    return url.searchParams.get('fout') ?? url.pathname;
  };
  const tries = async (visitor = new Visitor(base), more: Record<string, string> = {}): Promise<string> => {
    const asked = await ask(visitor, '?naar=/zaken');
    return comeBack(visitor, { state: asked.get('state') ?? '', ...more });
  };

  it('lets somebody in when all is right', async () => {
    provider.lie({});
    expect(await tries()).toBe('/zaken');
  });

  const lies: [string, () => Lie, string][] = [
    ['another nonce', () => ({ nonce: 'of-somebody-else' }), 'PROVIDER_ANSWER_REFUSED'],
    ['no nonce', () => ({ nonce: undefined }), 'PROVIDER_ANSWER_REFUSED'],
    ['another issuer', () => ({ iss: 'https://evil.example' }), 'PROVIDER_ANSWER_REFUSED'],
    ['a token for another client', () => ({ aud: 'somebody-else' }), 'PROVIDER_ANSWER_REFUSED'],
    [
      'two audiences and no party',
      () => ({ aud: ['flexloket-staff', 'evil'], azp: 'evil' }),
      'PROVIDER_ANSWER_REFUSED',
    ],
    ['no subject', () => ({ sub: undefined }), 'PROVIDER_ANSWER_REFUSED'],
    ['an expired token', () => ({ exp: seconds() - 31 }), 'PROVIDER_CLOCK_OFF'],
    ['a token that is not valid yet', () => ({ nbf: seconds() + 120 }), 'PROVIDER_CLOCK_OFF'],
    ['a proof of two days ago', () => ({ auth_time: seconds() - 172_800 }), 'PROVIDER_CLOCK_OFF'],
    ['a level below the minimum', () => ({ acr: 'urn:etoegang:core:assurance-class:loa2' }), 'LEVEL_TOO_LOW'],
    ['a level that nobody knows', () => ({ acr: 'urn:made-up:highest' }), 'LEVEL_TOO_LOW'],
    ['a level by the name of what every object has', () => ({ acr: 'constructor' }), 'LEVEL_TOO_LOW'],
    ['no level', () => ({ acr: undefined }), 'LEVEL_TOO_LOW'],
    ['a level that is no text', () => ({ acr: ['urn:etoegang:core:assurance-class:loa3'] }), 'LEVEL_TOO_LOW'],
    ['groups that are no list', () => ({ sub: 'other', groups: 'flexloket-beoordelaars' }), 'NO_STAFF_GROUP'],
    ['an address that is no address', () => ({ sub: 'third', email: '<x>@y' }), 'EMAIL_MISSING'],
  ];
  it.each(lies)('refuses %s', async (_what, lie, code) => {
    provider.lie(lie());
    const visitor = new Visitor(base);
    expect(await tries(visitor)).toBe(code);
    expect(await visitor.session()).toMatchObject({ signedIn: false });
    const [line] = await rowsOf<object>(
      app,
      'select operation, result, reason from audit_entry order by id desc limit 1',
    );
    expect(line).toEqual({ operation: 'sessions.signIn', result: 'refused', reason: code });
  });

  it('lets a clock of thirty seconds beside ours pass', async () => {
    provider.lie({ exp: seconds() - 20, iat: seconds() + 20 });
    expect(await tries()).toBe('/zaken');
  });

  it('refuses a token by a strange key, and one without a signature', async () => {
    provider.lie({}, { key: 'strange' });
    expect(await tries()).toBe('PROVIDER_ANSWER_REFUSED');
    provider.lie({}, { key: 'none' });
    expect(await tries()).toBe('PROVIDER_ANSWER_REFUSED');
  });

  it('refuses an answer of another provider, without its name, or with another state', async () => {
    provider.lie({});
    expect(await tries(new Visitor(base), { iss: 'https://evil.example' })).toBe('PROVIDER_ANSWER_REFUSED');
    expect(await tries(new Visitor(base), { state: 'of-somebody-else' })).toBe('PROVIDER_ANSWER_REFUSED');
    const visitor = new Visitor(base);
    const asked = await ask(visitor);
    const query = new URLSearchParams({ code: 'good', state: asked.get('state') ?? '' }).toString();
    const { url } = await visitor.open(`/api/v1/sign-ins/staff/callback?${query}`, {}, /^\/(?!api\/)/);
    expect(url.searchParams.get('fout')).toBe('PROVIDER_ANSWER_REFUSED');
  });

  it('takes an answer once, and only in the browser that asked', async () => {
    provider.lie({});
    const visitor = new Visitor(base);
    const asked = await ask(visitor);
    const state = asked.get('state') ?? '';
    expect(await comeBack(new Visitor(base), { state })).toBe('SIGN_IN_OUT_OF_DATE');
    expect(await comeBack(visitor, { state })).toBe('/');
    expect(await comeBack(visitor, { state })).toBe('SIGN_IN_OUT_OF_DATE');
  });

  it('says what is wrong when the provider refuses, takes no code, or is gone', async () => {
    const visitor = new Visitor(base);
    provider.lie({}, { error: 'invalid_grant' });
    expect(await tries(visitor)).toBe('SIGN_IN_OUT_OF_DATE');
    provider.lie({}, { error: 'invalid_client' });
    expect(await tries(visitor)).toBe('PROVIDER_ANSWER_REFUSED');
    provider.lie({}, { down: true });
    expect(await tries(visitor)).toBe('PROVIDER_UNREACHABLE');
    const asked = await ask(visitor);
    const error = new URLSearchParams({
      error: 'access_denied',
      state: asked.get('state') ?? '',
      iss: provider.issuer,
    });
    const { url } = await visitor.open(`/api/v1/sign-ins/staff/callback?${error.toString()}`, {}, /^\/inloggen/);
    expect(url.searchParams.get('fout')).toBe('SIGN_IN_CANCELLED');
  });

  it.each([
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/%09/evil',
    'javascript:alert(1)',
    '/api/v1/x',
  ])('never sends anybody to %s', async (naar) => {
    provider.lie({});
    const visitor = new Visitor(base);
    const start = await visitor.open(
      `/api/v1/sign-ins/staff?naar=${encodeURIComponent(naar)}`,
      {},
      /^\/(auth|inloggen)/,
    );
    if (start.url.pathname === '/auth') return expect(naar).toBe('/%09/evil');
    expect(start.url.origin).toBe(base);
    return expect(start.url.searchParams.get('fout')).toBe('RETURN_ADDRESS_REFUSED');
  });

  it('knows no other groups, and gives a new id to who signs in', async () => {
    provider.lie({});
    const visitor = new Visitor(base);
    expect((await visitor.api('GET', '/sign-ins/constructor')).status).toBe(404);
    expect((await visitor.api('GET', '/sign-ins/organisations')).status).toBe(404);
    await ask(visitor);
    const before = visitor.cookie();
    await tries(visitor);
    expect(visitor.cookie()).not.toBe(before);
    expect(await visitor.session()).toMatchObject({ signedIn: true });
  });
});
