// SPDX-License-Identifier: EUPL-1.2
import { keptStatements, RememberingClient } from '../src/platform/remembered-statements';
import { startApp, type TestApp } from './app';
import { aSubmitted, people } from './given';

interface Answer<Row> {
  readonly rows: Row[];
}

describe('Statements that a connection remembers', () => {
  let app: TestApp;
  let client: RememberingClient;
  const ask = async <Row>(text: string, values?: unknown[]): Promise<Row[]> => {
    const answer: Promise<Answer<Row>> = client.query(text, values);
    return (await answer).rows;
  };
  const remembered = () =>
    ask<{ statement: string; plans: number }>(
      'select statement, generic_plans::int + custom_plans::int as plans from pg_prepared_statements order by name',
    );
  const asking = async (organisation: string, kind: string): Promise<string[]> => {
    await ask('begin');
    await ask(`select set_config('app.organisation_id', $1, true), set_config('app.organisation_kind', $2, true)`, [
      organisation,
      kind,
    ]);
    const rows = await ask<{ id: string }>('select id from application where project_name <> $1 order by id', ['']);
    await ask('commit');
    return rows.map(({ id }) => id);
  };

  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    client = new RememberingClient({ connectionString: app.database.appUrl });
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
  });
  afterAll(() => app.close());

  it('from the second use on, and only those with parameters', async () => {
    await ask('select 1 as one');
    await ask('select 1 as one');
    await ask('select $1::int + 1 as n', [1]);
    expect(await remembered()).toEqual([]);
    for (const n of [2, 3, 4]) {
      expect(await ask<{ n: number }>('select $1::int + 1 as n', [n])).toEqual([{ n: n + 1 }]);
    }
    expect(await remembered()).toEqual([{ statement: 'select $1::int + 1 as n', plans: 3 }]);
  });

  it('a refusal of the database leaves the statement and the connection as good as before', async () => {
    for (const n of [1, 2]) expect(await ask('select 10 / $1::int as n', [n])).toEqual([{ n: 10 / n }]);
    await expect(ask('select 10 / $1::int as n', [0])).rejects.toMatchObject({ code: '22012' });
    expect(await ask('select 10 / $1::int as n', [5])).toEqual([{ n: 2 }]);
    for (let i = 0; i < 2; i++) {
      await expect(ask('select $1 from no_such_table', [1])).rejects.toMatchObject({ code: '42P01' });
    }
    expect((await remembered()).map(({ statement }) => statement)).toEqual(['select 10 / $1::int as n']);
  });

  it('who asks is read each time: two organisations and nobody, on one connection, twelve times', async () => {
    const leiden = (await app.actor(people.submits)).organisationId ?? '';
    const dordrecht = (await app.actor(people.dordrecht)).organisationId ?? '';
    const { id: first } = await aSubmitted(app, { by: people.submits });
    const { id: second } = await aSubmitted(app, { by: people.dordrecht });
    for (let i = 0; i < 12; i++) {
      expect(await asking(leiden, 'municipality')).toEqual([first]);
      expect(await asking(dordrecht, 'municipality')).toEqual([second]);
      expect(await asking('', '')).toEqual([]);
      expect(await asking(leiden, 'province')).toEqual([first, second].sort());
    }
    expect((await remembered()).map(({ statement }) => statement)).toHaveLength(2);
  });

  it('no more than there is room for; the others go on being planned', async () => {
    const several = Array.from({ length: keptStatements + 5 }, (_, i) => `select $1::int + ${i} as n`);
    for (let turn = 0; turn < 3; turn++) {
      for (const [i, text] of several.entries()) expect(await ask(text, [1])).toEqual([{ n: 1 + i }]);
    }
    expect(await remembered()).toHaveLength(keptStatements);
  });
});
