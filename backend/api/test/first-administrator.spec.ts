// SPDX-License-Identifier: EUPL-1.2
import supertest from 'supertest';
import { loadScheme } from '../src/modules/schemes/scheme-loader';
import { SchemesService } from '../src/modules/schemes/schemes.service';
import { firstAdministrator } from '../src/first-administrator';
import { systemActor } from '../src/platform/actor';
import { type TestApp, startApp } from './app';
import { rowsOf } from './given-delivery';

const who = { email: 'Eerste@provincie.example', name: 'Eerste Beheerder' };

describe('An empty installation', () => {
  let app: TestApp;
  let base: string;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z', content: 'nothing' });
    base = await app.listen();
  });
  afterAll(() => app.close());

  it('gets one first administrator, also when two make one at the same moment', async () => {
    const answers = await Promise.allSettled([
      firstAdministrator(app.nest, who),
      firstAdministrator(app.nest, { ...who, email: 'tweede@provincie.example' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(firstAdministrator(app.nest, who)).rejects.toThrow('There is an administrator already');
    const [counts] = await rowsOf(
      app,
      `select (select count(*)::int from organisation) as organisations, (select count(*)::int from person) as people,
              (select count(*)::int from organisation where successor_id is not null) as merged,
              (select count(*)::int from mail where kind = 'account-invited') as mails`,
    );
    expect(counts).toEqual({ organisations: 54, people: 1, merged: 3, mails: 1 });
  });

  it('lets that administrator set a password, sign in and set up the app', async () => {
    await rowsOf(app, 'delete from password_link returning 1');
    await rowsOf(app, 'delete from membership returning 1');
    await rowsOf(app, "update person set email = 'weg@provincie.example', active = false returning 1");
    const address = await firstAdministrator(app.nest, who);
    const token = address.split('#')[1] ?? '';
    const post = (path: string, body: object) => supertest(base).post(`/api/v1/${path}`).send(body);
    const password = 'vier rode fietsen';
    expect((await post('password-links/uses', { token, password })).status).toBe(204);
    expect((await post('sessions', { email: who.email, password })).body).toMatchObject({ secondStep: 'enrolment' });
  });

  it('can publish a scheme below the root of the budget', async () => {
    const published = app.work.run(systemActor, (tx) =>
      app.get(SchemesService).publish(tx, loadScheme('flexwonen-zh', '1'), {
        opensAt: new Date('2026-01-01T08:00:00Z'),
        closesAt: new Date('2026-12-31T16:00:00Z'),
      }),
    );
    await expect(published).resolves.toBeDefined();
    expect(
      await rowsOf(app, "select 1 from budget_account where code like 'flexwonen/grants/flexwonen-zh%'"),
    ).not.toEqual([]);
  });
});
