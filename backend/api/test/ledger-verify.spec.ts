// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { localDate } from '#domain';
import { SubmitService } from '../src/modules/applications/submit.service';
import { HeldMoney } from '../src/modules/budget/ceilings/held-money.service';
import { SpendingService } from '../src/modules/budget/ceilings/spending.service';
import { PaymentsService } from '../src/modules/payments/payments.service';
import { startApp, type TestApp } from './app';
import { sql } from './database';
import { aGranted, anAdvised, aSubmitted, daysAfter, people, requestedOf, typeOf, versionOf } from './given';
import { asked, determined, grantOf, met, paid, paymentOf, settled } from './given-delivery';
import { aDecidedObjection, aHeardObjection, anAdvisedObjection, anObjection, aRefused } from './given-objection';
import { determinedInterest, paidInterest, proposedInterest } from './given-interest';
import { anAcceptedNotice, determinedPenalty, paidPenalty, proposed } from './given-penalty';
import { aSpentLine, decidedOn, journalOf, levelOf, ordered } from './given-orders';
import { changed } from './given-changes';
import { plantedCents } from './planted-cents';

interface Finding {
  readonly row: string;
  readonly what: string;
  readonly by: string;
}
interface Checks {
  verifyLedger(client: Client): Promise<{ name: string; count: number; wrong: Finding[] }[]>;
}

const tools = join(__dirname, '../../../tools');

