// SPDX-License-Identifier: EUPL-1.2
import { LedgerWatch } from '../src/modules/budget/ledger-watch';
import { DeadlineSweep } from '../src/modules/deadlines/deadline-sweep';
import { MorningDigests } from '../src/modules/deadlines/morning-digests.service';
import { RecipientNotices } from '../src/modules/delivery/recipient-notices.service';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { localDate } from '#domain';
import { logTables, provincialTables, tablesWithoutRowSecurity, tenantTables } from '../migrations/sql/classified';
import { AdviceService } from '../src/modules/assessment/advice.service';
import { CompletenessService } from '../src/modules/assessment/completeness.service';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import { type Actor, anonymous, systemActor } from '../src/platform/actor';
import { AuditLog } from '../src/platform/audit/audit-log';
import { AppealRegistration } from '../src/modules/objections/appeal-registration.service';
import { startApp, type TestApp } from './app';
import { aHeardObjection, anAdvisedObjection, anObjection, aRefused, decisionOf } from './given-objection';
import { sql } from './database';
import { aGranted, anAdvised, aSubmitted, daysAfter, people, typeOf, versionOf } from './given';
import { touchedByLawData } from './given-law-data';
import { asked, grantOf, met, obligationOf, paid } from './given-delivery';
import { aSpentLine } from './given-orders';
import { plantedRows } from './planted-rows';
import { viewsInvited } from './given-hearing';
import { plantedMerger } from './given-merger';
import { anAcceptedNotice, determinedPenalty, paidPenalty, proposed } from './given-penalty';

const walled = [...tenantTables, ...provincialTables, ...logTables];
const open = Object.keys(tablesWithoutRowSecurity);

/** Tables whose own trigger answers before the wall is asked. */
const fixedOnceWritten = [
  'submission',
  'decision',
  'document',
  'message',
  'views_invitation',
  'term_suspension',
  'penalty',
  'penalty_payment',
  'statutory_interest',
  'interest_payment',
  'objection',
];

interface Table {
  readonly name: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly organisation: boolean;
  readonly conditions: string[];
}

