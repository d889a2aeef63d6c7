// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Client } from 'pg';
import { type Journal, type LedgerBucket, localDate } from '#domain';
import { BudgetTree } from '../src/modules/budget/budget-tree.service';
import { type BookingCause, BudgetService } from '../src/modules/budget/budget.service';
import { systemActor } from '../src/platform/actor';
import type { Tx } from '../src/platform/work/tx';
import { startApp, type TestApp } from './app';
import { sql } from './database';
import { type Balances, type Booking, LedgerModel } from './ledger-model';
import { outsideBookings, outsideOf } from './outside-bookings';
import { seedOfRun } from './seed-of-run';

const runs = Number(process.env['RUNS'] ?? 300);
const seed = seedOfRun;

/** Programme, scheme, and three types: the last level is where cases are booked. */
const tree = [
  ['programme', null],
  ['scheme', 'programme'],
  ['one', 'scheme'],
  ['two', 'scheme'],
  ['three', 'scheme'],
] as const;
const ceilings = { programme: 100, scheme: 80, one: 60, two: 60, three: 20 };
const leaves = ['one', 'two', 'three'] as const;

/** The tree of one run in PostgreSQL. */
interface Real {
  readonly ids: ReadonlyMap<string, string>;
  /** The last booking that went through. */
  last?: { booking: Booking; causeId: string };
}

type TwoLined = Booking & { readonly kind: Exclude<Booking['kind'], 'CEILING_SETTLE'> };

const isTwoLined = (booking: Booking): booking is TwoLined => booking.kind !== 'CEILING_SETTLE';

const journalOf = ({ kind, cents, determined = 0 }: TwoLined): Journal =>
  kind === 'DETERMINE' ? { kind, grantedCents: cents, determinedCents: determined } : { kind, amountCents: cents };

type Lines = readonly { node: string; bucket: LedgerBucket; amountCents: number }[];

const line = (node: string, bucket: LedgerBucket, amountCents: number) => ({ node, bucket, amountCents });
const settled = ({ node, cents }: Booking): Lines => [
  line(node, 'available', -cents),
  line(node, 'funding', cents),
  line(node, 'held', -cents),
  line(node, 'announced', cents),
];
const carried = (from: string, to: string, cents: number): Lines => [
  line(from, 'available', -cents),
  line(from, 'funding', cents),
  line(to, 'available', cents),
  line(to, 'funding', -cents),
];

/** What a person can take back by a journal of its own. */
const counterKinds: Partial<Record<Booking['kind'], 'COUNTER_CEILING' | 'COUNTER_SPENDING'>> = {
  CEILING: 'COUNTER_CEILING',
  CEILING_RAISE: 'COUNTER_CEILING',
  CEILING_LOWER: 'COUNTER_CEILING',
  SPEND_COMMIT: 'COUNTER_SPENDING',
  SPEND_RELEASE: 'COUNTER_SPENDING',
  SPEND_PAY: 'COUNTER_SPENDING',
};

/** The owner of the tables. Here the sums count alone; which decision or which two people may do it is asked elsewhere. */
async function owner({ database }: TestApp): Promise<Client> {
  const client = new Client(database.ownerUrl);
  await client.connect();
  await client.query("set app.organisation_kind = 'province'");
  await client.query('alter table journal disable trigger overrun_cause');
  await client.query('alter table journal disable trigger restore_cause');
  await client.query('alter table journal disable trigger journal_order');
  return client;
}

