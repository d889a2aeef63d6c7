// SPDX-License-Identifier: EUPL-1.2
import { AdviceService } from '../src/modules/assessment/advice.service';
import { DeviationsService } from '../src/modules/assessment/deviations.service';
import { RepeatApplications } from '../src/modules/applications/repeat.service';
import { DecideService } from '../src/modules/decisions/decide.service';
import { MandateRegister } from '../src/modules/decisions/mandate-register.service';
import type { Actor } from '../src/platform/actor';
import { startApp, type TestApp } from './app';
import { aNightPassed, aDraft, anInAssessment, people, typeOf, versionOf, type Wish } from './given';
import { refused, refusalOf, rowsOf } from './given-delivery';

describe('A repeat application, and deviating from the scheme', () => {
  let app: TestApp;
  let assessor: Actor;
  let decider: Actor;
  let submits: Actor;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    [assessor, decider] = [await app.actor(people.assessor), await app.actor(people.decider)];
    submits = await app.actor(people.submits);
  });
  afterAll(() => app.close());

  async function checked(wish: Wish = {}): Promise<string> {
    const { id } = await anInAssessment(app, wish);
    const type = await typeOf(app, 'flexwonen-zh', wish.typeKey ?? 'haalbaarheid');
    for (const { key } of type.checklist) {
      await app.get(AdviceService).answerChecklist(assessor, id, key, { result: 'yes', reason: '' });
    }
    return id;
  }
  const advise = async (id: string, kind: 'grant' | 'refuse', amountCents: number, grounds: string[], more = {}) =>
    app.get(AdviceService).advise(assessor, id, {
      expectedVersion: await versionOf(app, id),
      kind,
      amountCents,
      grounds,
      reason: 'Zo is het.',
      ...more,
    });
  const decide = async (id: string, kind: 'grant' | 'refuse', amountCents: number, grounds: string[]) =>
    app.get(DecideService).take(decider, id, {
      expectedVersion: await versionOf(app, id),
      kind,
      amountCents,
      grounds,
      reason: kind === 'refuse' ? 'Zo is het.' : '',
    });
  const link = async (actor: Actor, id: string, earlierId: string, newFacts?: string) =>
    app.get(RepeatApplications).link(actor, id, { expectedVersion: await versionOf(app, id), earlierId, newFacts });

  it('is linked by the applicant, shows on both cases, and is refused by a short letter without views', async () => {
    const first = await checked();
    const draft = await aDraft(app);
    expect(await refusalOf(link(submits, draft.id, first))).toBe('REPEAT_NOT_POSSIBLE');
    await advise(first, 'refuse', 0, ['not_feasibility'], { viewsCode: 'no_differing_data' });
    await decide(first, 'refuse', 0, ['not_feasibility']);
    await app.drain();
    const dordrecht = await app.actor(people.dordrecht);
    expect(await refusalOf(link(dordrecht, draft.id, first))).toBe('NOT_FOUND');
    const { candidates } = await app.get(RepeatApplications).show(submits, draft.id);
    expect(candidates.map(({ id }) => id)).toContain(first);
    await link(submits, draft.id, first, 'Het perceel is nu van ons.');
    expect((await app.get(RepeatApplications).show(submits, first)).later).toMatchObject([{ id: draft.id }]);
    // A draft is nobody's business but the municipality's.
    expect((await app.get(RepeatApplications).show(assessor, first)).later).toEqual([]);

    const again = await anInAssessment(app);
    expect(await refusalOf(advise(again.id, 'refuse', 0, ['awb_4_6']))).toBe('REPEAT_NOT_LINKED');
    const bare = { viewsCode: 'repeat_application' };
    expect(await refusalOf(advise(await checked(), 'refuse', 0, ['not_feasibility'], bare))).toBe('VIEWS_REQUIRED');
    await link(assessor, again.id, first);
    await advise(again.id, 'refuse', 0, ['awb_4_6']);
    const [advice] = await rowsOf(app, 'select views_code from advice where application_id = $1', [again.id]);
    expect(advice).toEqual({ views_code: 'repeat_application' });
    await decide(again.id, 'refuse', 0, ['awb_4_6']);
    const [decision] = await rowsOf(
      app,
      "select facts -> 'letter' -> 'earlier' as earlier from decision where application_id = $1",
      [again.id],
    );
    expect(decision).toEqual({ earlier: { number: expect.any(String), refusedOn: '2026-03-02', stated: false } });
    expect((await app.get(RepeatApplications).show(submits, again.id)).earlier).toMatchObject({ id: first });
  });

  it('deviates from a named rule, with a row that names it, under a mandate of its own', async () => {
    const deviations = app.get(DeviationsService);
    const id = await checked({ moneyCents: 4_000_000 });
    const propose = async (more: object) =>
      deviations.propose(assessor, id, {
        expectedVersion: await versionOf(app, id),
        rule: 'maximum',
        amountCents: 1_800_000,
        reason: 'De bodem is zwaar vervuild.',
        ...more,
      });
    expect(await refusalOf(advise(id, 'grant', 1_800_000, []))).toBe('AMOUNT_ABOVE_CALCULATION');
    expect(await refusalOf(propose({ rule: 'ground', ruleKey: 'ceiling_reached' }))).toBe('HARDSHIP_NOT_POSSIBLE');
    expect(await refusalOf(propose({ amountCents: 1_500_000 }))).toBe('AMOUNT_REQUIRED');
    const version = await versionOf(app, id);
    const tries = await Promise.allSettled([
      propose({ expectedVersion: version }),
      propose({ expectedVersion: version }),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalOf(propose({}))).toBe('DEVIATION_EXISTS');
    await advise(id, 'grant', 1_800_000, []);
    await aNightPassed(app, id);

    const entries = await rowsOf<{ id: string }>(
      app,
      "select id from mandate where kinds ? 'deviate' and ended_at is null",
    );
    const administrator = await app.actor(people.administrator);
    for (const entry of entries) await app.get(MandateRegister).end(administrator, entry.id, {});
    expect((await refused(decide(id, 'grant', 1_800_000, []))).refusal.code).toBe('NO_MANDATE');
    await app.get(MandateRegister).enter(administrator, {
      role: 'decider',
      kinds: ['deviate'],
      validFrom: '2026-03-02',
      article: 'artikel 3',
      functionTitle: 'directeur',
    });
    await decide(id, 'grant', 1_800_000, []);
    const [decision] = await rowsOf<{ rows: { amountCents: number; text: string }[]; named: object[]; kept: object[] }>(
      app,
      `select facts -> 'letter' -> 'rows' as rows, facts -> 'letter' -> 'deviations' as named,
              facts -> 'receipt' -> 'deviations' as kept from decision where application_id = $1`,
      [id],
    );
    expect(decision?.rows.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(1_800_000);
    expect(decision?.rows.map(({ text }) => text)).toContain(
      'Afwijking: maximum per aanvraag € 18.000,00 in plaats van € 15.000,00',
    );
    expect(decision?.named).toMatchObject([{ article: 'artikel 16', reason: 'De bodem is zwaar vervuild.' }]);
    expect(decision?.kept).toMatchObject([{ rule: 'maximum', amountCents: 1_800_000 }]);
  });
});
