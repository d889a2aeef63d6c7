// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { localDate } from '#domain';
import { type TestApp, startApp } from './app';
import { people } from './given';
import { aSmallScheme, rowsOf } from './given-delivery';
import { decidedOn, levelOf, ordered, prepared } from './given-orders';
import { systemActor } from '../src/platform/actor';
import { RefusedError } from '../src/platform/refused.error';
import { BudgetService } from '../src/modules/budget/budget.service';
import { OrdersService } from '../src/modules/budget/ceilings/orders.service';

const today = localDate('2026-03-02');
const tomorrow = '2026-03-03';

describe('Races for the levels of the budget', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: `${today}T09:00:00Z` });
  });
  afterAll(() => app.close());

  const confirm = async (id: string, by: string = people.finance2) =>
    app.get(OrdersService).confirm(await app.actor(by), id);

  /** Grants as a use case does: the levels leaf to root, then the journal. Answers whether it was granted. */
  async function grant(accountId: string, amountCents: number, effectiveOn = today): Promise<string> {
    try {
      return await app.work.run(systemActor, async (tx) => {
        const { leftCents } = await app.get(BudgetService).lock(tx, accountId);
        if (amountCents > leftCents) return 'short';
        const cause = {
          causeId: randomUUID(),
          caseId: null,
          organisationId: null,
          budgetYear: 2026,
          description: 'proef',
        };
        await app.get(BudgetService).book(tx, { kind: 'GRANT', amountCents }, { ...cause, accountId, effectiveOn });
        return 'granted';
      });
    } catch (error) {
      if (error instanceof RefusedError) return error.refusal.code;
      throw error;
    }
  }

  const over = () =>
    rowsOf(
      app,
      `select code from budget_account where committed_cents + determined_cents + released_cents > ceiling_cents + overrun_cents`,
    );
  const count = (answers: readonly string[], what: string) => answers.filter((one) => one === what).length;

  it('grants exactly what fits when fifty want it at once and twenty-one fit', async () => {
    const { schemeKey } = await aSmallScheme(app, { key: 'race-hot', ceilingCents: 1_999 });
    const accountId = await levelOf(app, `${schemeKey}/study`);
    const answers = await Promise.all(Array.from({ length: 50 }, () => grant(accountId, 95)));
    expect(await over()).toEqual([]);
    expect(count(answers, 'granted')).toBe(21);
    expect(count(answers, 'short')).toBe(29);
  });

  it('lowers while fifty grants run: nobody gets more than the ceiling, and the lowering comes through or is too much', async () => {
    const { schemeKey } = await aSmallScheme(app, { key: 'race-lower', ceilingCents: 5_000 });
    const accountId = await levelOf(app, `${schemeKey}/study`);
    const order = {
      kind: 'lower',
      reason: 'Bezuiniging',
      accountId,
      amountCents: 2_000,
      ...decidedOn(today, tomorrow),
    } as const;
    const id = await prepared(app, order);
    const [lowered, ...granted] = await Promise.all([
      confirm(id).then(
        () => 'lowered',
        (error: unknown) => (error instanceof RefusedError ? error.refusal.code : String(error)),
      ),
      ...Array.from({ length: 50 }, () => grant(accountId, 90)),
    ]);
    const sum = count(granted, 'granted') * 90;
    const [{ announced = 0 } = {}] = await rowsOf<{ announced: number }>(
      app,
      'select (ceiling_cents - held_cents)::int as announced from budget_account where id = $1',
      [accountId],
    );
    expect(['lowered', 'CEILING_BELOW_GRANTED']).toContain(lowered);
    expect(announced).toBe(lowered === 'lowered' ? 3_000 : 5_000);
    expect(sum).toBeLessThanOrEqual(5_000);
    expect(count(granted, 'granted') + count(granted, 'short')).toBe(50);
    expect(await over()).toEqual([]);
  });

  it('closes a year while fifty bookings run: what came first is in it, what came after is refused', async () => {
    const { schemeKey } = await aSmallScheme(app, { key: 'race-close', ceilingCents: 100_000 });
    const accountId = await levelOf(app, `${schemeKey}/study`);
    const id = await prepared(app, { kind: 'close_year', year: 2025, reason: 'Jaarrekening' });
    const day = localDate('2025-12-30');
    const [, ...answers] = await Promise.all([
      new Promise((resolve) => setTimeout(resolve, 20)).then(() => confirm(id)),
      ...Array.from({ length: 50 }, () => grant(accountId, 10, day)),
    ]);
    expect(count(answers, 'granted') + count(answers, 'YEAR_CLOSED')).toBe(50);
    const [{ n = -1 } = {}] = await rowsOf<{ n: number }>(
      app,
      `select count(*)::int as n from journal where effective_on = $1 and kind = 'GRANT'`,
      [day],
    );
    expect(n).toBe(count(answers, 'granted'));
    expect(await grant(accountId, 10, day)).toBe('YEAR_CLOSED');
    await ordered(app, { kind: 'reopen_year', year: 2025, reason: 'Nagekomen' });
    expect(await grant(accountId, 10, day)).toBe('granted');
  });

  it('books once when two confirm at the same moment', async () => {
    const accountId = await levelOf(app, 'plaatsing');
    const id = await prepared(app, {
      kind: 'raise',
      reason: 'Besluit',
      accountId,
      amountCents: 700,
      ...decidedOn(today),
    });
    const outcomes = await Promise.allSettled([
      confirm(id),
      confirm(id, people.administrator),
      confirm(id),
      confirm(id, people.administrator),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of outcomes) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ refusal: { code: 'NOT_IN_THIS_STATE' } });
    }
    expect(await rowsOf(app, 'select 1 from journal where cause_id = $1', [id])).toHaveLength(1);
  });

  it('takes one counter-journal when two people propose to take the same one back', async () => {
    const accountId = await levelOf(app, 'plaatsing');
    const raise = await ordered(app, {
      kind: 'raise',
      reason: 'Fout',
      accountId,
      amountCents: 900,
      ...decidedOn(today),
    });
    const [{ id: journalId = '' } = {}] = await rowsOf<{ id: string }>(
      app,
      'select id from journal where cause_id = $1',
      [raise],
    );
    const counters = await Promise.all([1, 2].map(() => prepared(app, { kind: 'counter', reason: 'Fout', journalId })));
    const outcomes = await Promise.allSettled(counters.map((id) => confirm(id)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rowsOf(app, 'select 1 from journal where counters_id = $1', [journalId])).toHaveLength(1);
  });

  it('has no deadlock in opposite lock orders: raises of parents, carry-overs both ways and grants in children', async () => {
    const one = await levelOf(app, 'haalbaarheid');
    const two = await levelOf(app, 'verplaatsing');
    const parent = await levelOf(app, 'grants/flexwonen-zh');
    const root = await levelOf(app, 'flexwonen');
    const carry = (accountId: string, toAccountId: string) =>
      ({
        kind: 'carry',
        reason: 'Heen en weer',
        accountId,
        toAccountId,
        year: 2026,
        toYear: 2026,
        amountCents: 50,
      }) as const;
    const raise = (accountId: string) =>
      ({ kind: 'raise', reason: 'Besluit', accountId, amountCents: 10, ...decidedOn(today) }) as const;
    const orders = await Promise.all(
      Array.from({ length: 10 }, (_, i) => [carry(one, two), carry(two, one), raise(parent), raise(root)][i % 4]).map(
        (order) => prepared(app, order ?? raise(root)),
      ),
    );
    const deadlocks = async (): Promise<number> => {
      const [row] = await rowsOf<{ n: number }>(
        app,
        'select deadlocks::int as n from pg_stat_database where datname = current_database()',
      );
      return row?.n ?? -1;
    };
    const before = await deadlocks();
    const answers = await Promise.all([
      ...orders.map((id) => confirm(id).then(({ state }) => state)),
      ...Array.from({ length: 30 }, (_, i) => grant(i % 2 === 0 ? one : two, 100)),
    ]);
    expect(count(answers, 'confirmed')).toBe(10);
    expect(count(answers, 'granted')).toBe(30);
    expect(await deadlocks()).toBe(before);
    expect(await over()).toEqual([]);
  });
});
