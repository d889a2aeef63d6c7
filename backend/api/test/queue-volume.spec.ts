// SPDX-License-Identifier: EUPL-1.2
import { performance } from 'node:perf_hooks';
import { BudgetService } from '../src/modules/budget/budget.service';
import { DecideService } from '../src/modules/decisions/decide.service';
import { QueuesQueries } from '../src/modules/draws/queues.queries';
import { systemActor } from '../src/platform/actor';
import { type TestApp, startApp } from './app';
import { sql } from './database';
import { anAdvised, people, versionOf } from './given';
import { aSmallScheme, refused } from './given-delivery';

const many = 2_000;

describe('A ceiling for which two thousand wait', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ now: '2026-03-04T09:00:00Z' });
  });
  afterAll(() => app.close());

  /** So many cases like this one, each complete a day earlier. */
  const cloned = (id: string, count: number) =>
    sql(
      app.database.superUrl,
      `insert into application
       select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'number', 'FLX-2026-C' || lpad(g::text, 5, '0'),
                'complete_on', a.complete_on - 1, 'received_on', a.received_on - 2, 'requested_cents', 1000))).*
         from application a, generate_series(1, $2::int) g where a.id = $1`,
      [id, count],
    );

  it('answers at once who is before me, whether there is room or not, and shows the queue in pages', async () => {
    const method = 'completeness_with_lots' as const;
    const scheme = await aSmallScheme(app, { key: 'crowded', ceilingCents: 5_000_000, method });
    const { id } = await anAdvised(app, { ...scheme, sameDay: true });
    await cloned(id, many);
    await sql(app.database.superUrl, 'analyze application');
    app.setNow('2026-03-05T09:00:00Z');
    const decider = await app.actor(people.decider);
    const preview = async () =>
      app.get(DecideService).preview(decider, id, {
        expectedVersion: await versionOf(app, id),
        kind: 'grant',
        amountCents: 750_000,
        grounds: [],
        reason: '',
      });
    const took: Record<string, number> = {};
    // What else runs on this machine may hold it up, but not three times.
    const timed = async <T>(name: string, work: () => Promise<T>, tries = 3): Promise<T> => {
      const start = performance.now();
      const answer = await work();
      took[name] = Math.round(performance.now() - start);
      return took[name] >= 3_000 && tries > 1 ? timed(name, work, tries - 1) : answer;
    };
    await preview();
    await timed('room', preview);
    await sql(app.database.superUrl, 'update application set requested_cents = 750000 where number like $1', [
      'FLX-2026-C%',
    ]);
    const refusal = await timed('no room', () => refused(preview()));
    expect(refusal.refusal.code).toBe('EARLIER_UNDECIDED');
    expect(refusal.refusal.details?.['waitsFor']).toHaveLength(many);
    const account = await app.work.run(systemActor, (tx) =>
      app.get(BudgetService).accountOf(tx, scheme.schemeKey, scheme.typeKey),
    );
    const queues = app.get(QueuesQueries);
    const page = await timed('page', () => queues.queue(decider, account.id, {}));
    expect([page.places.length, page.waiting, page.nextCursor]).toEqual([
      100,
      many + 1,
      page.places[99]?.applicationId,
    ]);
    await timed('list', () => queues.list(decider, {}));
    console.info(`queue of ${many}: ${JSON.stringify(took)} ms`);
    for (const ms of Object.values(took)) expect(ms).toBeLessThan(3_000);
  });
});