describe('The stand-alone check of the ledger', () => {
  let app: TestApp;
  let checks: Checks;
  let superuser: Client;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    checks = (await import(`${tools}/ledger-checks/index.mjs`)) as Checks;
    await walk();
    superuser = new Client(app.database.superUrl);
    await superuser.connect();
  }, 300_000);
  afterAll(async () => {
    await superuser.end();
    await app.close();
  });

  /** Money in every state: asked, withdrawn, granted, ordered, taken back, paid, determined lower, claimed and received. */
  async function walk(): Promise<void> {
    const withdrawn = await aSubmitted(app, { by: people.dordrecht });
    await app.get(SubmitService).withdraw(await app.actor(people.dordrecht), withdrawn.id, {
      expectedVersion: withdrawn.version,
      reason: 'Het gaat niet door.',
    });
    await aSubmitted(app, { by: people.dordrecht });
    await anAdvised(app, { typeKey: 'verplaatsing', by: people.dordrecht });
    const fewer = await aGranted(app, { typeKey: 'plaatsing', count: 12 });
    const cheaper = await aGranted(app, { typeKey: 'verplaatsing', moneyCents: 4_000_000 });
    await paid(app, fewer.id, 'at_grant', '2026-03-02');
    await paid(app, cheaper.id, 'at_grant', '2026-03-02');
    const study = await aGranted(app);
    const payments = app.get(PaymentsService);
    const finance = await app.actor(people.finance);
    const propose = async () => payments.propose(finance, (await grantOf(app, study.id)).id, { ruleKey: 'at_grant' });
    const first = await propose();
    await payments.cancel(finance, first.id, { expectedVersion: first.version, reason: 'Verkeerde dag.' });
    await propose();

    const refused = await aRefused(app, { by: people.dordrecht });
    const objection = await anObjection(app, refused.id, 'refusal', { by: people.dordrecht });
    const heard = await aHeardObjection(app, objection, '2026-03-02');
    await aDecidedObjection(
      app,
      await anAdvisedObjection(app, heard, { amountCents: await requestedOf(app, refused.id) }),
    );

    const amended = await aGranted(app, { by: people.dordrecht, typeKey: 'plaatsing', count: 8 });
    await changed(app, amended.id, { kind: 'amend', amountCents: amended.amountCents - 100_000 });
    await app.drain();
    await changed(app, amended.id, { kind: 'amend', ground: 'awb_4_50_b', amountCents: amended.amountCents - 50_000 });
    await ceilings();
    app.setNow('2026-09-01T09:00:00Z');
    for (const { id } of [fewer, cheaper]) {
      await met(app, id, 'start', { happenedOn: '2026-04-01' });
      await met(app, id, 'completion', { happenedOn: '2026-08-15', evidence: true });
    }
    const placed = { homesPlaced: { self_contained: 10, shared: 0 } };
    const today = localDate('2026-08-20');
    await asked(app, fewer.id, await typeOf(app, 'flexwonen-zh', 'plaatsing'), { today, overrides: placed });
    await determined(app, fewer.id);
    const moved = await typeOf(app, 'flexwonen-zh', 'verplaatsing');
    const [kind] = moved.determination.questions.find(({ key }) => key === 'actualCosts')?.columns?.[1]?.options ?? [];
    const actualCosts = [{ description: 'Transport', kind: kind?.key, amount: 2_400_000 }];
    await asked(app, cheaper.id, moved, { today, overrides: { actualCosts } });
    await determined(app, cheaper.id);
    await app.drain();
    await paid(app, fewer.id, 'balance', '2026-09-01');
    await settled(app, cheaper.id, 'recovery', '2026-09-01');
    await changed(app, cheaper.id, { kind: 'amendDetermination', amountCents: 1_000_000 });
    await app.drain();
    await paid(app, amended.id, 'at_grant', '2026-09-01');
    app.setNow('2027-03-31T09:00:00Z');
    await settled(app, cheaper.id, 'recovery-2', '2027-03-31');
    for (const { id } of [amended, cheaper]) {
      await proposedInterest(app, id);
      await determinedInterest(app, id);
      await app.drain();
      await paidInterest(app, id, '2027-03-31');
    }
    app.setNow('2026-03-02T09:00:00Z');
    const late = await anAcceptedNotice(app, { by: people.dordrecht });
    app.setNow(daysAfter(late.dueOn, 80));
    await proposed(app, late.id);
    await determinedPenalty(app, late.id);
    await app.drain();
    await paidPenalty(app, late.id, late.dueOn);
    expect((await paymentOf(app, cheaper.id, 'recovery')).state).toBe('paid');
    expect(await versionOf(app, fewer.id)).toBeGreaterThan(1);
  }

  /** Every order of two people, a year that is closed, and money spent on the activities. */
  async function ceilings(): Promise<void> {
    const day = '2026-03-02';
    const [one, two] = [await levelOf(app, 'haalbaarheid'), await levelOf(app, 'verplaatsing')];
    const change = { reason: 'Besluit', accountId: one, amountCents: 20_000, ...decidedOn(day, '2026-03-03') };
    await ordered(app, { ...change, kind: 'raise', startsOn: day });
    await ordered(app, { ...change, kind: 'lower', amountCents: 10_000 });
    const wrong = await journalOf(app, await ordered(app, { ...change, kind: 'raise', startsOn: day }));
    await ordered(app, { kind: 'counter', reason: 'Tweemaal geboekt', journalId: wrong });
    const carry = { kind: 'carry', reason: 'Overloop', accountId: two, toAccountId: one, amountCents: 5_000 } as const;
    await ordered(app, { ...carry, year: 2026, toYear: 2026 });
    await ordered(app, { kind: 'close_year', year: 2025, reason: 'Jaarrekening' });
    const { lineId, commitmentId } = await aSpentLine(app);
    const spent = { commitmentId, party: 'Drukkerij', description: 'Factuur', reference: 'F-1', effectiveOn: day };
    const finance = await app.actor(people.finance);
    await app.get(SpendingService).book(finance, lineId, { ...spent, kind: 'payment', amountCents: 20_000 });
    await app.get(SpendingService).book(finance, lineId, { ...spent, kind: 'release', amountCents: 5_000 });
    app.setNow('2026-03-04T09:00:00Z');
    await app.get(HeldMoney).settleAll();
    app.setNow(`${day}T09:00:00Z`);
  }

  const found = async (): Promise<string[]> =>
    (await checks.verifyLedger(superuser)).flatMap(({ wrong }) =>
      wrong.map(({ row, what, by }) => `${row}: ${what} / ${by}`),
    );
  const run = (url: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`${tools}/ledger-verify.mjs`, url], {
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };

  /** Triggers and constraints out of the way, for as long as the transaction lasts. */
  async function planted(statement: string): Promise<{ names: string[]; sentences: string[] }> {
    await superuser.query('begin');
    try {
      await superuser.query(`do $$ declare c record; begin
        for c in select conrelid::regclass as held, conname from pg_constraint
                  where contype in ('c', 'f') and connamespace = 'public'::regnamespace loop
          execute format('alter table %s drop constraint %I', c.held, c.conname);
        end loop; end $$`);
      await superuser.query("set local session_replication_role = 'replica'");
      const { rows } = await superuser.query<{ name: string }>(statement);
      return { names: rows.map(({ name }) => name), sentences: await found() };
    } finally {
      await superuser.query('rollback');
    }
  }

  it('finds a walked database intact, and has looked at money in every state', async () => {
    expect(await found()).toEqual([]);
    // Objections are walked, and checked the same way, in objection-after-change.spec.ts.
    const elsewhere = [
      'decisions that grant nothing',
      'decisions on objection against REDETERMINE, RESTORE, REGRANT and OVERRUN journals',
      'held money within what a lowering held',
    ];
    for (const { name, count } of await checks.verifyLedger(superuser)) {
      if (!elsewhere.includes(name)) expect([name, count]).not.toEqual([name, 0]);
    }
    const kinds = await sql<{ kind: string }>(app.database.superUrl, 'select distinct kind from journal');
    expect(kinds.map(({ kind }) => kind)).toHaveLength(28);
    expect(run(app.database.ownerUrl)).toMatchObject({
      status: 0,
      said: expect.stringContaining('The ledger is intact'),
    });
  });

  it.each(plantedCents)('names $what', async ({ sql: statement }) => {
    const { names, sentences } = await planted(statement);
    expect(names).not.toEqual([]);
    for (const name of names) expect(sentences).toContainEqual(expect.stringContaining(name));
  });

  it('plants at least fifty', () => {
    expect(plantedCents.length).toBeGreaterThanOrEqual(50);
  });

  it('ends with 1 and names the row; with 2 when it cannot look', async () => {
    const change = (by: string) =>
      sql(
        app.database.superUrl,
        `update subsidy_grant set paid_cents = paid_cents ${by} where state = 'closed' and received_cents > 0`,
      );
    await change('- 1');
    const { status, said } = run(app.database.ownerUrl);
    await change('+ 1');
    expect(said).toMatch(
      /grant [0-9a-f-]+ of case \S+: paid_cents is 15\.999,99, but 16\.000,00 by its payments, 1 cents too few/,
    );
    expect(status).toBe(1);
    expect(run(app.database.ownerUrl).status).toBe(0);
    expect(run('postgres://flexloket_owner:owner@127.0.0.1:1/none')).toMatchObject({ status: 2 });
  });
});
