// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition } from '#domain';
import { AdviceService } from '../src/modules/assessment/advice.service';
import { DeviationsService } from '../src/modules/assessment/deviations.service';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { DecideService } from '../src/modules/decisions/decide.service';
import { RefusedError } from '../src/platform/refused.error';
import { type TestApp, startApp } from './app';
import { sql } from './database';
import { aDraft, anAdvised, anInAssessment, aSubmitted, attach, people, versionOf } from './given';
import { aHallScheme, granting } from './given-rules';

describe('The rules of a scheme in a case that runs', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

  const refusalOf = async (promise: Promise<unknown>) => {
    const error = await promise.catch((caught: unknown) => caught);
    if (!(error instanceof RefusedError)) throw new Error(`not refused: ${String(error)}`);
    return error.refusal;
  };
  const groundsSeen = async (id: string, by: string = people.assessor) =>
    (await app.get(CaseViewQueries).show(await app.actor(by), id)).machineGrounds.map(({ key, applies, cases }) => ({
      key,
      applies,
      cases,
    }));
  const checked = async (id: string) =>
    app
      .get(AdviceService)
      .answerChecklist(await app.actor(people.assessor), id, 'useful', { result: 'yes', reason: '' });
  const advise = async (id: string, kind: 'grant' | 'refuse', grounds: string[] = [], amountCents = 1_000_000) =>
    app.get(AdviceService).advise(await app.actor(people.assessor), id, {
      expectedVersion: await versionOf(app, id),
      kind,
      amountCents: kind === 'grant' ? amountCents : 0,
      grounds,
      reason: 'Zie de toelichting.',
      ...(kind === 'refuse' ? { viewsCode: 'awb_4_12' as const } : {}),
    });
  const numberOf = async (id: string) => {
    const [row] = await sql<{ number: string }>(
      app.database.systemUrl,
      'select number from application where id = $1',
      [id],
    );
    return row?.number;
  };
  const receiptOf = async (id: string) => {
    const [row] = await sql<{ receipt: Record<string, unknown>; letter: Record<string, unknown> }>(
      app.database.systemUrl,
      "select facts -> 'receipt' as receipt, facts -> 'letter' as letter from decision where application_id = $1",
      [id],
    );
    return row;
  };

  describe('works that start too early', () => {
    const worksStart = { question: 'worksStart', weeksAfterReceipt: 2, article: 'artikel 10, onder d' };

    it('are seen by who applies and by who assesses, cannot be granted, and are refused with their article', async () => {
      const wish = await aHallScheme(app, { key: 'too-early', type: { worksStart } });
      const early = { ...wish, overrides: { worksStart: '2026-03-15' } };
      const draft = await aDraft(app, early);
      expect(await groundsSeen(draft.id, people.submits)).toEqual([{ key: 'works_start', applies: 'yes', cases: [] }]);
      const { id } = await anInAssessment(app, early);
      expect(await groundsSeen(id, people.submits)).toEqual([]);
      expect(await groundsSeen(id)).toEqual([{ key: 'works_start', applies: 'yes', cases: [] }]);
      await checked(id);
      expect(await refusalOf(advise(id, 'grant'))).toMatchObject({
        code: 'MANDATORY_GROUND',
        source: 'artikel 10, onder d',
        details: { grounds: ['De werken beginnen binnen 2 weken na de ontvangst van de aanvraag'] },
      });
      const advised = await advise(id, 'refuse', ['works_start']);
      await app.get(DecideService).take(await app.actor(people.decider), id, {
        expectedVersion: advised.version,
        kind: 'refuse',
        amountCents: 0,
        grounds: ['works_start'],
        reason: 'De werken beginnen te vroeg.',
      });
      expect(await receiptOf(id)).toMatchObject({
        letter: { grounds: [{ article: 'artikel 10, onder d' }] },
        receipt: {
          checkedGrounds: [{ key: 'works_start', applies: 'yes' }],
          groundFacts: { receivedOn: '2026-03-02' },
        },
      });
    });

    it('are in time on the first day after the weeks', async () => {
      const wish = await aHallScheme(app, { key: 'in-time', type: { worksStart } });
      const advised = await anAdvised(app, { ...wish, overrides: { worksStart: '2026-03-16' } });
      expect(await groundsSeen(advised.id)).toEqual([]);
      expect(await granting(app, advised.id, 1_000_000)).toMatchObject({ state: 'granted' });
    });

    it('can be passed over under the hardship clause', async () => {
      const hardship = { article: 'artikel 16', from: ['artikel 10'], by: { nl: 'gedeputeerde staten' } };
      const wish = await aHallScheme(app, { key: 'unfair', scheme: { hardship }, type: { worksStart } });
      const { id } = await anInAssessment(app, { ...wish, overrides: { worksStart: '2026-03-03' } });
      await checked(id);
      await app.get(DeviationsService).propose(await app.actor(people.assessor), id, {
        expectedVersion: await versionOf(app, id),
        rule: 'ground',
        ruleKey: 'works_start',
        reason: 'De gemeente moest wel beginnen.',
      });
      await expect(advise(id, 'grant')).resolves.toMatchObject({ state: 'advised' });
    });
  });

  describe('a subsidy from another scheme', () => {
    const exclusion = {
      key: 'fund',
      schemeKey: 'the-fund',
      text: { nl: 'U krijgt al.' },
      article: 'artikel 10, onder e',
    };
    const excluding = (more: object = {}): Partial<GrantTypeDefinition> => ({
      exclusions: [{ ...exclusion, ...more }],
    });

    it('excludes who has it, with the number of that case, and nobody else', async () => {
      const fund = await aHallScheme(app, { key: 'the-fund' });
      const first = await anAdvised(app, fund);
      const wish = await aHallScheme(app, { key: 'excludes', type: excluding() });
      const advised = await anAdvised(app, wish);
      const other = await anAdvised(app, { ...wish, by: people.dordrecht });
      expect(await groundsSeen(advised.id)).toEqual([]);
      await granting(app, first.id, 1_000_000);
      const cases = [await numberOf(first.id)];
      expect(await groundsSeen(advised.id)).toEqual([{ key: 'exclusion_fund', applies: 'yes', cases }]);
      expect(await refusalOf(granting(app, advised.id, 1_000_000))).toMatchObject({
        code: 'MANDATORY_GROUND',
        source: 'artikel 10, onder e',
      });
      expect(await granting(app, other.id, 1_000_000)).toMatchObject({ state: 'granted' });
    });

    it('for the same project is for a person to see; the receipt says that it was not decided', async () => {
      const wish = await aHallScheme(app, { key: 'same-project', type: excluding({ same: 'project' }) });
      const advised = await anAdvised(app, wish);
      expect(await groundsSeen(advised.id)).toMatchObject([{ key: 'exclusion_fund', applies: 'undecided' }]);
      await granting(app, advised.id, 1_000_000);
      expect((await receiptOf(advised.id))?.receipt).toMatchObject({
        checkedGrounds: [{ key: 'exclusion_fund', applies: 'undecided' }],
      });
    });

    it('excludes by what the applicant says, and is not decided of a scheme of somebody else without it', async () => {
      const asked = excluding({ schemeKey: 'elsewhere', question: 'fundedElsewhere' });
      const wish = await aHallScheme(app, { key: 'says-so', type: asked });
      const yes = await aSubmitted(app, { ...wish, overrides: { fundedElsewhere: true } });
      const no = await aSubmitted(app, wish);
      expect(await groundsSeen(yes.id)).toMatchObject([{ key: 'exclusion_fund', applies: 'yes' }]);
      expect(await groundsSeen(no.id)).toEqual([]);
      const silent = await aHallScheme(app, { key: 'never-asks', type: excluding({ schemeKey: 'elsewhere' }) });
      const sent = await aSubmitted(app, silent);
      expect(await groundsSeen(sent.id)).toMatchObject([{ key: 'exclusion_fund', applies: 'undecided' }]);
    });

    it('of two schemes that exclude each other one is granted, also at the same moment', async () => {
      const one = await aHallScheme(app, { key: 'one', type: excluding({ schemeKey: 'two' }) });
      const two = await aHallScheme(app, { key: 'two', type: excluding({ schemeKey: 'one' }) });
      const first = await anAdvised(app, one);
      const second = await anAdvised(app, two);
      const outcomes = await Promise.allSettled([
        granting(app, first.id, 1_000_000),
        granting(app, second.id, 1_000_000),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { refusal: { code: 'MANDATORY_GROUND' } },
      });
    });
  });

  describe('a subsidy that a partner has', () => {
    const lead = { partners: 'aid', statement: 'consultation', article: 'artikel 3, tweede lid' };
    const applicants = { kind: 'municipality' as const, lead };
    const withDordrecht = {
      overrides: { hadAid: true, aid: [{ giver: 'Gemeente dordrecht', grantedOn: '2026-01-01', amount: 1 }] },
    };
    const excluding = (schemeKey: string) => {
      const text = { nl: 'U of een partner krijgt al.' };
      return { exclusions: [{ key: 'fund', schemeKey, text, article: 'artikel 10, onder e' }] };
    };

    it('excludes the lead applicant that names it', async () => {
      const fund = await aHallScheme(app, { key: 'partner-fund' });
      const wish = await aHallScheme(app, {
        key: 'partner-excludes',
        scheme: { applicants },
        type: excluding('partner-fund'),
      });
      const held = await anAdvised(app, { ...fund, by: people.dordrecht });
      const advised = await anAdvised(app, { ...wish, ...withDordrecht });
      const alone = await anAdvised(app, wish);
      await granting(app, held.id, 1_000_000);
      expect(await groundsSeen(advised.id)).toEqual([
        { key: 'exclusion_fund', applies: 'yes', cases: [await numberOf(held.id)] },
      ]);
      expect(await refusalOf(granting(app, advised.id, 1_000_000))).toMatchObject({ code: 'MANDATORY_GROUND' });
      expect(await granting(app, alone.id, 1_000_000)).toMatchObject({ state: 'granted' });
    });

    it('of the lead applicant and its partner one is granted, also at the same moment', async () => {
      const one = await aHallScheme(app, { key: 'pair-one', scheme: { applicants }, type: excluding('pair-two') });
      const two = await aHallScheme(app, { key: 'pair-two', scheme: { applicants }, type: excluding('pair-one') });
      const withLeiden = {
        ...withDordrecht,
        overrides: { hadAid: true, aid: [{ giver: 'Leiden', grantedOn: '2026-01-01', amount: 1 }] },
      };
      const first = await anAdvised(app, { ...one, ...withDordrecht });
      const second = await anAdvised(app, { ...two, ...withLeiden, by: people.dordrecht });
      const outcomes = await Promise.allSettled([
        granting(app, first.id, 1_000_000),
        granting(app, second.id, 1_000_000),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { refusal: { code: 'MANDATORY_GROUND' } },
      });
    });
  });

  it('a lead applicant sends the statement of its partners', async () => {
    const lead = { partners: 'aid', statement: 'permit', article: 'artikel 3, tweede lid' };
    const wish = await aHallScheme(app, {
      key: 'with-partners',
      scheme: { applicants: { kind: 'municipality', lead } },
    });
    const overrides = { hadAid: true, aid: [{ giver: 'Gouda', grantedOn: '2026-01-01', amount: 1 }] };
    await aSubmitted(app, wish);
    const error = await aSubmitted(app, { ...wish, overrides }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      refusal: { code: 'ANSWERS_INVALID' },
      errors: [{ path: 'documents.permit', code: 'REQUIRED' }],
    });
    const draft = await aDraft(app, { ...wish, overrides });
    await attach(app, draft.id, 'permit');
  });
});