describe(`The ledger beside its model (RUNS=${runs} SEED=${seed})`, () => {
  let app: TestApp;
  let client: Client;
  const tally = { booked: 0, refused: 0 };

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z', content: 'nothing' });
    client = await owner(app);
  });
  afterAll(async () => {
    await client.end();
    await app.close();
  });

  const causeOn = (real: Real, node: string, causeId: string): BookingCause => ({
    accountId: real.ids.get(node) ?? '',
    causeId,
    caseId: null,
    organisationId: null,
    budgetYear: 2026,
    effectiveOn: localDate('2026-03-02'),
    description: 'model',
  });

  const bookLines = (
    tx: Tx,
    real: Real,
    kind: 'CEILING_SETTLE' | 'CARRY' | 'COUNTER_CEILING' | 'COUNTER_SPENDING',
    lines: Lines,
    causeId: string,
    countersId?: string,
  ): Promise<string> =>
    app.get(BudgetService).bookLines(
      tx,
      kind,
      lines.map(({ node, ...rest }) => ({ ...rest, accountId: real.ids.get(node) ?? '', budgetYear: 2026 })),
      { ...causeOn(real, '', causeId), ...(countersId ? { countersId } : {}) },
    );

  /** Books as every use case does: the lock first. Answers what PostgreSQL says, or nothing when it takes it. */
  const answerTo = (real: Real, booking: Booking, causeId: string, after?: (tx: Tx) => Promise<unknown>) =>
    saidTo(async (tx) => {
      const cause = causeOn(real, booking.node, causeId);
      await app.get(BudgetService).lock(tx, cause.accountId);
      if (isTwoLined(booking)) await app.get(BudgetService).book(tx, journalOf(booking), cause);
      else await bookLines(tx, real, 'CEILING_SETTLE', settled(booking), causeId);
      await after?.(tx);
    });

  async function saidTo(useCase: (tx: Tx) => Promise<unknown>): Promise<string | undefined> {
    try {
      await app.work.run(systemActor, useCase);
      return undefined;
    } catch (error) {
      return (error as { driverError?: { code?: string } }).driverError?.code ?? String(error);
    }
  }

  /** A booking is taken or refused as the model says, and by the constraint, not by chance. */
  class Book implements fc.AsyncCommand<LedgerModel, Real> {
    constructor(readonly booking: Booking) {}
    check = () => true;
    toString = () => JSON.stringify(this.booking);
    async run(model: LedgerModel, real: Real): Promise<void> {
      const causeId = randomUUID();
      const taken = model.book(this.booking);
      tally[taken ? 'booked' : 'refused'] += 1;
      expect(await answerTo(real, this.booking, causeId)).toBe(taken ? undefined : '23514');
      if (taken) real.last = { booking: this.booking, causeId };
    }
  }

  /** Ceiling goes from one node to another, or nothing does. */
  class Carry implements fc.AsyncCommand<LedgerModel, Real> {
    constructor(readonly carry: { from: (typeof leaves)[number]; to: (typeof leaves)[number]; cents: number }) {}
    check = () => this.carry.from !== this.carry.to;
    toString = () => `carry ${JSON.stringify(this.carry)}`;
    async run(model: LedgerModel, real: Real): Promise<void> {
      const { from, to, cents } = this.carry;
      const taken = model.carry(from, to, cents);
      tally[taken ? 'booked' : 'refused'] += 1;
      const said = await saidTo(async (tx) => {
        await app.get(BudgetService).lockNodes(tx, [real.ids.get(from) ?? '', real.ids.get(to) ?? '']);
        await bookLines(tx, real, 'CARRY', carried(from, to, cents), randomUUID());
      });
      expect(said).toBe(taken ? undefined : '23514');
    }
  }

  /** The last booking is taken back by its counter-journal; twice is once too many. */
  class Counter implements fc.AsyncCommand<LedgerModel, Real> {
    check = () => true;
    toString = () => 'counter the last one';
    async run(model: LedgerModel, real: Real): Promise<void> {
      const kind = real.last && counterKinds[real.last.booking.kind];
      if (!real.last || !kind) return;
      const { booking, causeId } = real.last;
      const attempt = (): Promise<string | undefined> =>
        saidTo(async (tx) => {
          await app.get(BudgetService).lock(tx, real.ids.get(booking.node) ?? '');
          const legs = await tx.query<{ id: string; bucket: LedgerBucket; cents: number }>(
            `select j.id, p.bucket, p.amount_cents::int as cents from journal j join posting p on p.journal_id = j.id
              where j.cause_id = $1 and j.kind = $2`,
            [causeId, booking.kind],
          );
          const lines = legs.map(({ bucket, cents }) => line(booking.node, bucket, -cents));
          await bookLines(tx, real, kind, lines, randomUUID(), legs[0]?.id);
        });
      const taken = model.back(booking);
      expect(await attempt()).toBe(taken ? undefined : '23514');
      if (taken) {
        expect(await attempt()).toMatch(/^235(05|14)$/);
        delete real.last;
      }
    }
  }

  /** The same effect for the same cause a second time: refused by its key, whatever the money says. */
  class Again implements fc.AsyncCommand<LedgerModel, Real> {
    check = () => true;
    toString = () => 'the last one again';
    async run(_: LedgerModel, real: Real): Promise<void> {
      if (!real.last) return;
      expect(await answerTo(real, real.last.booking, real.last.causeId)).toBe('23505');
    }
  }

  /** A cent to the edge of what is left on every level, and one more. */
  class Edge implements fc.AsyncCommand<LedgerModel, Real> {
    constructor(readonly node: (typeof leaves)[number]) {}
    check = () => true;
    toString = () => `all that is left of ${this.node}, and a cent`;
    async run(model: LedgerModel, real: Real): Promise<void> {
      const left = Math.min(...[this.node, 'scheme', 'programme'].map((code) => model.left(code)));
      const grant = (cents: number) => new Book({ kind: 'GRANT', node: this.node, cents }).run(model, real);
      if (left > 0) await grant(left);
      await grant(1);
    }
  }

  /** A fault of the product: a posting too many. The whole transaction is refused, with what was right in it. */
  class Crooked implements fc.AsyncCommand<LedgerModel, Real> {
    constructor(readonly booking: Booking) {}
    check = () => true;
    toString = () => `crooked ${JSON.stringify(this.booking)}`;
    async run(_: LedgerModel, real: Real): Promise<void> {
      const causeId = randomUUID();
      const said = await answerTo(real, this.booking, causeId, (tx) =>
        tx.query(
          `insert into posting (journal_id, account_id, bucket, amount_cents, budget_year)
           select id, $2, 'paid', -1, 2026 from journal where cause_id = $1`,
          [causeId, real.ids.get(this.booking.node)],
        ),
      );
      expect(said).toBe('23514');
    }
  }

  let made = 0;
  async function freshTree(): Promise<{ model: LedgerModel; real: Real }> {
    made += 1;
    const model = new LedgerModel();
    const ids = new Map<string, string>();
    await app.work.run(systemActor, async (tx) => {
      const codeOf = (name: string | null) => name && `model-${made}/${name}`;
      for (const [name, parent] of tree) {
        model.add(name, parent);
        const account = await app.get(BudgetTree).ensureAccount(tx, {
          code: codeOf(name) ?? '',
          kind: parent === null ? 'programme' : parent === 'programme' ? 'scheme' : 'type',
          name: { nl: name, en: name },
          parentCode: codeOf(parent),
        });
        ids.set(name, account.id);
      }
      for (const [node, cents] of Object.entries(ceilings)) {
        const booking = { kind: 'CEILING', node, cents } as const;
        expect(model.book(booking)).toBe(true);
        await app.get(BudgetService).book(tx, journalOf(booking), causeOn({ ids }, node, randomUUID()));
      }
    });
    return { model, real: { ids } };
  }

  async function balancesOf(real: Real): Promise<Record<string, Balances & { available: number }>> {
    const { rows } = await client.query<Record<string, string>>(
      `select id, ceiling_cents as ceiling, held_cents as held, overrun_cents as overrun, available_cents as available, reserved_cents as reserved,
              committed_cents as committed, determined_cents as determined, released_cents as released,
              payable_cents as payable, paid_cents as paid, receivable_cents as receivable, received_cents as received
         from budget_account where id = any($1)`,
      [[...real.ids.values()]],
    );
    const names = new Map([...real.ids].map(([name, id]) => [id, name]));
    return Object.fromEntries(
      rows.map(({ id = '', ...cents }) => [
        names.get(id),
        Object.fromEntries(Object.entries(cents).map(([name, value]) => [name, Number(value)])),
      ]),
    ) as Record<string, Balances & { available: number }>;
  }

  const cents = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 31, max: 110 }));
  const leaf = fc.constantFrom(...leaves);
  const onLeaf = (kind: Booking['kind']) =>
    fc.record({ kind: fc.constant(kind), node: leaf, cents }).map((booking) => new Book(booking));
  const determination = fc
    .record({ node: leaf, cents, share: fc.nat(100) })
    .map(
      ({ share, ...booking }) =>
        new Book({ ...booking, kind: 'DETERMINE', determined: Math.floor((booking.cents * share) / 100) }),
    );
  const ceiling = fc
    .record({
      node: fc.constantFrom(...tree.map(([name]) => name)),
      cents: fc.integer({ min: -60, max: 60 }).filter((change) => change !== 0),
    })
    .map((booking) => new Book({ kind: 'CEILING', ...booking }));
  const changes = fc
    .record({
      kind: fc.constantFrom(
        'CEILING_RAISE' as const,
        'CEILING_LOWER' as const,
        'CEILING_LOWER' as const,
        'CEILING_SETTLE' as const,
      ),
      node: fc.constantFrom(...tree.map(([name]) => name)),
      cents: fc.integer({ min: 1, max: 40 }),
    })
    .map((booking) => new Book(booking));
  const commands = fc.commands(
    [
      ceiling,
      changes,
      fc.record({ from: leaf, to: leaf, cents }).map((carry) => new Carry(carry)),
      fc.constant(new Counter()),
      ...(['SPEND_COMMIT', 'SPEND_RELEASE', 'SPEND_PAY'] as const).map(onLeaf),
      determination,
      ...(['RESERVE', 'UNRESERVE', 'GRANT', 'GRANT', 'GRANT', 'OVERRUN'] as const).map(onLeaf),
      ...(['RAISE', 'RELEASE', 'REVISE', 'REOPEN'] as const).map(onLeaf),
      ...(['REGRANT', 'RESTORE', 'REDETERMINE'] as const).map(onLeaf),
      ...(['ORDER', 'ORDER', 'CANCEL_ORDER', 'PAY', 'CLAIM', 'CANCEL_CLAIM', 'RECEIVE'] as const).map(onLeaf),
      outsideBookings(saidTo, tally),
      leaf.map((node) => new Edge(node)),
      fc.constant(new Again()),
      fc.record({ kind: fc.constant('RESERVE' as const), node: leaf, cents }).map((booking) => new Crooked(booking)),
    ],
    { maxCommands: 24, size: 'max' },
  );

  const sameAsModel = fc.asyncProperty(commands, async (script) => {
    const { model, real } = await freshTree();
    await fc.asyncModelRun(() => ({ model, real }), script);
    expect(await balancesOf(real)).toEqual(model.balances());
    expect(await outsideOf(client, real)).toEqual(model.outside);
  });

  it(
    'takes what the model takes, and refuses what it refuses',
    async () => {
      await fc.assert(sameAsModel, { numRuns: runs, seed });
      expect(tally.booked).toBeGreaterThan(runs);
      expect(tally.refused).toBeGreaterThan(runs);
    },
    180_000 + runs * 2_000,
  );

  it('leaves books of which every balance follows from the postings', async () => {
    const { rows } = await client.query(
      `select a.code from budget_account a left join posting p on p.account_id = a.id and p.bucket = 'committed'
        where a.code like 'model-%' and a.kind = 'type'
        group by a.id having coalesce(sum(p.amount_cents), 0) <> a.committed_cents`,
    );
    expect(rows).toEqual([]);
  });

  const account = 'alter table budget_account';
  it.each<[string, string, number?]>([
    ['nothing less than before', 'select', 10],
    ['the ceiling', `${account} drop constraint budget_account_within_ceiling`],
    ['paying within the grant', `${account} drop constraint budget_account_paid`],
    ['the signs', `${account} drop constraint budget_account_signs`],
    [
      'journals that add up to zero',
      'drop trigger posting_balanced on posting; drop trigger journal_balanced on journal',
    ],
    ['one effect for a cause', 'alter table journal drop constraint journal_cause'],
    [
      'the ceiling that a lowering left',
      'create or replace function applicable_ceiling(account uuid, filed date, today date) returns bigint language sql stable as $$ select 9000000000::bigint $$',
    ],
    ['what is held', `${account} drop constraint budget_account_held`],
    ['one counter-journal', 'alter table journal drop constraint journal_countered_once'],
    ['what is owed outside the ceiling', 'alter table outside_account drop constraint outside_account_signs'],
    ['the balances of the levels above', `update pg_trigger set tgenabled = 'D' where tgname = 'posting_applied'`],
  ])(
    'beside a PostgreSQL that no longer guards %s',
    async (_, removal, numRuns = 100) => {
      const other = await startApp({ now: '2026-03-02T09:00:00Z', content: 'nothing' });
      const [mine, mineToo] = [app, client];
      try {
        app = other;
        client = await owner(other);
        await sql(other.database.superUrl, removal);
        const { failed } = await fc.check(sameAsModel, { numRuns, seed, endOnFailure: true });
        expect(failed).toBe(removal !== 'select');
      } finally {
        await client.end();
        [app, client] = [mine, mineToo];
        await other.close();
      }
    },
    300_000,
  );
});