describe('Row-level security', () => {
  let app: TestApp;
  let client: Client;
  let leiden: Actor;
  let dordrecht: Actor;
  let province: Actor;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    [leiden, dordrecht] = [await app.actor(people.submits), await app.actor(people.dordrecht)];
    province = await app.actor(people.assessor);
    for (const by of [people.submits, people.dordrecht]) await walk(by);
    await aSpentLine(app);
    await app.get(LedgerWatch).check();
    client = new Client(app.database.appUrl);
    await client.connect();
  }, 300_000);
  afterAll(async () => {
    await client.end();
    await app.close();
  });

  /** One case as far as a proposed determination, one that lacks something and one that a colleague keeps away from. */
  async function walk(by: string): Promise<void> {
    app.setNow('2026-03-02T09:00:00Z');
    const granted = await aGranted(app, { typeKey: 'plaatsing', count: 12, by });
    await paid(app, granted.id, 'at_grant', '2026-03-02');
    const completion = await obligationOf(app, granted.id, 'completion');
    const extension = { expectedVersion: completion.version, months: 2, reason: 'De netaansluiting is later.' };
    await app.get(ExtensionsService).ask(await app.actor(by), completion.id, extension);

    const lacking = await aSubmitted(app, { by });
    await app.work.run(province, async (tx) => {
      const of = 'select $1::uuid, organisation_id';
      await tx.query(
        `insert into term_suspension (application_id, organisation_id, ground, from_on, explanation, started_by, started_on)
         ${of}, 'force_majeure', $2, '', $3, $2 from application where id = $1`,
        [lacking.id, tx.today, province.personId],
      );
      await tx.query(
        `insert into delay_notice (application_id, organisation_id, effect, source, announced_on, due_on_before, due_on_after, explanation, announced_by)
         ${of}, 'announced', 'Awb 4:14(1)', $2, $2, $2, '', $3 from application where id = $1`,
        [lacking.id, tx.today, province.personId],
      );
    });
    const taken = await app.get(CompletenessService).assign(province, lacking.id, { expectedVersion: lacking.version });
    await app.get(CompletenessService).requestCompletion(province, lacking.id, {
      expectedVersion: taken.version,
      items: [{ kind: 'document', key: 'quotation', text: 'Een leesbare offerte' }],
      explanation: 'De offerte is onleesbaar.',
      dueOn: '2026-03-16',
    });
    await app.drain();
    await touchedByLawData(app, lacking.id);

    await objected(by);
    await viewsInvited(app, granted.id, { subject: 'withdrawal' });
    await plantedRows(app, lacking.id, granted.id, province);
    await app.work.run(province, async (tx) => {
      const of = 'select id, application_id, organisation_id';
      await tx.query(
        `insert into grant_change (grant_id, application_id, organisation_id, state, requested, asked_by, asked_at)
         ${of}, 'retracted', true, $2, $3 from subsidy_grant where application_id = $1`,
        [granted.id, province.personId, tx.now],
      );
      await tx.query(
        `insert into grant_notice (grant_id, application_id, organisation_id, kind, notice_on, due_on, ended_on)
         ${of}, 'payment_suspension', $2, $2, $2 from subsidy_grant where application_id = $1`,
        [granted.id, tx.today],
      );
      await tx.query(
        `insert into budget_adoption (year, adopted_on, reservation_due_on, recorded_by, recorded_at)
         values (2026, $1::date, $1::date + 28, $2, $3) on conflict do nothing`,
        [tx.today, province.personId, tx.now],
      );
      await plantedMerger(tx, granted.id);
      await tx.query(
        `insert into organisation_interest (person_id, organisation_id, reason, declared_at, ended_at, ended_by)
         select $1, organisation_id, 'Mijn zus werkt daar.', $3, $3, $2 from application where id = $4`,
        [(await app.actor(people.finance)).personId, province.personId, tx.now, granted.id],
      );
    });
    const advised = await anAdvised(app, { typeKey: 'verplaatsing', by });
    await app.get(AdviceService).declareConflict(await app.actor(people.finance), advised.id, {
      reason: 'Mijn zus werkt daar.',
    });

    app.setNow('2026-09-01T09:00:00Z');
    await app.get(DeadlineSweep).sweep();
    await app.get(MorningDigests).send();
    const told = await grantOf(app, granted.id);
    const notice = { expectedVersion: told.version, key: 'delay', happenedOn: '2026-08-30', explanation: 'Later.' };
    await app.get(RecipientNotices).tell(await app.actor(by), told.id, notice);
    await met(app, granted.id, 'start', { happenedOn: '2026-04-01', by });
    await met(app, granted.id, 'completion', { happenedOn: '2026-08-15', evidence: true, by });
    const overrides = { homesPlaced: { self_contained: 12, shared: 0 } };
    const type = await typeOf(app, 'flexwonen-zh', 'plaatsing');
    await asked(app, granted.id, type, { today: localDate('2026-08-20'), overrides, by });
    const { id, version } = await grantOf(app, granted.id);
    const accounts = app.get(FinalAccountService);
    await accounts.propose(province, id, {
      expectedVersion: version,
      amountCents: await accounts.calculatedFor(id),
      reason: 'Akkoord.',
    });
    app.setNow('2026-03-02T09:00:00Z');
    const late = await anAcceptedNotice(app, { by });
    app.setNow(daysAfter(late.dueOn, 80));
    await proposed(app, late.id);
    await determinedPenalty(app, late.id);
    await app.drain();
    await paidPenalty(app, late.id, late.dueOn);
    await app.get(AuditLog).write({ actor: await app.actor(by), operation: 'proef', result: 'done' });
    expect(await versionOf(app, granted.id)).toBeGreaterThan(1);
  }

  /** A refusal with an objection that was heard and advised on, and an appeal beside it. */
  async function objected(by: string): Promise<void> {
    const { id } = await aRefused(app, { by });
    const heard = await aHeardObjection(app, await anObjection(app, id, 'refusal', { by }), '2026-03-02');
    await anAdvisedObjection(app, heard, { outcome: 'unfounded' });
    const decisionId = await decisionOf(app, id, 'refusal');
    const appeal = { decisionId, court: 'Rechtbank Den Haag', courtNumber: 'SGR 26/1', registeredOn: '2026-03-02' };
    await app.get(AppealRegistration).register(province, id, appeal);
  }

  type Context = Pick<Actor, 'organisationId' | 'organisationKind'>;

  /** Raw SQL as the role of the application, in a transaction that says who acts and is taken back. */
  async function as<Row>(context: Context | undefined, text: string, values: unknown[] = []): Promise<Row[]> {
    await client.query('begin');
    try {
      if (context) {
        await client.query(
          "select set_config('app.organisation_id', $1, true), set_config('app.organisation_kind', $2, true)",
          [context.organisationId ?? '', context.organisationKind ?? ''],
        );
      }
      return (await client.query(text, values)).rows as Row[];
    } finally {
      await client.query('rollback');
    }
  }

  const count = async (context: Context | undefined, table: string, where = 'true'): Promise<number> => {
    const [row] = await as<{ n: number }>(context, `select count(*)::int as n from ${table} where ${where}`);
    return row?.n ?? -1;
  };
  const codeOf = (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(
      () => 'done',
      (error: { code?: string }) => error.code ?? 'no code',
    );

  /** How many rows it came to; none where the role may not even try. */
  const changed = (attempt: Promise<unknown[]>): Promise<number> =>
    attempt.then(
      ({ length }) => length,
      (error: { code?: string }) => (error.code === '42501' ? 0 : Promise.reject(error as Error)),
    );

  describe('in the catalogue', () => {
    const tables = (): Promise<Table[]> =>
      sql<Table>(
        app.database.appUrl,
        `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
                exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id'
                           and not a.attisdropped) as organisation,
                array(select condition from pg_policies p, unnest(array[p.qual, p.with_check]) as condition
                       where p.schemaname = 'public' and p.tablename = c.relname and condition is not null) as conditions
           from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`,
      );

    it('knows every table: behind the wall, or in front of it for a reason that is written down', async () => {
      expect((await tables()).map(({ name }) => name)).toEqual([...walled, ...open].sort());
      for (const reason of Object.values(tablesWithoutRowSecurity)) expect(reason).toMatch(/\w+ \w+/);
    });

    it('has the wall switched on and forced, with a policy that asks something, on every table behind it', async () => {
      for (const { name, enabled, forced, conditions } of await tables()) {
        if (open.includes(name)) continue;
        expect([name, enabled, forced]).toEqual([name, true, true]);
        expect([name, conditions.length]).not.toEqual([name, 0]);
        for (const condition of conditions) expect([name, condition]).toEqual([name, expect.stringContaining('app.')]);
      }
    });

    it('leaves no table that names an organisation in front of the wall, but those of sign-in and of the ledger', async () => {
      const inFront = (await tables()).filter(({ organisation, enabled }) => organisation && !enabled);
      expect(inFront.map(({ name }) => name)).toEqual(['applicant_year', 'membership', 'posting', 'provider_identity']);
    });

    it('connects as a role that cannot go around it', async () => {
      const [role] = await as(
        undefined,
        `select rolsuper, rolbypassrls, row_security_active('application') as bound from pg_roles where rolname = current_user`,
      );
      expect(role).toEqual({ rolsuper: false, rolbypassrls: false, bound: true });
    });

    it('has no view and no function through which the role of the application could look over it', async () => {
      const holes = await as(
        undefined,
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
         union all select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and prorettype <> 'trigger'::regtype`,
      );
      expect(holes).toEqual([]);
    });
  });

  describe.each(walled)('of %s', (table) => {
    it('shows and gives nothing without a context, or with that of nobody, of a stranger or after one ended', async () => {
      expect(await count(province, table)).toBeGreaterThan(0);
      expect(await count(undefined, table)).toBe(0);
      expect(await count(anonymous, table)).toBe(0);
      expect(await count({ organisationId: randomUUID(), organisationKind: 'municipality' }, table)).toBe(0);
      expect(await count({ organisationId: null, organisationKind: 'municipality' }, table)).toBe(0);
      const row = await someRow(table);
      expect(await codeOf(insert(undefined, table, row))).toBe('42501');
      expect(await codeOf(insert(anonymous, table, row))).toBe('42501');
    });

    it('binds the owner of the table as well', async () => {
      const seen = await sql<{ n: number }>(app.database.ownerUrl, `select count(*)::int as n from ${table}`);
      expect(seen).toEqual([{ n: 0 }]);
    });

    it('shows the province and the system the rows of both municipalities', async () => {
      expect(await count(systemActor, table)).toBe(await count(province, table));
      const all = `select count(*)::int as n from ${table}`;
      const [{ n } = { n: -1 }] = await sql<{ n: number }>(app.database.superUrl, all);
      expect(await count(province, table)).toBe(n);
    });
  });

  const someRow = async (table: string, owner: Actor = dordrecht): Promise<object> => {
    const where = provincialTables.includes(table) ? 'true' : `organisation_id = '${owner.organisationId}'`;
    const [row] = await as<{ row: object }>(
      province,
      `select to_jsonb(t) as row from ${table} t where ${where} limit 1`,
    );
    if (!row) throw new Error(`no row of ${owner.name} in ${table}`);
    return row.row;
  };
  /** The same row again: the wall answers before any key does. */
  const insert = (context: Context | undefined, table: string, row: object): Promise<unknown> =>
    as(context, `insert into ${table} select (jsonb_populate_record(null::${table}, $1)).*`, [JSON.stringify(row)]);

  describe.each(tenantTables)('between municipalities, of %s', (table) => {
    it('shows each its own rows and no other', async () => {
      for (const actor of [leiden, dordrecht]) {
        const own = `organisation_id = '${actor.organisationId}'`;
        const seen = await count(actor, table);
        expect(seen).toBeGreaterThan(0);
        expect(await count(actor, table, own)).toBe(seen);
        expect(await count(province, table, own)).toBe(seen);
      }
    });

    it('lets nobody write a row of another, take one over or give one away', async () => {
      expect(await codeOf(insert(leiden, table, await someRow(table)))).toBe('42501');
      // A row of one's own passes the wall: then it is the key that refuses the same row again.
      expect(await codeOf(insert(leiden, table, await someRow(table, leiden)))).toBe('23505');

      const move = `update ${table} set organisation_id = $1 where organisation_id = $2 returning 1`;
      const [mine, theirs] = [leiden.organisationId, dordrecht.organisationId];
      expect(await changed(as(leiden, move, [mine, theirs]))).toBe(0);
      // What is fixed once written is refused by its own trigger, before the wall is asked.
      const refused = fixedOnceWritten.includes(table) ? '23514' : '42501';
      expect(await codeOf(as(leiden, move, [theirs, mine]))).toBe(refused);
      expect(await changed(as(leiden, `delete from ${table} where organisation_id = $1 returning 1`, [theirs]))).toBe(
        0,
      );
    });

    it('lets nobody hang a row of their own on a case of another', async () => {
      if (['application', 'bank_account'].includes(table)) return;
      const hung = { ...(await someRow(table)), organisation_id: leiden.organisationId };
      expect(await codeOf(insert(leiden, table, hung))).toBe('42501');
    });
  });

  describe.each(provincialTables)('between province and municipalities, of %s', (table) => {
    it('keeps every row with the province', async () => {
      for (const actor of [leiden, dordrecht]) {
        expect(await count(actor, table)).toBe(0);
        expect(await codeOf(insert(actor, table, await someRow(table)))).toBe('42501');
        expect(await changed(as(actor, `delete from ${table} returning 1`))).toBe(0);
      }
    });
  });

  it('lets everybody add to the log in their own name only, and only the province read it', async () => {
    expect(await count(leiden, 'audit_entry')).toBe(0);
    const line = (organisationId: string | null): [string, unknown[]] => [
      "insert into audit_entry (at, organisation_id, operation, result) values (now(), $1, 'proef', 'refused')",
      [organisationId],
    ];
    expect(await codeOf(as(leiden, ...line(leiden.organisationId)))).toBe('done');
    expect(await codeOf(as(anonymous, ...line(null)))).toBe('done');
    expect(await codeOf(as(leiden, ...line(dordrecht.organisationId)))).toBe('42501');
    expect(await codeOf(as(anonymous, ...line(leiden.organisationId)))).toBe('42501');
  });

  it('holds in the unit of work, also where a question forgets its condition', async () => {
    const organisations = (actor: Actor): Promise<{ id: string }[]> =>
      app.work.read(actor, (reader) =>
        reader.query('select distinct organisation_id as id from application order by 1'),
      );
    expect(await organisations(leiden)).toEqual([{ id: leiden.organisationId }]);
    expect(await organisations(anonymous)).toEqual([]);
    expect(await organisations(province)).toHaveLength(2);
  });
});
