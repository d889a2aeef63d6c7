// SPDX-License-Identifier: EUPL-1.2
import supertest from 'supertest';
import { type TestApp, startApp } from '../../../test/app';
import { aDraft, aSubmitted, people } from '../../../test/given';
import { rowsOf } from '../../../test/given-delivery';
import { signInAt } from '../../../test/sign-in';
import type { Actor } from '../../platform/actor';
import { CompletenessService } from '../assessment/completeness.service';
import { Invitations } from './invitations.service';
import { OrganisationsService } from './organisations.service';
import { PeopleQueries } from './people.queries';
import { PeopleService } from './people.service';

describe('People of an organisation', () => {
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

  const leiden = (): string => manager.organisationId ?? '';
  const province = (): string => administrator.organisationId ?? '';
  const idOf = async (email: string): Promise<string> => (await app.actor(email)).personId ?? '';
  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: { refusal?: { code: string }; message?: string }) => error.refusal?.code ?? error.message ?? 'failed',
    );
  const invite = (by: Actor, organisationId: string, email: string, roles: string[]) =>
    app.get(Invitations).invite(by, organisationId, { email, name: 'Nieuwe Collega', roles });
  const lines = (operation: string) =>
    rowsOf<{ reason: string; object_id: string }>(
      app,
      `select reason, object_id from audit_entry where operation = '${operation}' order by id desc`,
    );

  it('invites a colleague, who reads too, with a line in the log and a mail whose link nobody else can read', async () => {
    const { id, state } = await invite(manager, leiden(), ' Nieuw@Leiden.Example ', ['fill']);
    expect(state).toBe('invited');
    const list = await app.get(PeopleQueries).members(manager, leiden(), {});
    expect(list.items.find((one) => one.id === id)).toMatchObject({
      email: 'nieuw@leiden.example',
      roles: ['read', 'fill'],
      state: 'invited',
      openCases: 0,
    });
    expect((await lines('people.invite'))[0]).toEqual({ reason: 'GM0546 read,fill', object_id: id });
    const [mail] = await rowsOf<{ data: Record<string, string> }>(
      app,
      "select data from mail where kind = 'account-invited' and recipient = 'nieuw@leiden.example'",
    );
    expect(JSON.stringify(mail)).not.toContain('/wachtwoord');
    expect(await codeOf(invite(manager, leiden(), 'nieuw@leiden.example', ['read']))).toBe('ALREADY_MEMBER');
  });

  it('gives somebody who has an account elsewhere the rights at once', async () => {
    const { state } = await invite(manager, leiden(), people.dordrecht, ['read']);
    expect(state).toBe('active');
    expect(await rowsOf(app, "select 1 from mail where kind = 'rights-given'")).toHaveLength(1);
    await app.get(PeopleService).remove(manager, leiden(), await idOf(people.dordrecht), {});
    expect((await app.actor(people.dordrecht)).roles).toContain('manage');
  });

  it('lets the administrator appoint a first manager, and a manager look at no other municipality', async () => {
    const [delft] = await rowsOf<{ id: string }>(app, "select id from organisation where cbs_code = 'GM0503'");
    await invite(administrator, delft?.id ?? '', 'eerste@delft.example', ['manage']);
    expect(await codeOf(invite(manager, delft?.id ?? '', 'tweede@delft.example', ['read']))).toBe('NOT_FOUND');
    expect(await codeOf(app.get(PeopleQueries).members(manager, delft?.id ?? '', {}))).toBe('NOT_FOUND');
    const all = await app.get(PeopleQueries).organisations(administrator, { limit: 200 });
    expect(all.items.find(({ cbsCode }) => cbsCode === 'GM0503')).toMatchObject({ people: 1, managers: 1 });
  });

  it('refuses a municipality that merged, roles of elsewhere and one’s own rights', async () => {
    const [brielle] = await rowsOf<{ id: string }>(app, "select id from organisation where cbs_code = 'GM0501'");
    expect(await codeOf(invite(administrator, brielle?.id ?? '', 'a@brielle.example', ['manage']))).toBe(
      'ORGANISATION_ENDED',
    );
    expect(await codeOf(invite(manager, leiden(), 'b@leiden.example', ['decider']))).toBe('INVALID_INPUT');
    const own = { roles: ['administrator', 'decider'], expectedRoles: ['administrator'] };
    const changing = app.get(PeopleService).changeRoles(administrator, province(), administrator.personId ?? '', own);
    expect(await codeOf(changing)).toBe('OWN_RIGHTS');
  });

  it('changes roles on what the caller saw, and signs out who loses one', async () => {
    const personId = await idOf(people.auditor);
    const session = await signInAt(base, people.auditor);
    const change = (roles: string[], expectedRoles: string[]) =>
      app.get(PeopleService).changeRoles(administrator, province(), personId, { roles, expectedRoles });
    expect(await codeOf(change(['finance'], ['assessor']))).toBe('STALE_VERSION');
    await change(['auditor', 'finance'], ['auditor']);
    const current = () => supertest(base).get('/api/v1/sessions/current').set('Cookie', session.cookie);
    expect((await current()).body).toMatchObject({ signedIn: true, roles: ['auditor', 'finance'] });
    await change(['auditor'], ['auditor', 'finance']);
    expect((await current()).body).toMatchObject({ signedIn: false });
    expect((await lines('people.changeRoles'))[0]?.reason).toBe('PV28 finance,auditor>auditor');
  });

  it('gives the cases of a leaver to a colleague, ends the sessions at once and closes the account', async () => {
    const leaver = await idOf(people.fills);
    const session = await signInAt(base, people.fills);
    const draft = await aDraft(app, { by: people.fills });
    const remove = (handOverTo?: string) =>
      app.get(PeopleService).remove(manager, leiden(), leaver, handOverTo ? { handOverTo } : {});
    expect(await codeOf(remove())).toBe('HAND_OVER_NEEDED');
    expect(await codeOf(remove(leaver))).toBe('HAND_OVER_NOT_POSSIBLE');
    await remove(manager.personId ?? '');
    const known = await supertest(base).get('/api/v1/sessions/current').set('Cookie', session.cookie);
    expect(known.body).toMatchObject({ signedIn: false });
    expect(
      await rowsOf(app, `select data from case_event where case_id = '${draft.id}' and type = 'ApplicationHandedOver'`),
    ).toEqual([{ data: { fromPersonId: leaver, toPersonId: manager.personId } }]);
    const list = await app.get(PeopleQueries).members(manager, leiden(), {});
    expect(list.items.find(({ id }) => id === manager.personId)?.openCases).toBe(1);
    expect(await rowsOf(app, `select active, password_hash from person where id = '${leaver}'`)).toEqual([
      { active: false, password_hash: '' },
    ]);
  });

  it('gives the work of an assessor to a colleague, not to one with an interest in it', async () => {
    const submitted = await aSubmitted(app, { by: people.submits });
    const assessor = await app.actor(people.assessor);
    await app.get(CompletenessService).assign(assessor, submitted.id, { expectedVersion: submitted.version });
    const [from, to] = [await idOf(people.assessor), await idOf(people.assessor2)];
    await app.work.run(administrator, (tx) =>
      tx.query(
        "insert into conflict_of_interest (application_id, person_id, reason, declared_at) values ($1, $2, 'x', now())",
        [submitted.id, to],
      ),
    );
    const remove = () => app.get(PeopleService).remove(administrator, province(), from, { handOverTo: to });
    expect(await codeOf(remove())).toBe('CONFLICT_OF_INTEREST');
    await app.work.run(administrator, (tx) => tx.query('delete from conflict_of_interest'));
    await remove();
    expect(await rowsOf(app, `select assignee_id from application where id = '${submitted.id}'`)).toEqual([
      { assignee_id: to },
    ]);
  });

  it('keeps a manager when two remove each other at the same moment, every time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const emails = [`een${round}@gouda.example`, `twee${round}@gouda.example`];
      const [gouda] = await rowsOf<{ id: string }>(app, "select id from organisation where cbs_code = 'GM0513'");
      const organisationId = gouda?.id ?? '';
      await app.work.run(administrator, (tx) =>
        tx.query('delete from membership where organisation_id = $1', [organisationId]),
      );
      for (const email of emails) await invite(administrator, organisationId, email, ['manage']);
      await app.work.run(administrator, (tx) =>
        tx.query("update person set password_hash = 'x' where email = any($1)", [emails]),
      );
      const [one, two] = await Promise.all(emails.map((email) => app.actor(email)));
      if (!one || !two) throw new Error('no managers');
      const answers = await Promise.all([
        codeOf(app.get(PeopleService).remove(one, organisationId, two.personId ?? '', {})),
        codeOf(app.get(PeopleService).remove(two, organisationId, one.personId ?? '', {})),
      ]);
      expect(answers.sort()).toEqual(['NOT_YOUR_ROLE', 'done']);
      expect(
        await rowsOf(app, `select 1 from membership where organisation_id = '${organisationId}' and role = 'manage'`),
      ).toHaveLength(1);
    }
  });

  it('keeps the numbers of an organisation, and says all that is wrong at once', async () => {
    const service = app.get(OrganisationsService);
    const wrong = service.change(administrator, leiden(), { kvk: '1', rsin: '111222334', oin: '5' });
    await expect(wrong).rejects.toMatchObject({
      errors: [{ path: 'kvk' }, { path: 'rsin' }, { path: 'oin' }],
    });
    await service.change(administrator, leiden(), { kvk: '2737 5169', rsin: '111222333' });
    const all = await app.get(PeopleQueries).organisations(administrator, { limit: 200 });
    expect(all.items.find(({ id }) => id === leiden())).toMatchObject({
      kvk: '27375169',
      rsin: '111222333',
      oin: null,
    });
    const { items } = await app.get(PeopleQueries).changes(administrator, { limit: 1 });
    expect(items).toEqual([
      expect.objectContaining({
        operation: 'organisations.change',
        personName: 'Leiden',
        detail: 'GM0546 kvk=27375169,rsin=111222333,oin=',
      }),
    ]);
  });

  it('asks for a fresh password before rights change', async () => {
    const session = await signInAt(base, people.submits);
    await rowsOf(app, `update web_session set data = data - 'steppedUpUntil' returning 1`);
    const answer = await supertest(base)
      .post(`/api/v1/organisations/${leiden()}/invitations`)
      .set('Cookie', session.cookie)
      .set('X-CSRF-Token', session.csrf)
      .send({ email: 'c@leiden.example', name: 'C', roles: ['read'] });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, 'STEP_UP_REQUIRED']);
  });
});
