// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDate, localDateTimeToInstant, parseScheme, type SchemeDefinition } from '#domain';
import { sampleAnswer } from '../src/demo/sample-answers';
import { ObligationsService } from '../src/modules/delivery/obligations.service';
import { DetermineService } from '../src/modules/payments/determine.service';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import { SchemesService } from '../src/modules/schemes/schemes.service';
import { systemActor } from '../src/platform/actor';
import { type TestApp, startApp } from './app';
import { aGranted, people } from './given';
import { randomScheme } from './random-scheme';
import { sql } from './database';
import { seedOfRun } from './seed-of-run';

const seed = seedOfRun;

describe(`Schemes that nobody has seen (SEED=${seed})`, () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

  const publish = (scheme: SchemeDefinition): Promise<void> =>
    app.work.run(systemActor, async (tx) => {
      await app.get(SchemesService).publish(tx, scheme, {
        opensAt: localDateTimeToInstant('2026-01-01T09:00'),
        closesAt: localDateTimeToInstant('2026-12-31T17:00'),
      });
    });

  it.each([0, 1, 2, 3])('walk from application to determination: scheme %i', async (offset) => {
    app.setNow('2026-03-02T09:00:00Z');
    const scheme = randomScheme(seed + offset);
    expect(parseScheme(JSON.parse(JSON.stringify(scheme)))).toHaveProperty('scheme');
    await publish(scheme);
    const [type] = scheme.types;
    if (!type) throw new Error('a scheme has a type');

    const granted = await aGranted(app, {
      schemeKey: scheme.key,
      typeKey: type.key,
      by: people.dordrecht,
      count: 30,
      moneyCents: 2_000_000,
    });
    expect(granted.state).toBe('granted');
    expect(granted.amountCents).toBeGreaterThan(0);

    const obligations = await sql<{ id: string; kind: string }>(
      app.database.systemUrl,
      'select id, kind from obligation where application_id = $1 order by kind desc',
      [granted.id],
    );
    expect(obligations.map(({ kind }) => kind)).toEqual(['start', 'completion']);
    for (const [index, obligation] of obligations.entries()) {
      app.setNow(`2026-0${4 + index}-15T09:00:00Z`);
      await app.get(ObligationsService).report(await app.actor(people.dordrecht), obligation.id, {
        expectedVersion: 1,
        happenedOn: `2026-0${4 + index}-14`,
        explanation: 'Gedaan.',
        documentIds: [],
      });
      await app
        .get(ObligationsService)
        .review(await app.actor(people.assessor), obligation.id, { expectedVersion: 2, accepted: true, reason: '' });
    }

    const [grant] = await sql<{ id: string; version: number }>(
      app.database.systemUrl,
      'select id, version from subsidy_grant where application_id = $1',
      [granted.id],
    );
    if (!grant) throw new Error('no grant');
    const today = localDate('2026-05-20');
    const answers = Object.fromEntries(
      type.determination.questions.map((question) => [
        question.key,
        sampleAnswer(question, { today: addDays(today, 0), projectName: 'Proef', count: 20, moneyCents: 1_500_000 }),
      ]),
    );
    const accounts = app.get(FinalAccountService);
    const asked = await accounts.ask(await app.actor(people.dordrecht), grant.id, {
      expectedVersion: grant.version,
      answers,
      documentIds: [],
    });
    const amountCents = await accounts.calculatedFor(grant.id);
    const proposed = await accounts.propose(await app.actor(people.assessor), grant.id, {
      expectedVersion: asked.version,
      amountCents,
      reason: 'Akkoord.',
      viewsCode: 'no_differing_data',
    });
    const determined = await app
      .get(DetermineService)
      .determine(await app.actor(people.decider), grant.id, { expectedVersion: proposed.version });
    expect(['determined', 'in_recovery', 'closed']).toContain(determined.state);
    await app.drain();

    const [row] = await sql<{ determined: number; notified: string }>(
      app.database.systemUrl,
      "select g.determined_cents as determined, d.notified_on as notified from subsidy_grant g join decision d on d.application_id = g.application_id and d.kind = 'determination' where g.id = $1",
      [grant.id],
    );
    expect(row).toMatchObject({ determined: amountCents });
    expect(row?.notified).toBeTruthy();
    const [sum] = await sql<{ sum: number }>(
      app.database.systemUrl,
      'select coalesce(sum(amount_cents), 0)::int8 as sum from posting where case_id = $1',
      [granted.id],
    );
    expect(sum?.sum).toBe(0);
  });
});
