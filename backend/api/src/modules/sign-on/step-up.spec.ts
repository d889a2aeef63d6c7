// SPDX-License-Identifier: EUPL-1.2
import { loa, startWithProvider, type WithProvider } from '../../../test/given-provider';
import { rowsOf } from '../../../test/given-delivery';
import type { Visitor } from '../../../test/visitor';

describe('Proving it again at the provider', () => {
  let given: WithProvider;
  let visitor: Visitor;
  let province: string;

  beforeAll(async () => {
    given = await startWithProvider();
    visitor = given.visitor();
    await given.signIn(visitor, 'staff', 'medewerker-2');
    const { organisation } = (await visitor.session()) as { organisation: { id: string } };
    province = organisation.id;
  });
  afterAll(() => given.close());

  /** Lets minutes pass for everybody who is signed in. */
  const wait = (minutes: number) =>
    rowsOf(
      given.app,
      `update web_session set data = jsonb_set(data, '{steppedUpUntil}',
         to_jsonb(to_char((data ->> 'steppedUpUntil')::timestamptz at time zone 'UTC' - interval '${minutes} minutes', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
        where data ? 'steppedUpUntil' returning 1`,
    );
  const weighty = () => visitor.api('POST', `/organisations/${province}/details`, {});
  const confirm = async (sub: string, acr = loa('loa3')): Promise<URL> => {
    const page = await visitor.open('/api/v1/sign-ins/staff?doel=bevestigen&naar=/inloggen/klaar', {}, /^\/inloggen/);
    if (!page.url.pathname.startsWith('/interaction/')) return page.url;
    return (await visitor.choose(page, { sub, acr }, /^\/inloggen/)).url;
  };

  it('is fresh for fifteen minutes, and then asks the provider for a new proof', async () => {
    expect((await weighty()).status).toBe(201);
    await wait(14);
    expect((await weighty()).status).toBe(201);
    await wait(2);
    expect(await weighty()).toMatchObject({ status: 403, body: { code: 'STEP_UP_REQUIRED' } });
    const done = await confirm('medewerker-2', loa('loa4'));
    expect(done.pathname + done.search).toBe('/inloggen/klaar');
    const asked = new URL(visitor.visited.findLast((one) => one.includes('/auth?')) ?? '').searchParams;
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '900']);
    expect((await weighty()).status).toBe(201);
    expect(await visitor.session()).toMatchObject({ provider: { level: 'high' } });
  });

  it('does not take a proof of too low a level, or somebody else', async () => {
    await wait(20);
    expect((await confirm('medewerker-2', loa('loa2'))).searchParams.get('fout')).toBe('LEVEL_TOO_LOW');
    expect(await weighty()).toMatchObject({ status: 403 });
    expect(await visitor.session()).toMatchObject({ signedIn: true, person: { name: 'Bram Dekker' } });
    const stranger = given.visitor();
    const start = await stranger.open('/api/v1/sign-ins/staff?doel=bevestigen', {}, /^\/inloggen/);
    expect(start.url.searchParams.get('fout')).toBe('NOT_SIGNED_IN');
  });

  it('does not take a password or a code in place of it', async () => {
    for (const body of [{ password: 'flexloket-demo' }, { code: '123456' }]) {
      expect(await visitor.api('POST', '/sessions/current/step-ups', body)).toMatchObject({
        status: 401,
        body: { code: 'USE_SINGLE_SIGN_ON' },
      });
    }
    const enrol = await visitor.api('POST', '/sessions/current/enrolments', {});
    expect(enrol.body).toMatchObject({ code: 'USE_SINGLE_SIGN_ON' });
  });

  it('takes the rights away when the proof shows that the group is gone, also of the session that asked', async () => {
    const person = given.broker.people.find(({ sub }) => sub === 'medewerker-2');
    if (!person) throw new Error('nobody');
    const elsewhere = given.visitor();
    await given.signIn(elsewhere, 'staff', 'medewerker-2');
    person.groups = [];
    expect((await confirm('medewerker-2')).searchParams.get('fout')).toBe('NO_STAFF_GROUP');
    expect(await visitor.session()).toMatchObject({ signedIn: false });
    expect(await elsewhere.session()).toMatchObject({ signedIn: false });
    expect(await weighty()).toMatchObject({ status: 401 });
  });
});
