// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { Client } from 'pg';
import { bookEarlierPenalties } from '../migrations/sql/outside-ceiling';
import { JudgingService } from '../src/modules/penalties/judging.service';
import { PenaltyPayments } from '../src/modules/penalties/penalty-payments.service';
import { startApp, type TestApp } from './app';
import { aSubmitted, daysAfter, people } from './given';
import { aDecidedObjection, aHeardObjection, anAdvisedObjection, anObjection } from './given-objection';
import {
  aLateCase,
  anAcceptedNotice,
  determinedPenalty,
  notified,
  paidPenalty,
  penaltyOf,
  proposed,
} from './given-penalty';

interface Booked {
  readonly kind: string;
  readonly cause: string;
  readonly day: string;
  readonly cents: number;
}
interface Checks {
  verifyLedger(client: Client): Promise<{ name: string; wrong: unknown[] }[]>;
}

/** An installation that determined and paid penalties before it booked them. */
describe('Penalties of before the books outside the ceiling', () => {
  let app: TestApp;
  let superuser: Client;
  const start = '2026-03-02T09:00:00Z';

  beforeAll(async () => {
    app = await startApp({ now: start });
    await owed({ paid: true });
    await owed({ paid: false });
    await taken();
    await setOnObjection();
    superuser = new Client(app.database.superUrl);
    await superuser.connect();
  }, 300_000);
  beforeEach(() => superuser.query('begin'));
  afterEach(() => superuser.query('rollback'));
  afterAll(async () => {
    await superuser.end();
    await app.close();
  });

  /** Determined, and paid or not. */
  async function owed({ paid }: { paid: boolean }): Promise<string> {
    app.setNow(start);
    const { id, dueOn } = await anAcceptedNotice(app);
    app.setNow(daysAfter(dueOn, 70));
    await proposed(app, id);
    await determinedPenalty(app, id);
    await app.drain();
    if (paid) await paidPenalty(app, id, daysAfter(dueOn, 70).slice(0, 10));
    return id;
  }

  /** One order was taken back, the next one waits for its release. */
  async function taken(): Promise<void> {
    const id = await owed({ paid: false });
    const payments = app.get(PenaltyPayments);
    const finance = await app.actor(people.finance);
    const order = async () =>
      payments.propose(finance, (await penaltyOf(app, id)).id, { expectedVersion: (await penaltyOf(app, id)).version });
    const first = await order();
    await payments.cancel(finance, first.id, { expectedVersion: first.version, reason: 'Verkeerde rekening.' });
    await order();
  }

  /** No penalty was owed; the objection is upheld. */
  async function setOnObjection(): Promise<void> {
    app.setNow(start);
    const { id, dueOn } = await aLateCase(app, { daysLate: 1, make: aSubmitted });
    await notified(app, id);
    const { id: penalty, version: expectedVersion } = await penaltyOf(app, id);
    const denied = { expectedVersion, noneOwed: 'unreasonably_late_notice', reason: 'Te laat.' } as const;
    await app.get(JudgingService).judge(await app.actor(people.assessor), penalty, denied);
    await determinedPenalty(app, id);
    await app.drain();
    const heard = await aHeardObjection(app, await anObjection(app, id, 'penalty'), daysAfter(dueOn, 1).slice(0, 10));
    await aDecidedObjection(app, await anAdvisedObjection(app, heard, { amountCents: 32_200 }));
    await app.drain();
  }

  const booked = async (): Promise<Booked[]> =>
    (
      await superuser.query<Booked>(
        `select j.kind, j.cause_id::text as cause, j.effective_on::text as day, p.amount_cents::int as cents
           from journal j join outside_posting p on p.journal_id = j.id and p.amount_cents > 0
          where j.kind like 'PENALTY%'
          order by 1, 2`,
      )
    ).rows;
  const balances = async (): Promise<unknown[]> =>
    (await superuser.query('select * from outside_account order by id')).rows;

  /** As if nothing of it was ever booked. */
  async function forget(...more: string[]): Promise<void> {
    const statements = [
      "set local session_replication_role = 'replica'",
      'delete from outside_posting',
      "delete from journal where kind like 'PENALTY%'",
      `update outside_account set charged_cents = 0, owed_cents = 0, payable_cents = 0, paid_cents = 0,
              receivable_cents = 0, received_cents = 0`,
      ...more,
      "set local session_replication_role = 'origin'",
    ];
    for (const statement of statements) await superuser.query(statement);
  }

  /** As the migration does it, by the owner of the tables. */
  async function bookAfterAll(): Promise<void> {
    await superuser.query('set local role flexloket_owner');
    for (const statement of bookEarlierPenalties) await superuser.query(statement);
    await superuser.query('set constraints all immediate');
    await superuser.query('reset role');
  }

  it('are booked as they would have been: determined, ordered, paid, taken back and set on objection', async () => {
    const [before, held] = [await booked(), await balances()];
    expect(before.map(({ kind }) => kind)).toEqual([
      'PENALTY_CANCEL_ORDER',
      ...Array<string>(3).fill('PENALTY_ORDER'),
      ...Array<string>(4).fill('PENALTY_OWE'),
      'PENALTY_PAY',
    ]);
    await forget();
    expect(await booked()).toEqual([]);
    await bookAfterAll();
    expect(await booked()).toEqual(before);
    expect(await balances()).toEqual(held);
    const { verifyLedger } = (await import(join(__dirname, '../../../tools/ledger-checks/index.mjs'))) as Checks;
    expect((await verifyLedger(superuser)).filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });

  it('of a closed year count today', async () => {
    const [first] = await booked();
    const year = first?.day.slice(0, 4) ?? '';
    await forget(
      `update decision set decided_on = decided_on - interval '2 years' where kind = 'penalty'`,
      `update budget_year set closed = true where year = ${Number(year) - 2}`,
    );
    await bookAfterAll();
    const { rows } = await superuser.query<{ right: boolean; number: number }>(
      `select bool_and(j.effective_on = current_date and p.budget_year = extract(year from current_date)) as right,
              count(distinct j.id)::int as number
         from journal j join outside_posting p on p.journal_id = j.id join decision d on d.id = j.cause_id
        where j.kind = 'PENALTY_OWE' and d.kind = 'penalty'`,
    );
    expect(rows).toEqual([{ right: true, number: 3 }]);
  });
});
