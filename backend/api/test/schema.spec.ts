// SPDX-License-Identifier: EUPL-1.2
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/data-source';
import { cloneDatabase, sql, type TestDatabase } from './database';

describe('The database', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  it('is exactly what the entities describe: no drift', async () => {
    const owner = await new DataSource(dataSourceOptions(database.ownerUrl)).initialize();
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('keeps trying to send what waits for as long as a job is kept, also through a long weekend without mail', async () => {
    const queues = await sql<{ name: string; seconds: number }>(
      database.ownerUrl,
      'select name, least(retry_limit::int8 * retry_delay_max, retention_seconds)::int as seconds from pgboss.queue order by name',
    );
    const atLeast = 60 * 24 * 60 * 60;
    expect(queues.filter(({ seconds }) => seconds >= atLeast).map(({ name }) => name)).toEqual([
      'letter',
      'mail',
      'recalculation',
    ]);
  });

  const account = async (): Promise<string> => {
    const [row] = await sql<{ id: string }>(
      database.appUrl,
      `insert into budget_account (kind, code, name) values ('type', $1, '{"nl":"Proef"}') returning id`,
      [`proef-${Math.random()}`],
    );
    return row?.id ?? '';
  };

  /** Books lines as the application role, all in one statement and one transaction, like any journal. */
  const book = (accountId: string, kind: string, ...lines: [string, number][]): Promise<unknown> =>
    sql(
      database.appUrl,
      `with j as (insert into journal (id, kind, cause_id, effective_on, recorded_at, description)
                  values (gen_random_uuid(), $2, gen_random_uuid(), '2026-03-10', now(), 'proef') returning id)
       select id from j where $1::uuid is not null`,
      [accountId, kind],
    ).then(([journal]) =>
      sql(
        database.appUrl,
        `insert into posting (journal_id, account_id, bucket, amount_cents, budget_year)
         select $1, $2, bucket, cents, 2026 from unnest($3::text[], $4::bigint[]) as line(bucket, cents)`,
        [(journal as { id: string }).id, accountId, lines.map(([bucket]) => bucket), lines.map(([, cents]) => cents)],
      ),
    );

  const code = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: { code?: string }) => error.code ?? 'no code',
    );

  it('refuses a journal without lines', async () => {
    expect(await code(book(await account(), 'CEILING'))).toBe('23514');
  });

  const withoutJournalCheck = async (accountId: string, kind: string, ...lines: [string, number][]): Promise<string> =>
    code(
      sql(
        database.appUrl,
        `with j as (insert into journal (id, kind, cause_id, effective_on, recorded_at, description)
                    values ($3::uuid, $2, gen_random_uuid(), '2026-03-10', now(), 'proef'))
         insert into posting (journal_id, account_id, bucket, amount_cents, budget_year)
         select $3::uuid, $1, bucket, cents, 2026 from unnest($4::text[], $5::bigint[]) as line(bucket, cents)`,
        [accountId, kind, crypto.randomUUID(), lines.map(([bucket]) => bucket), lines.map(([, cents]) => cents)],
      ),
    );

  it('takes a ceiling, then a grant up to the last cent, and refuses one cent more with 23514', async () => {
    const id = await account();
    expect(await withoutJournalCheck(id, 'CEILING', ['available', 10_000], ['funding', -10_000])).toBe('done');
    expect(await withoutJournalCheck(id, 'GRANT', ['committed', 10_000], ['available', -10_000])).toBe('done');
    expect(await withoutJournalCheck(id, 'GRANT', ['committed', 1], ['available', -1])).toBe('23514');
    const [row] = await sql<{ available_cents: string; committed_cents: string }>(
      database.appUrl,
      'select available_cents, committed_cents from budget_account where id = $1',
      [id],
    );
    expect([Number(row?.available_cents), Number(row?.committed_cents)]).toEqual([0, 10_000]);
  });

  it('refuses a journal that does not add up to zero', async () => {
    expect(await withoutJournalCheck(await account(), 'CEILING', ['available', 100], ['funding', -99])).toBe('23514');
  });

  it('refuses a hidden line beside a balanced journal', async () => {
    const id = await account();
    expect(await withoutJournalCheck(id, 'CEILING', ['available', 100], ['funding', -100])).toBe('done');
    const [journal] = await sql<{ id: string }>(
      database.appUrl,
      'select journal_id as id from posting where account_id = $1',
      [id],
    );
    expect(
      await code(
        sql(
          database.appUrl,
          "insert into posting (journal_id, account_id, bucket, amount_cents, budget_year) values ($1, $2, 'reserved', 5, 2026)",
          [journal?.id, id],
        ),
      ),
    ).toBe('23514');
  });

  it('lets nobody write a balance, not even while making the account', async () => {
    const id = await account();
    expect(await code(sql(database.appUrl, 'update budget_account set available_cents = 1 where id = $1', [id]))).toBe(
      '42501',
    );
    expect(
      await code(
        sql(
          database.appUrl,
          "insert into budget_account (kind, code, name, available_cents, ceiling_cents) values ('type', 'vol', '{}', 5, 5)",
        ),
      ),
    ).toBe('23514');
  });

  it.each(['posting', 'journal', 'case_event', 'audit_entry'])(
    'lets nobody change or remove a row of %s',
    async (table) => {
      expect(await code(sql(database.appUrl, `delete from ${table}`))).toBe('42501');
      expect(await code(sql(database.ownerUrl, `delete from ${table}`))).toBe('23514');
    },
  );

  it('keeps what was decided, sent and published', async () => {
    for (const table of ['decision', 'submission', 'scheme_version', 'document']) {
      expect(await code(sql(database.appUrl, `delete from ${table}`))).toMatch(/42501|done/);
    }
    const [{ count }] = (await sql<{ count: string }>(
      database.ownerUrl,
      "select count(*) from pg_trigger where tgname in ('decision_fixed','submission_fixed','scheme_version_fixed','document_fixed','message_fixed')",
    )) as [{ count: string }];
    expect(Number(count)).toBe(5);
  });

  it('connects the application as a role that is no superuser, owns nothing and cannot pass row security', async () => {
    const [role] = await sql<{ rolsuper: boolean; rolbypassrls: boolean; owned: number }>(
      database.appUrl,
      'select rolsuper, rolbypassrls, (select count(*) from pg_tables where tableowner = current_user) as owned from pg_roles where rolname = current_user',
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, owned: 0 });
  });
});
