// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../src/platform/actor';
import { BudgetAdoptionsService } from '../src/modules/amendments/budget-adoptions.service';
import { startApp, type TestApp } from './app';
import { sql } from './database';
import { people } from './given';
import { refusalOf, rowsOf } from './given-delivery';

describe('The day on which a budget was adopted', () => {
  let app: TestApp;
  let service: BudgetAdoptionsService;
  let first: Actor;
  let second: Actor;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    service = app.get(BudgetAdoptionsService);
    [first, second] = [await app.actor(people.finance), await app.actor(people.finance2)];
  });
  beforeEach(() => app.setNow('2026-03-02T09:00:00Z'));
  afterAll(() => app.close());

  const entries = (year: number) => rowsOf(app, 'select id from budget_adoption where year = $1', [year]);

  it('is recorded once, also by two at the same time', async () => {
    const tries = await Promise.allSettled([
      service.record(first, { year: 2026, adoptedOn: '2026-03-02' }),
      service.record(second, { year: 2026, adoptedOn: '2026-02-27' }),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalOf(service.record(first, { year: 2026, adoptedOn: '2026-03-01' }))).toBe('BUDGET_RECORDED');
    expect(await entries(2026)).toHaveLength(1);
  });

  it('is corrected by somebody else, with a reason; both entries stay to be seen', async () => {
    const { id } = await service.record(first, { year: 2027, adoptedOn: '2026-02-27' });
    const correction = { adoptedOn: '2026-03-02', reason: 'De vergadering was op maandag.' };
    expect(await refusalOf(service.correct(first, id, correction))).toBe('FOUR_EYES');
    expect(await refusalOf(service.correct(second, id, { ...correction, reason: ' ' }))).toBe('REASON_REQUIRED');
    const tries = await Promise.allSettled([
      service.correct(second, id, correction),
      service.correct(await app.actor(people.administrator), id, { ...correction, adoptedOn: '2026-02-26' }),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalOf(service.correct(second, id, correction))).toBe('STALE_VERSION');
    const { items } = await service.list(first);
    const shown = items.find(({ year }) => year === 2027);
    expect(shown).toMatchObject({ correctable: true, earlier: [{ adoptedOn: '2026-02-27', reason: '' }] });
    expect(shown?.reason).toBe(correction.reason);
  });

  it('brings back no reservation that has lapsed, not on the day after and not by SQL', async () => {
    const { id, reservationDueOn } = await service.record(first, { year: 2028, adoptedOn: '2026-03-02' });
    expect(reservationDueOn).toBe('2026-03-30');
    app.setNow('2026-03-31T09:00:00Z');
    const later = { adoptedOn: '2026-03-09', reason: 'Later vastgesteld.' };
    expect(await refusalOf(service.correct(second, id, later))).toBe('RESERVATION_LAPSED');
    const raw = `insert into budget_adoption (year, adopted_on, reservation_due_on, corrects_id, reason, recorded_by, recorded_at)
      values (2028, '2026-03-09', '2026-04-07', $1, 'x', $2, '2026-03-31T09:00:00Z')`;
    await expect(rowsOf(app, raw, [id, second.personId])).rejects.toMatchObject({
      constraint: 'budget_adoption_correction',
    });
    const earlier = { adoptedOn: '2026-02-27', reason: 'Eerder vastgesteld.' };
    await expect(service.correct(second, id, earlier)).resolves.toMatchObject({ reservationDueOn: '2026-03-27' });
  });

  it('is never written over', async () => {
    for (const change of ["update budget_adoption set adopted_on = '2030-01-01'", 'delete from budget_adoption']) {
      await expect(sql(app.database.superUrl, change)).rejects.toMatchObject({ code: '23514' });
    }
  });
});
