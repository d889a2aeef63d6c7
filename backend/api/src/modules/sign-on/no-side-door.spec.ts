// SPDX-License-Identifier: EUPL-1.2
import { startWithProvider, type WithProvider } from '../../../test/given-provider';
import { rowsOf } from '../../../test/given-delivery';
import { people } from '../../../test/given';
import type { Visitor } from '../../../test/visitor';
import { systemActor } from '../../platform/actor';
import type { SignOnConfig } from '../../platform/security/sign-on-config';
import { CONFIG } from '../../platform/tokens';
import { demoPassword, demoSecret } from '../identity/demo-accounts';
import { codeNow } from '../identity/one-time-codes';
import { PasswordLinks } from '../people/password-links.service';

describe('Where a provider is on', () => {
  let given: WithProvider;
  let settings: { signOn: SignOnConfig };
  let on: SignOnConfig;

  beforeAll(async () => {
    given = await startWithProvider();
    settings = given.app.nest.get<{ signOn: SignOnConfig }>(CONFIG);
    on = settings.signOn;
  });
  afterEach(() => void (settings.signOn = on));
  afterAll(() => given.close());

  const off = (): void => void (settings.signOn = { providers: {}, breakGlass: undefined });
  const byPassword = (visitor: Visitor, email: string) =>
    visitor.api('POST', '/sessions', { email, password: demoPassword });
  const byCode = (visitor: Visitor) => visitor.api('POST', '/sessions/current/codes', { code: codeNow(demoSecret) });

  it.each([people.assessor, people.administrator, people.submits, people.dordrecht])(
    'a good password does not let %s in, and a wrong one does not tell more',
    async (email) => {
      const visitor = given.visitor();
      expect(await byPassword(visitor, email)).toMatchObject({ status: 401, body: { code: 'USE_SINGLE_SIGN_ON' } });
      expect(await byCode(visitor)).toMatchObject({ status: 401, body: { code: 'NOT_SIGNED_IN' } });
      expect((await visitor.api('POST', '/sessions', { email, password: 'wrong' })).body).toMatchObject({
        code: 'SIGN_IN_FAILED',
      });
      expect(await visitor.session()).toMatchObject({ signedIn: false });
    },
  );

  it('a session from before, or one that waits for its code, is worth nothing from the moment that it is on', async () => {
    off();
    const [before, half] = [given.visitor(), given.visitor()];
    await byPassword(before, people.submits);
    expect(await before.session()).toMatchObject({ signedIn: true });
    expect(await byPassword(half, people.assessor)).toMatchObject({ body: { secondStep: 'code' } });
    settings.signOn = on;
    expect(await before.session()).toMatchObject({ signedIn: false });
    expect((await before.api('GET', '/applications')).status).toBe(401);
    expect((await before.api('POST', '/sessions/current/step-ups', { password: demoPassword })).status).toBe(401);
    expect(await byCode(half)).toMatchObject({ status: 401, body: { code: 'NOT_SIGNED_IN' } });
    expect((await half.api('POST', '/sessions/current/enrolments', {})).status).toBe(401);
  });

  it('nobody gets a link for a password, and a link from before sets none', async () => {
    expect((await given.visitor().api('POST', '/password-links', { email: people.submits })).status).toBe(204);
    expect(await rowsOf(given.app, "select 1 from mail where kind = 'password-forgotten'")).toEqual([]);
    const actor = await given.app.actor(people.submits);
    const address = await given.app.work.run(systemActor, (tx) =>
      given.app
        .get(PasswordLinks)
        .send(tx, { id: actor.personId ?? '', email: people.submits, name: 'x' }, 'reset', null),
    );
    const token = address.slice(address.indexOf('#') + 1);
    for (const [path, body] of [
      ['/password-links/checks', { token }],
      ['/password-links/uses', { token, password: 'een heel lang nieuw wachtwoord' }],
    ] as const) {
      expect((await given.visitor().api('POST', path, body)).body).toMatchObject({ code: 'USE_SINGLE_SIGN_ON' });
    }
  });

  it('an invitation brings no password, and rights of staff come from their groups alone', async () => {
    const manager = given.visitor();
    await given.signIn(manager, 'organisations', 'eh-leiden-1');
    const { organisation } = (await manager.session()) as { organisation: { id: string } };
    const invited = { email: 'nieuw@leiden.example', name: 'Nieuwe Collega', roles: ['fill'] };
    const answer = await manager.api('POST', `/organisations/${organisation.id}/invitations`, invited);
    expect(answer.status).toBe(201);
    expect(await rowsOf(given.app, 'select 1 from password_link where kind = $$invitation$$')).toEqual([]);
    expect(await rowsOf(given.app, "select kind from mail where recipient = 'nieuw@leiden.example'")).toEqual([
      { kind: 'rights-given-provider' },
    ]);
    given.broker.people.push({ sub: 'nieuw', name: 'N. Collega', email: 'nieuw@leiden.example', kvk: '27364169' });
    const newcomer = given.visitor();
    await given.signIn(newcomer, 'organisations', 'nieuw');
    expect(await newcomer.session()).toMatchObject({ roles: expect.arrayContaining(['read', 'fill']) });
    const administrator = given.visitor();
    await given.signIn(administrator, 'staff', 'medewerker-2');
    const province = ((await administrator.session()) as { organisation: { id: string } }).organisation.id;
    for (const [path, body] of [
      ['invitations', { email: 'x@pzh.example', name: 'X', roles: ['assessor'] }],
      [
        `people/${(await given.app.actor(people.assessor)).personId}/role-changes`,
        { roles: ['finance'], expectedRoles: ['assessor'] },
      ],
    ] as const) {
      expect(await administrator.api('POST', `/organisations/${province}/${path}`, body)).toMatchObject({
        status: 409,
        body: { code: 'RIGHTS_FROM_DIRECTORY' },
      });
    }
  });

  it('a session by the broker acts for its own organisation only, also for who belongs to more', async () => {
    const visitor = given.visitor();
    await given.signIn(visitor, 'organisations', 'eh-leiden-1');
    const [dordrecht] = await rowsOf<{ id: string }>(
      given.app,
      "select id from organisation where cbs_code = 'GM0505'",
    );
    await rowsOf(
      given.app,
      `insert into membership (person_id, organisation_id, role)
       select id, '${dordrecht?.id}', 'manage' from person where email = '${people.submits}' returning 1`,
    );
    expect(((await visitor.session()) as { organisations: object[] }).organisations).toHaveLength(1);
    const choice = { organisationId: dordrecht?.id };
    expect((await visitor.api('POST', '/sessions/current/organisation-choices', choice)).status).toBe(404);
  });

  it('the sealed account gets in with a code, and everybody who looks after the system hears of it', async () => {
    settings.signOn = { ...on, breakGlass: people.administrator };
    const visitor = given.visitor();
    expect(await byPassword(visitor, people.administrator)).toMatchObject({ body: { secondStep: 'code' } });
    expect(await rowsOf(given.app, "select 1 from mail where kind = 'break-glass-used'")).toEqual([]);
    expect((await byCode(visitor)).status).toBe(200);
    expect(await visitor.session()).toMatchObject({ signedIn: true, breakGlass: true, roles: ['administrator'] });
    expect(
      (
        await rowsOf<{ recipient: string }>(
          given.app,
          "select recipient from mail where kind = 'break-glass-used' order by recipient",
        )
      ).map(({ recipient }) => recipient),
    ).toEqual(['b.dekker@pzh.example', 'beheerder@pzh.example', 'beheerder2@pzh.example']);
    expect(
      await rowsOf(
        given.app,
        "select operation from audit_entry where operation in ('people.breakGlass','sessions.breakGlass') order by id",
      ),
    ).toEqual([{ operation: 'people.breakGlass' }, { operation: 'sessions.breakGlass' }]);
    expect(await rowsOf(given.app, "select how from sign_in where how = 'break_glass'")).toHaveLength(1);
    // Nobody else gets in with it, and taking it out of the settings ends the session.
    expect((await byPassword(given.visitor(), people.auditor)).status).toBe(401);
    settings.signOn = on;
    expect(await visitor.session()).toMatchObject({ signedIn: false });
  });

  it('what is on for one group says nothing of the other', async () => {
    settings.signOn = { ...on, providers: { staff: on.providers.staff } };
    const visitor = given.visitor();
    expect((await byPassword(visitor, people.dordrecht)).status).toBe(201);
    expect((await byPassword(given.visitor(), people.assessor)).body).toMatchObject({ code: 'USE_SINGLE_SIGN_ON' });
  });
});
