// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from '../../../test/app';
import { anAdvised, anInAssessment, aSubmitted, type Case, people, typeOf, versionOf } from '../../../test/given';
import { aSmallScheme, balanceOf, eventsOf, refusalOf, rowsOf } from '../../../test/given-delivery';
import type { AdviceRequest } from '../assessment/assessment.dto';
import { AdviceService } from '../assessment/advice.service';
import { CompletenessService } from '../assessment/completeness.service';
import { DecideService } from './decide.service';
import type { DecisionRequest } from './decisions.dto';

describe('Refusing and not processing', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

  const decide = async (id: string, wish: Partial<DecisionRequest>) =>
    app.get(DecideService).take(await app.actor(people.decider), id, {
      expectedVersion: await versionOf(app, id),
      kind: 'refuse',
      amountCents: 0,
      grounds: [],
      reason: 'Het onderzoek gaat over een andere vraag.',
      ...wish,
    });

  const advise = async (id: string, wish: Partial<AdviceRequest>): Promise<Case> =>
    app.get(AdviceService).advise(await app.actor(people.assessor), id, {
      expectedVersion: await versionOf(app, id),
      kind: 'refuse',
      amountCents: 0,
      grounds: ['not_feasibility'],
      reason: 'Past niet.',
      viewsCode: 'no_differing_data',
      ...wish,
    });

  const anAdvisedRefusal = async (wish: { schemeKey?: string; typeKey?: string } = {}): Promise<Case> => {
    const assessed = await anInAssessment(app, wish);
    const type = await typeOf(app, wish.schemeKey ?? 'flexwonen-zh', wish.typeKey ?? 'haalbaarheid');
    const assessor = await app.actor(people.assessor);
    for (const { key } of type.checklist) {
      await app.get(AdviceService).answerChecklist(assessor, assessed.id, key, { result: 'yes', reason: '' });
    }
    return advise(assessed.id, {});
  };

  it('refuses on grounds of the scheme and gives back what was reserved', async () => {
    const scheme = await aSmallScheme(app, { key: 'refused', ceilingCents: 5_000_000 });
    const advised = await anAdvisedRefusal(scheme);
    expect(await balanceOf(app, 'refused', 'study')).toMatchObject({ reserved_cents: 750_000 });
    expect(await refusalOf(decide(advised.id, {}))).toBe('GROUND_REQUIRED');
    expect(await refusalOf(decide(advised.id, { grounds: ['not_a_ground'] }))).toBe('GROUND_REQUIRED');
    expect(await refusalOf(decide(advised.id, { grounds: ['not_feasibility'], reason: ' ' }))).toBe('REASON_REQUIRED');
    expect(await refusalOf(decide(advised.id, { kind: 'grant', amountCents: 100 }))).toBe('ADVICE_DIFFERS');
    expect(await refusalOf(decide(advised.id, { kind: 'not_process' }))).toBe('ADVICE_DIFFERS');

    await expect(decide(advised.id, { grounds: ['not_feasibility'] })).resolves.toMatchObject({ state: 'refused' });

    expect(await balanceOf(app, 'refused', 'study')).toMatchObject({
      reserved_cents: 0,
      committed_cents: 0,
      available_cents: 5_000_000,
    });
    expect((await eventsOf(app, advised.id)).at(-1)).toBe('SubsidyRefused');
    const [decision] = await rowsOf<{ kind: string; facts: { letter: unknown } }>(
      app,
      'select kind, facts from decision where application_id = $1',
      [advised.id],
    );
    expect(decision?.kind).toBe('refusal');
    expect(decision?.facts.letter).toMatchObject({
      ceiling: false,
      grounds: [{ article: 'artikel 10, tweede lid, onder a' }],
    });
    expect(await rowsOf(app, 'select id from subsidy_grant where application_id = $1', [advised.id])).toEqual([]);
  });

  it('asks for views when a refusal does not follow the advice, unless only the ceiling refuses', async () => {
    const roomy = await anAdvised(app);
    expect(await refusalOf(decide(roomy.id, { grounds: ['not_feasibility'] }))).toBe('VIEWS_REQUIRED');

    const scheme = await aSmallScheme(app, { key: 'nearly-empty', ceilingCents: 500_000 });
    const advised = await anAdvised(app, scheme);
    const reason = 'Het subsidieplafond is bereikt.';
    await expect(decide(advised.id, { grounds: ['ceiling_reached'], reason })).resolves.toMatchObject({
      state: 'refused',
    });
    const [decision] = await rowsOf<{ facts: { letter: unknown } }>(
      app,
      'select facts from decision where application_id = $1',
      [advised.id],
    );
    expect(decision?.facts.letter).toMatchObject({ kind: 'refusal', ceiling: true });
  });

  it('does not process what was not completed in time', async () => {
    const submitted = await aSubmitted(app, { by: people.dordrecht });
    const completeness = app.get(CompletenessService);
    const assessor = await app.actor(people.assessor);
    const taken = await completeness.assign(assessor, submitted.id, { expectedVersion: submitted.version });
    await completeness.requestCompletion(assessor, submitted.id, {
      expectedVersion: taken.version,
      items: [{ kind: 'document', key: 'quotation', text: 'Een leesbare offerte.' }],
      explanation: 'De offerte is niet te lezen.',
      dueOn: '2026-03-18',
    });
    app.setNow('2026-03-19T09:00:00Z');
    await advise(submitted.id, { kind: 'not_process', grounds: [], reason: 'Er kwam niets.' });
    expect(await refusalOf(decide(submitted.id, { kind: 'refuse', grounds: ['not_feasibility'] }))).toBe(
      'ADVICE_DIFFERS',
    );
    await expect(decide(submitted.id, { kind: 'not_process', reason: '' })).resolves.toMatchObject({
      state: 'not_processed',
    });
    const [decision] = await rowsOf<{ facts: { letter: unknown } }>(
      app,
      'select facts from decision where application_id = $1',
      [submitted.id],
    );
    expect(decision?.facts.letter).toMatchObject({
      kind: 'not_processed',
      invitedOn: '2026-03-02',
      cureDueOn: '2026-03-18',
      missing: ['Een leesbare offerte.'],
    });
    await app.drain();
    const [notified] = await rowsOf<{ notified_on: string }>(
      app,
      'select notified_on from decision where application_id = $1',
      [submitted.id],
    );
    expect(notified?.notified_on).toBe('2026-03-19');
  });
});
