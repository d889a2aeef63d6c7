// SPDX-License-Identifier: EUPL-1.2
import { BudgetAdoptionsService } from '../src/modules/amendments/budget-adoptions.service';
import { CaseCalendar } from '../src/modules/case-calendar/case-calendar.service';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { AdoptedBudgets } from '../src/modules/recalculation/adopted-budgets.service';
import { RecalculatedCases } from '../src/modules/recalculation/recalculated-cases.service';
import { TermsSweep } from '../src/modules/terms/terms-sweep';
import { ChangeDecisionsService } from '../src/modules/amendments/change-decisions.service';
import { runOutbox } from '../src/worker-jobs';
import { startApp, type TestApp } from './app';
import { aGranted, anAdvised, type Case, people } from './given';
import { aProposedChange, changed } from './given-changes';
import { eventsOf, refusalOf, rowsOf } from './given-delivery';
import { aHallScheme, granting } from './given-rules';

const start = '2026-11-02T09:00:00Z';

describe('The budget reservation of a case', () => {
  let app: TestApp;
  let adoptions: BudgetAdoptionsService;

  beforeAll(async () => {
    app = await startApp({ now: start });
    adoptions = app.get(BudgetAdoptionsService);
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  /** Cases of one budget year each, so that the adoptions do not meet. */
  const reserving = (key: string, budgetYear: number, invokeWithinWeeks = 4) =>
    aHallScheme(app, {
      key,
      scheme: {
        reservation: { budgetYear, invokeWithinWeeks, article: 'Awb 4:34' },
        validity: { from: '2026-01-01', until: '2031-12-31' },
      },
    });
  const at = (year: number, day: string) => {
    app.setNow(`${year}-${day}T09:00:00Z`);
  };
  const adopt = async (year: number, adoptedOn: string) => {
    const entry = await adoptions.record(await app.actor(people.finance), { year, adoptedOn });
    await runOutbox(app.nest, ['recalculation']);
    return entry;
  };
  const termOf = async (id: string, user: string = people.assessor) => {
    const { terms } = await app.get(CaseViewQueries).show(await app.actor(user), id);
    return terms?.items.find(({ kind }) => kind === 'budget_reservation');
  };
  const stored = (id: string) =>
    rowsOf<{ due_on: string; settled_on: string | null }>(
      app,
      "select due_on, settled_on from case_term where case_id = $1 and kind = 'budget_reservation'",
      [id],
    );
  const timesIn = async (id: string, type: string) => (await eventsOf(app, id)).filter((one) => one === type).length;

  it('is a term of the case from the adoption on, for both sides, with its sentences, stored and on the work list', async () => {
    const { id } = await aGranted(app, { ...(await reserving('reserved', 2026)), by: people.dordrecht });
    expect(await termOf(id)).toBeUndefined();
    at(2026, '11-12');
    await adopt(2026, '2026-11-11');
    for (const user of [people.assessor, people.dordrecht]) {
      const term = await termOf(id, user);
      expect(term).toMatchObject({ dueOn: '2026-12-09', settledOn: null });
      expect(term?.plain.at(-2)).toEqual({
        nl: 'Wordt de voorwaarde dan niet ingeroepen, dan vervalt zij.',
        en: 'If the condition is not invoked by then, it lapses.',
      });
      const { text } = await app.get(CaseCalendar).of(await app.actor(user), id, 'nl');
      expect(text).toContain('20261209');
    }
    expect(await stored(id)).toEqual([{ due_on: '2026-12-09', settled_on: null }]);
    const { items } = await app.get(RecalculatedCases).list(await app.actor(people.assessor), {});
    const listed = items.find(({ applicationId }) => applicationId === id);
    expect(listed).toMatchObject({ budgetYear: 2026, versionNumber: null });
    expect(listed?.moved).toEqual([{ kind: 'budget_reservation', to: '2026-12-09' }]);
    const steps = await rowsOf<{ rule: string }>(
      app,
      "select rule from due_step where application_id = $1 and subject = 'term:budget_reservation'",
      [id],
    );
    expect(new Set(steps.map(({ rule }) => rule))).toEqual(new Set(['warning']));

    // Somebody else corrects it; the term follows, and so does the list.
    const [{ id: entry } = { id: '' }] = (await adoptions.list(await app.actor(people.finance2))).items;
    await adoptions.correct(await app.actor(people.finance2), entry, { adoptedOn: '2026-11-10', reason: 'Een dag.' });
    await runOutbox(app.nest, ['recalculation']);
    expect(await stored(id)).toEqual([{ due_on: '2026-12-08', settled_on: null }]);
    expect(await app.get(AdoptedBudgets).run()).toBe(0);
    expect(await timesIn(id, 'BudgetAdopted')).toBe(2);
    const after = await app.get(RecalculatedCases).list(await app.actor(people.assessor), {});
    expect(after.items.filter(({ applicationId }) => applicationId === id).map(({ moved }) => moved)).toEqual([
      [{ kind: 'budget_reservation', from: '2026-12-09', to: '2026-12-08' }],
      [{ kind: 'budget_reservation', to: '2026-12-09' }],
    ]);

    // On the last day the ground is there; a day later the condition has lapsed, and the case says so once.
    at(2026, '12-08');
    const wish = { kind: 'amend', amountCents: 900_000, ground: 'awb_4_48_e' } as const;
    await app.get(TermsSweep).sweep();
    expect(await timesIn(id, 'ReservationLapsed')).toBe(0);
    const proposed = await aProposedChange(app, id, wish);
    expect(proposed.state).toBe('proposed');
    at(2026, '12-09');
    await app.get(TermsSweep).sweep();
    await app.get(TermsSweep).sweep();
    expect(await timesIn(id, 'ReservationLapsed')).toBe(1);
    expect(await stored(id)).toEqual([{ due_on: '2026-12-08', settled_on: '2026-12-09' }]);
    expect((await termOf(id, people.dordrecht))?.plain.at(-2)?.nl).toBe(
      'De voorwaarde is niet ingeroepen en daarna vervallen.',
    );
  });

  it('cannot be invoked a day after its last day: neither proposed nor decided', async () => {
    at(2027, '11-02');
    const { id } = await aGranted(app, await reserving('too-late', 2027));
    at(2027, '11-10');
    await adopt(2027, '2027-11-10');
    const wish = { kind: 'amend', amountCents: 900_000, ground: 'awb_4_48_e' } as const;
    at(2027, '12-08');
    const { id: change, version } = await aProposedChange(app, id, wish);
    at(2027, '12-09');
    const late = changed(app, id, wish);
    expect(await refusalOf(late)).toBe('CHANGE_PENDING');
    const decided = app
      .get(ChangeDecisionsService)
      .decide(await app.actor(people.decider), change, { expectedVersion: version });
    expect(await refusalOf(decided)).toBe('RESERVATION_LAPSED');
  });

  it('is settled when it was invoked in time, also by the shorter term of the scheme', async () => {
    at(2028, '11-02');
    const { id } = await aGranted(app, await reserving('invoked', 2028, 3));
    at(2028, '11-07');
    await adopt(2028, '2028-11-06');
    expect(await stored(id)).toEqual([{ due_on: '2028-11-27', settled_on: null }]);
    at(2028, '11-27');
    await changed(app, id, { kind: 'amend', amountCents: 900_000, ground: 'awb_4_48_e' });
    await app.drain();
    expect(await stored(id)).toEqual([{ due_on: '2028-11-27', settled_on: '2028-11-27' }]);
    at(2028, '12-01');
    await app.get(TermsSweep).sweep();
    expect(await timesIn(id, 'ReservationLapsed')).toBe(0);
  });

  it('reaches every grant that was made on the condition, however the adoption and the grant race', async () => {
    at(2029, '11-05');
    const advised: Case & { amountCents?: number } = await anAdvised(app, await reserving('racing', 2029));
    at(2029, '11-06');
    await Promise.all([
      granting(app, advised.id, 1_000_000),
      adoptions.record(await app.actor(people.finance), { year: 2029, adoptedOn: '2029-11-06' }),
    ]);
    await runOutbox(app.nest, ['recalculation']);
    const [made] = await rowsOf<{ reserved: boolean }>(
      app,
      "select data -> 'reservation' <> 'null'::jsonb as reserved from case_event where case_id = $1 and type = 'SubsidyGranted'",
      [advised.id],
    );
    expect(await timesIn(advised.id, 'BudgetAdopted')).toBe(made?.reserved ? 1 : 0);
    expect(await stored(advised.id)).toHaveLength(made?.reserved ? 1 : 0);
  });

  it('is not there for a grant that was made once the budget was entered', async () => {
    at(2030, '11-05');
    const advised = await anAdvised(app, await reserving('afterwards', 2030));
    at(2030, '11-06');
    await adopt(2030, '2030-11-06');
    await granting(app, advised.id, 1_000_000);
    await app.drain();
    expect(await app.get(AdoptedBudgets).run()).toBe(0);
    expect(await termOf(advised.id)).toBeUndefined();
    const wish = { kind: 'amend', amountCents: 900_000, ground: 'awb_4_48_e' } as const;
    expect(await refusalOf(aProposedChange(app, advised.id, wish))).toBe('GROUND_NOT_APPLICABLE');
  });
});
