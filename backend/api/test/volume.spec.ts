// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { Client } from 'pg';
import { startApp, type TestApp } from './app';
import { aGranted, anAdvised } from './given';
import { met, paid } from './given-delivery';
import { cloneCase } from './volume';

interface Checks {
  verifyLedger(client: Client): Promise<{ name: string; wrong: unknown[] }[]>;
}

describe('Copies of a case', () => {
  let app: TestApp;
  let client: Client;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    client = new Client(app.database.superUrl);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await app.close();
  });

  it('are whole cases of their own, and the books stay right to the cent', async () => {
    const advised = await anAdvised(app);
    const granted = await aGranted(app, { typeKey: 'plaatsing', count: 12 });
    await paid(app, granted.id, 'at_grant', '2026-03-02');
    app.setNow('2026-04-01T09:00:00Z');
    await met(app, granted.id, 'start', { happenedOn: '2026-04-01' });
    const others = await client.query<{ id: string }>(
      "select id from organisation where name in ('Dordrecht', 'Zoetermeer')",
    );
    const elsewhere = others.rows.map(({ id }) => id);
    expect(elsewhere).toHaveLength(2);
    const copies = [
      ...(await cloneCase(client, advised.id, 3)),
      ...(await cloneCase(client, granted.id, 1, elsewhere)),
    ];

    const { rows } = await client.query<{ id: string; state: string; events: number; places: number }>(
      `select a.id, a.state, count(e.id)::int as events, max(e.case_seq)::int as places
         from application a join case_event e on e.case_id = a.id where a.id = any($1) group by a.id`,
      [copies],
    );
    expect(rows.map(({ state }) => state).sort()).toEqual(['advised', 'advised', 'advised', 'granted']);
    expect(rows.every(({ events, places }) => events > 3 && events === places)).toBe(true);

    const { verifyLedger } = (await import(join(__dirname, '../../../tools/ledger-checks/index.mjs'))) as Checks;
    const results = await verifyLedger(client);
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
  });
});
