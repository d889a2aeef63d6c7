// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from './app';
import { sql } from './database';
import { anAdvised, people, versionOf } from './given';
import { aSmallScheme, balanceOf, refusalOf, rowsOf } from './given-delivery';
import { decidedOn, journalOf, levelOf, ordered, prepared } from './given-orders';
import { DecideService } from '../src/modules/decisions/decide.service';
import type { OrderRequest } from '../src/modules/budget/ceilings/ceilings.dto';
import { HeldMoney } from '../src/modules/budget/ceilings/held-money.service';
import { HistoryQueries } from '../src/modules/budget/ceilings/history.queries';
import { LevelsQueries } from '../src/modules/budget/ceilings/levels.queries';
import { OrdersQueries } from '../src/modules/budget/ceilings/orders.queries';
import { DrawsService } from '../src/modules/draws/draws.service';
import { QueuesQueries } from '../src/modules/draws/queues.queries';
import { OrdersService } from '../src/modules/budget/ceilings/orders.service';

const today = '2026-03-02';
const tomorrow = '2026-03-03';

describe('Ceilings as decisions of two people', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: `${today}T09:00:00Z` });
  });
  afterAll(() => app.close());
  beforeEach(() => app.setNow(`${today}T09:00:00Z`));

  const confirm = async (id: string, by: string = people.finance2) =>
    app.get(OrdersService).confirm(await app.actor(by), id);
  const grant = async (id: string, amountCents = 750_000) =>
    app.get(DecideService).take(await app.actor(people.decider), id, {
      expectedVersion: await versionOf(app, id),
      kind: 'grant',
      amountCents,
      grounds: [],
      reason: '',
    });
  const level = async (code: string) => {
    const { items } = await app.get(LevelsQueries).levels(await app.actor(people.finance));
    const found = items.find((one) => one.code.endsWith(code));
    if (!found) throw new Error(code);
    return found;
  };
  const order = async (code: string, kind: 'raise' | 'lower', amountCents: number, days = decidedOn(today)) =>
    ({
      kind,
      reason: 'Besluit van gedeputeerde staten',
      accountId: await levelOf(app, code),
      amountCents,
      ...days,
    }) as OrderRequest;

  it('has the whole tree of the programme, half of it for grants', async () => {
    expect(await level('flexwonen')).toMatchObject({ ceilingCents: 63_803_600, depth: 0 });
    expect(await level('flexwonen/grants')).toMatchObject({ ceilingCents: 31_901_800 });
    expect(await level('flexwonen/activities')).toMatchObject({ ceilingCents: 31_901_800 });
    expect(await level('/plaatsing')).toMatchObject({ ceilingCents: 18_000_000, version: 1, startsOn: today });
  });

  it('raises by one who prepares and another who confirms, with the decision it rests on', async () => {
    const id = await prepared(app, await order('plaatsing', 'raise', 500_000));
    expect((await level('/plaatsing')).ceilingCents).toBe(18_000_000);
    expect(await refusalOf(confirm(id, people.finance))).toBe('FOUR_EYES');
    await confirm(id);
    expect(await level('/plaatsing')).toMatchObject({
      ceilingCents: 18_500_000,
      version: 2,
      decisionReference: 'PZH-2026-100',
      publication: 'prb-2026-4321',
    });
    expect(await refusalOf(confirm(id))).toBe('NOT_IN_THIS_STATE');
    const { items } = await app.get(OrdersQueries).list(await app.actor(people.finance), { state: 'settled' });
    expect(items[0]).toMatchObject({ state: 'confirmed', own: true, settledByName: expect.any(String) });
    const history = await app
      .get(HistoryQueries)
      .journals(await app.actor(people.finance), await levelOf(app, 'plaatsing'));
    expect(history.items[0]).toMatchObject({
      kind: 'CEILING_RAISE',
      changeCents: 500_000,
      ceilingCents: 18_500_000,
      version: 2,
    });
  });

  it.each<[string, Partial<OrderRequest>, string]>([
    ['before it was made public', { publishedOn: tomorrow, startsOn: tomorrow }, 'CEILING_NOT_PUBLISHED'],
    ['before it starts', { startsOn: tomorrow }, 'CEILING_STARTS_LATER'],
  ])('does not raise %s', async (_, days, code) => {
    const id = await prepared(app, { ...(await order('plaatsing', 'raise', 100)), ...days });
    expect(await refusalOf(confirm(id))).toBe(code);
    app.setNow(`${tomorrow}T09:00:00Z`);
    await expect(confirm(id)).resolves.toMatchObject({ state: 'confirmed' });
  });

  it('does not lower on the day it was made public, nor below what was granted', async () => {
    const scheme = await aSmallScheme(app, { key: 'not-below', ceilingCents: 1_000_000 });
    await grant((await anAdvised(app, scheme)).id);
    const code = 'not-below/study';
    const sameDay = await prepared(app, await order(code, 'lower', 100));
    expect(await refusalOf(confirm(sameDay))).toBe('CEILING_STARTS_TOO_EARLY');
    const tooMuch = await order(code, 'lower', 250_001, decidedOn(today, tomorrow));
    expect(await refusalOf(prepared(app, tooMuch))).toBe('CEILING_BELOW_GRANTED');
    await expect(ordered(app, { ...tooMuch, amountCents: 250_000 })).resolves.toBeDefined();
  });

  it('leaves who filed before a lowering alone, and holds who files after it to the new ceiling', async () => {
    const scheme = await aSmallScheme(app, { key: 'spared', ceilingCents: 2_000_000 });
    const before = await anAdvised(app, scheme);
    await ordered(app, await order('spared/study', 'lower', 1_500_000, decidedOn(today, tomorrow)));
    expect(await level('spared/study')).toMatchObject({
      ceilingCents: 500_000,
      heldCents: 1_500_000,
      leftCents: 500_000,
    });

    app.setNow('2026-03-05T09:00:00Z');
    const after = await anAdvised(app, scheme);
    expect(await refusalOf(grant(after.id))).toBe('CEILING_EXCEEDED');
    await expect(grant(before.id)).resolves.toMatchObject({ state: 'granted' });
    expect(await refusalOf(grant(after.id))).toBe('CEILING_EXCEEDED');

    await app.get(HeldMoney).settleAll();
    expect(await level('spared/study')).toMatchObject({ ceilingCents: 500_000, heldCents: 250_000, leftCents: 0 });
    const [receipt] = await rowsOf<{ ceilings: { version: number; ceilingCents: number }[] }>(
      app,
      `select facts -> 'receipt' -> 'ceilings' as ceilings from decision where application_id = $1`,
      [before.id],
    );
    expect(receipt?.ceilings[0]).toMatchObject({ version: 1, ceilingCents: 2_000_000 });
  });

  it('shows in the queue the ceiling that holds for each, and draws no lots among who filed before and still fit', async () => {
    const scheme = await aSmallScheme(app, {
      key: 'queued',
      ceilingCents: 2_000_000,
      method: 'completeness_with_lots',
    });
    const before = [await anAdvised(app, scheme), await anAdvised(app, { ...scheme, by: people.dordrecht })];
    await ordered(app, await order('queued/study', 'lower', 1_500_000, decidedOn(today, tomorrow)));
    app.setNow('2026-03-05T09:00:00Z');
    const after = await anAdvised(app, scheme);
    app.setNow('2026-03-06T09:00:00Z');
    const accountId = await levelOf(app, 'queued/study');
    const queue = await app
      .get(QueuesQueries)
      .queue(await app.actor(people.decider), accountId, { raiseCents: 1_750_000 });
    expect(queue).toMatchObject({ ceilingCents: 500_000, heldCents: 1_500_000, leftCents: 500_000 });
    expect(queue).toMatchObject({ exhaustedOn: '2026-03-04', raisedExhaustedOn: null, drawGroups: [] });
    const spared = { ceilingVersion: 1, ceilingCents: 2_000_000, outcome: 'fits', amountCents: 750_000 };
    const lowered = { ceilingVersion: 2, ceilingCents: 500_000, outcome: 'nothing', raisedOutcome: 'fits' };
    expect(queue.places).toMatchObject([spared, spared, { applicationId: after.id, ...lowered }]);
    const administrator = await app.actor(people.administrator);
    const draw = app.get(DrawsService).draw(administrator, { accountId, day: '2026-03-01', witness: 'mr. N. Notaris' });
    expect(await refusalOf(draw)).toBe('LOTS_NOT_NEEDED');
    for (const { id } of before) await expect(grant(id)).resolves.toMatchObject({ state: 'granted' });
  });

  it('has PostgreSQL refuse a grant beyond the ceiling that held for the application', async () => {
    const scheme = await aSmallScheme(app, { key: 'guarded', ceilingCents: 2_000_000 });
    await anAdvised(app, scheme);
    await ordered(app, await order('guarded/study', 'lower', 1_500_000, decidedOn(today, tomorrow)));
    app.setNow('2026-03-05T09:00:00Z');
    const after = await anAdvised(app, scheme);
    const hidden = sql(
      app.database.systemUrl,
      `with j as (insert into journal (id, kind, cause_id, case_id, effective_on, recorded_at, description)
                  values ($1::uuid, 'GRANT', gen_random_uuid(), $2, '2026-03-05', now(), 'buiten de wet om'))
       insert into posting (journal_id, account_id, bucket, amount_cents, budget_year)
       select $1::uuid, $3, bucket, cents, 2026 from (values ('committed', 500001), ('available', -500001)) as l(bucket, cents)`,
      [crypto.randomUUID(), after.id, await levelOf(app, 'guarded/study')],
    );
    await expect(hidden).rejects.toMatchObject({ code: '23514', constraint: 'ceiling_of_application' });
  });

  it('gives a raise to who waits already', async () => {
    const scheme = await aSmallScheme(app, { key: 'raised', ceilingCents: 500_000 });
    const waiting = await anAdvised(app, scheme);
    expect(await refusalOf(grant(waiting.id))).toBe('CEILING_EXCEEDED');
    await ordered(app, await order('raised/study', 'raise', 250_000));
    await ordered(app, await order('grants/raised', 'raise', 250_000));
    await expect(grant(waiting.id)).resolves.toMatchObject({ state: 'granted' });
  });

  it('takes a wrong booking back with a counter-journal, each pointing at the other', async () => {
    const wrong = await journalOf(app, await ordered(app, await order('verplaatsing', 'raise', 900_000)));
    const counter = await ordered(app, { kind: 'counter', reason: 'Tikfout: 90.000', journalId: wrong });
    expect(await level('/verplaatsing')).toMatchObject({ ceilingCents: 7_901_800, version: 1 });
    const { items } = await app
      .get(HistoryQueries)
      .journals(await app.actor(people.auditor), await levelOf(app, 'verplaatsing'));
    const counterId = await journalOf(app, counter);
    expect(items.slice(0, 2)).toMatchObject([
      { journalId: counterId, countersId: wrong, changeCents: -900_000, version: null },
      { journalId: wrong, counteredById: counterId, version: null, counterable: false },
    ]);
    expect(await refusalOf(prepared(app, { kind: 'counter', reason: 'Nogmaals', journalId: wrong }))).toBe(
      'COUNTERED_ALREADY',
    );
    const [own] = await rowsOf<{ id: string }>(app, "select id from journal where kind = 'RESERVE' limit 1");
    expect(await refusalOf(prepared(app, { kind: 'counter', reason: 'Zaak', journalId: own?.id ?? '' }))).toBe(
      'COUNTER_IN_CASE',
    );
  });

  it('carries what is free to another year of the same ceiling, and no more', async () => {
    const scheme = await aSmallScheme(app, { key: 'carried', ceilingCents: 1_000_000 });
    await anAdvised(app, scheme);
    const accountId = await levelOf(app, 'carried/study');
    const carry = {
      kind: 'carry',
      reason: 'Overloop',
      accountId,
      toAccountId: accountId,
      year: 2026,
      toYear: 2027,
    } as const;
    expect(await refusalOf(prepared(app, { ...carry, amountCents: 250_001 }))).toBe('CARRY_TOO_MUCH');
    await ordered(app, { ...carry, amountCents: 250_000 });
    expect(await level('carried/study')).toMatchObject({ ceilingCents: 1_000_000, version: 1 });
    const years = await rowsOf(
      app,
      `select budget_year as year, -sum(amount_cents)::int as cents from posting where account_id = $1 and bucket = 'funding' group by 1 order by 1`,
      [accountId],
    );
    expect(years).toEqual([
      { year: 2026, cents: 750_000 },
      { year: 2027, cents: 250_000 },
    ]);
    const elsewhere = { ...carry, toAccountId: await levelOf(app, 'plaatsing'), amountCents: 1 };
    expect(await refusalOf(prepared(app, elsewhere))).toBe('CARRY_ELSEWHERE');
    expect(await refusalOf(prepared(app, { ...carry, toYear: 2026, amountCents: 1 }))).toBe('CARRY_TO_ITSELF');
  });

  it('closes a year that is over, refuses what is booked in it, and opens it again with reason and second person', async () => {
    const close = { kind: 'close_year', year: 2025, reason: 'Jaarrekening vastgesteld' } as const;
    expect(await refusalOf(prepared(app, { ...close, year: 2026 }))).toBe('YEAR_NOT_OVER');
    await ordered(app, close);
    const { items } = await app.get(HistoryQueries).years(await app.actor(people.finance));
    expect(items.find(({ year }) => year === 2025)).toMatchObject({ closed: true, over: true });
    const hidden = sql(
      app.database.systemUrl,
      `insert into journal (kind, cause_id, effective_on, recorded_at, description)
       values ('RESERVE', gen_random_uuid(), '2025-12-31', now(), 'te laat')`,
    );
    await expect(hidden).rejects.toMatchObject({ code: '23514', constraint: 'journal_year_open' });
    const late = await prepared(app, await order('plaatsing', 'raise', 100, decidedOn('2025-12-30')));
    expect(await refusalOf(confirm(late))).toBe('YEAR_CLOSED');
    await ordered(app, { kind: 'reopen_year', year: 2025, reason: 'Nagekomen besluit' });
    await expect(confirm(late)).resolves.toMatchObject({ state: 'confirmed' });
  });

  it('has PostgreSQL refuse one person who prepares and confirms, and a change nobody confirmed', async () => {
    const id = await prepared(app, await order('plaatsing', 'raise', 100));
    const alone = sql(
      app.database.systemUrl,
      "update budget_order set state = 'confirmed', settled_by = prepared_by, settled_at = now() where id = $1",
      [id],
    );
    await expect(alone).rejects.toMatchObject({ code: '23514', constraint: 'budget_order_second_person' });
    const unconfirmed = sql(
      app.database.systemUrl,
      `with j as (insert into journal (id, kind, cause_id, effective_on, recorded_at, description)
                  values ($1::uuid, 'CEILING_RAISE', $2, '2026-03-02', now(), 'alleen'))
       insert into posting (journal_id, account_id, bucket, amount_cents, budget_year)
       select $1::uuid, $3, bucket, cents, 2026 from (values ('available', 100), ('funding', -100)) as l(bucket, cents)`,
      [crypto.randomUUID(), id, await levelOf(app, 'plaatsing')],
    );
    await expect(unconfirmed).rejects.toMatchObject({ code: '23514', constraint: 'journal_order' });
    const opened = sql(
      app.database.systemUrl,
      'update budget_year set closed = true, order_id = $1 where year = 2024',
      [id],
    );
    await expect(opened).rejects.toMatchObject({ code: '23514', constraint: 'budget_year_order' });
    await app.get(OrdersService).reject(await app.actor(people.finance2), id, { reason: 'Verkeerd besluit' });
    const again = sql(app.database.systemUrl, "update budget_order set state = 'confirmed' where id = $1", [id]);
    await expect(again).rejects.toMatchObject({ code: '23514', constraint: 'budget_order_fixed' });
    expect(await balanceOf(app, 'flexwonen-zh', 'plaatsing')).toBeDefined();
  });
});
