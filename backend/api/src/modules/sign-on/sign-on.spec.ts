// SPDX-License-Identifier: EUPL-1.2
import { loa, startWithProvider, type WithProvider } from '../../../test/given-provider';
import { rowsOf } from '../../../test/given-delivery';

describe('Signing in at a provider', () => {
  let given: WithProvider;

  beforeAll(async () => {
    given = await startWithProvider();
  });
  afterAll(() => given.close());

  const codeOf = (url: URL): string | null => url.searchParams.get('fout');
  const lines = (operation: string) =>
    rowsOf<{ reason: string | null; result: string }>(
      given.app,
      `select reason, result from audit_entry where operation = '${operation}' order by id desc`,
    );

  it('gives somebody of staff the roles of their groups, keeps the level, and asks with PKCE, nonce and state', async () => {
    const visitor = given.visitor();
    const arrived = await given.signIn(visitor, 'staff', 'medewerker-1', { naar: '/beoordeling?tab=1' });
    expect(arrived.url.pathname + arrived.url.search).toBe('/beoordeling?tab=1');
    const asked = new URL(visitor.visited.find((one) => one.includes('/auth?')) ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'nonce', 'state']) expect(asked.get(name)?.length).toBeGreaterThan(20);
    expect(asked.get('acr_values')).toBe(`${loa('loa3')} ${loa('loa4')}`);
    expect(await visitor.session()).toMatchObject({
      signedIn: true,
      person: { name: 'Lotte Meijer', email: 'l.meijer@pzh.example' },
      roles: ['assessor'],
      stepUpWith: 'provider',
      provider: { group: 'staff', level: 'substantial' },
    });
    expect(await rowsOf(given.app, "select how, acr, level from sign_in where how = 'provider'")).toEqual([
      { how: 'provider', acr: loa('loa3'), level: 'substantial' },
    ]);
    expect((await lines('sessions.signIn'))[0]).toEqual({ reason: 'staff substantial', result: 'done' });
    expect(await rowsOf(given.app, 'select issuer, subject from provider_identity')).toEqual([
      { issuer: given.broker.issuer, subject: 'medewerker-1' },
    ]);
  });

  it('follows the groups at each sign-in, and ends every session at once when the last group is gone', async () => {
    const [one, other] = [given.visitor(), given.visitor()];
    await given.signIn(one, 'staff', 'medewerker-2');
    expect(await one.session()).toMatchObject({ roles: expect.arrayContaining(['administrator', 'finance']) });
    const person = given.broker.people.find(({ sub }) => sub === 'medewerker-2');
    if (!person) throw new Error('nobody');
    person.groups = ['flexloket-financien'];
    await given.signIn(other, 'staff', 'medewerker-2');
    expect(await one.session()).toMatchObject({ signedIn: false });
    expect(await other.session()).toMatchObject({ roles: ['finance'] });
    person.groups = ['andere-groep'];
    const { url } = await given.signIn(given.visitor(), 'staff', 'medewerker-2');
    expect(codeOf(url)).toBe('NO_STAFF_GROUP');
    expect(await other.session()).toMatchObject({ signedIn: false });
    expect(
      await rowsOf(
        given.app,
        "select role from membership m join person p on p.id = m.person_id where p.email = 'b.dekker@pzh.example'",
      ),
    ).toEqual([]);
    expect((await lines('people.followGroups')).map(({ reason }) => reason)).toEqual([
      'PV28 finance>',
      'PV28 administrator,finance>finance',
      'PV28 >finance,administrator',
      'PV28 >assessor',
    ]);
    person.groups = ['flexloket-beheer'];
    await given.signIn(other, 'staff', 'medewerker-2');
    expect(await other.session()).toMatchObject({ roles: ['administrator'] });
  });

  it('lets a stranger of a known organisation read, and tells the manager, who gives more', async () => {
    const visitor = given.visitor();
    await given.signIn(visitor, 'organisations', 'eh-leiden-2');
    expect(await visitor.session()).toMatchObject({ roles: ['read'], organisation: { name: 'Leiden' } });
    expect(await rowsOf(given.app, "select recipient from mail where kind = 'person-joined'")).toEqual([
      { recipient: 'indiener@leiden.example' },
    ]);
    const manager = given.visitor();
    await given.signIn(manager, 'organisations', 'eh-leiden-1');
    const known = (await manager.session()) as { roles: string[]; organisation: { id: string } };
    // Invited before: the address is confirmed and belongs to this very organisation, so it is the same person.
    expect(known.roles).toEqual(expect.arrayContaining(['submit', 'manage']));
    const path = `/organisations/${known.organisation.id}/people`;
    const list = await manager.api<{ items: { id: string; email: string; state: string }[] }>('GET', path);
    const newcomer = list.body.items.find(({ email }) => email === 'noor.kuipers@leiden.example');
    expect(newcomer?.state).toBe('active');
    const roles = { roles: ['fill', 'submit'], expectedRoles: ['read'] };
    expect((await manager.api('POST', `${path}/${newcomer?.id}/role-changes`, roles)).status).toBe(201);
    expect(await visitor.session()).toMatchObject({ roles: expect.arrayContaining(['read', 'fill', 'submit']) });
    // Who was let go does not come back by signing in again.
    const gone = await manager.api('POST', `${path}/${newcomer?.id}/removals`, {});
    expect(gone.status).toBe(201);
    expect(await visitor.session()).toMatchObject({ signedIn: false });
    const { url } = await given.signIn(visitor, 'organisations', 'eh-leiden-2');
    expect(codeOf(url)).toBe('ACCESS_ENDED');
  });

  it('refuses an organisation that is not known here, a level that is too low, and who says no at the provider', async () => {
    const visitor = given.visitor();
    expect(codeOf((await given.signIn(visitor, 'organisations', 'eh-elders-1')).url)).toBe('ORGANISATION_UNKNOWN');
    expect((await visitor.api('GET', '/sign-in-options')).body).toMatchObject({
      problem: { code: 'ORGANISATION_UNKNOWN', details: { number: '99999990' } },
      password: false,
    });
    // The provider still knows somebody who may not come in; they can choose again.
    expect((await visitor.open('/api/v1/sign-ins/organisations')).url.pathname).toMatch(/^\/interaction\//);
    const low = await given.signIn(given.visitor(), 'staff', 'medewerker-1', { acr: loa('loa2') });
    expect(codeOf(low.url)).toBe('LEVEL_TOO_LOW');
    const cancelling = given.visitor();
    const asked = await cancelling.open('/api/v1/sign-ins/staff?naar=/zaken');
    const back = await cancelling.choose(asked, { cancel: '1' }, /^\/inloggen/);
    expect([codeOf(back.url), back.url.searchParams.get('naar')]).toEqual(['SIGN_IN_CANCELLED', '/zaken']);
    expect(await visitor.session()).toMatchObject({ signedIn: false });
  });

  it('links no account by an address that is not confirmed, or that belongs elsewhere', async () => {
    given.broker.people.push(
      { sub: 'namaak', name: 'Namaak', email: 'aanvrager@leiden.example', emailVerified: false, kvk: '27364169' },
      { sub: 'elders', name: 'Elders', email: 'aanvrager@dordrecht.example', kvk: '27364169' },
      { sub: 'tweede', name: 'Tweede', email: 'indiener@leiden.example', kvk: '27364169' },
      { sub: 'zonder', name: 'Zonder', kvk: '27364169' },
      { sub: 'staf', name: 'Staf', email: 'beslisser@pzh.example', kvk: '27364169' },
    );
    await given.signIn(given.visitor(), 'organisations', 'eh-leiden-1');
    for (const [sub, code] of [
      ['namaak', 'ACCOUNT_NOT_LINKED'],
      ['elders', 'ACCOUNT_NOT_LINKED'],
      ['tweede', 'ACCOUNT_NOT_LINKED'],
      ['staf', 'ACCOUNT_NOT_LINKED'],
      ['zonder', 'EMAIL_MISSING'],
    ] as const) {
      expect([sub, codeOf((await given.signIn(given.visitor(), 'organisations', sub)).url)]).toEqual([sub, code]);
    }
  });

  it('signs out here and at the provider', async () => {
    const visitor = given.visitor();
    await given.signIn(visitor, 'staff', 'medewerker-1');
    const { body } = await visitor.api<{ address: string }>('POST', '/sessions/current/sign-outs');
    const address = new URL(body.address);
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${given.base}/`);
    expect(address.searchParams.get('id_token_hint')).toBeTruthy();
    expect(await visitor.session()).toMatchObject({ signedIn: false });
    expect((await visitor.open(address.href)).status).toBe(200);
  });
});
