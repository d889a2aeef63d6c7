// SPDX-License-Identifier: EUPL-1.2
import { startApp, type TestApp } from '../../../test/app';
import {
  anAdvised,
  anInAssessment,
  aSubmitted,
  type Case,
  people,
  typeOf,
  versionOf,
  type Wish,
} from '../../../test/given';
import { type Actor, systemActor } from '../../platform/actor';
import { AdviceService } from './advice.service';
import type { AdviceRequest } from './assessment.dto';
import { CompletenessService } from './completeness.service';

const monday = '2026-03-02T09:00:00Z';

describe('Advising on an application', () => {
  let app: TestApp;
  let service: AdviceService;
  let assessor: Actor;
  let colleague: Actor;
  let decider: Actor;

  beforeAll(async () => {
    app = await startApp({ now: monday });
    service = app.get(AdviceService);
    assessor = await app.actor(people.assessor);
    colleague = await app.actor(people.assessor2);
    decider = await app.actor(people.decider);
  });
  afterAll(() => app.close());
  beforeEach(() => app.setNow(monday));

  const query = <Row = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    app.work.read(systemActor, (reader) => reader.query<Row>(sql, values));
  const events = async (id: string, type: string): Promise<Record<string, unknown>[]> =>
    query(
      `select e.audience, e.data, t.body from case_event e join case_event_text t on t.event_id = e.id
        where e.case_id = $1 and e.type = $2 order by e.case_seq`,
      id,
      type,
    );
  const checked = async (wish: Wish = {}): Promise<Case> => {
    const assessed = await anInAssessment(app, { moneyCents: 2_000_000, ...wish });
    const type = await typeOf(app, 'flexwonen-zh', wish.typeKey ?? 'haalbaarheid');
    for (const { key } of type.checklist) {
      await service.answerChecklist(assessor, assessed.id, key, { result: 'yes', reason: '' });
    }
    return assessed;
  };
  const advise = async (id: string, wish: Partial<AdviceRequest>, by: Actor = assessor): Promise<Case> =>
    service.advise(by, id, {
      expectedVersion: await versionOf(app, id),
      kind: 'grant',
      amountCents: 1_000_000,
      grounds: [],
      reason: 'Past in de regeling.',
      ...wish,
    });

  describe('the checklist', () => {
    it('keeps the last answer per item, and every answer as an event for the province', async () => {
      const { id, version } = await anInAssessment(app);
      await service.answerChecklist(assessor, id, 'study_helps', { result: 'no', reason: 'Onduidelijk' });
      await service.answerChecklist(assessor, id, 'study_helps', { result: 'yes', reason: '' });
      expect(await query('select item_key, result from checklist_answer where application_id = $1', id)).toEqual([
        { item_key: 'study_helps', result: 'yes' },
      ]);
      expect(await events(id, 'ChecklistAnswered')).toEqual([
        { audience: 'province', data: { itemKey: 'study_helps', result: 'no' }, body: 'Onduidelijk' },
        { audience: 'province', data: { itemKey: 'study_helps', result: 'yes' }, body: '' },
      ]);
      expect(await versionOf(app, id)).toBe(version);
    });

    it('wants a reason for no, an item of the scheme, and the assessor who has the case', async () => {
      const { id } = await anInAssessment(app);
      const answer = (item: string, by: Actor, result: 'yes' | 'no' = 'yes') =>
        service.answerChecklist(by, id, item, { result, reason: '  ' });
      await expect(answer('study_helps', assessor, 'no')).rejects.toThrow('REASON_REQUIRED');
      await expect(answer('nothing', assessor)).rejects.toThrow('NOT_FOUND');
      await expect(answer('study_helps', colleague)).rejects.toThrow('NOT_ASSIGNED_TO_YOU');
    });

    it('is closed once the advice is given', async () => {
      const { id } = await anAdvised(app);
      const late = service.answerChecklist(assessor, id, 'study_helps', { result: 'yes', reason: '' });
      await expect(late).rejects.toThrow('NOT_IN_THIS_STATE');
    });
  });

  describe('to grant', () => {
    it('brings the case before a decider, out of sight of the municipality', async () => {
      const { id } = await checked();
      await expect(advise(id, {})).resolves.toMatchObject({ state: 'advised' });
      const [advice] = await query('select kind, amount_cents, advised_by from advice where application_id = $1', id);
      expect(advice).toEqual({ kind: 'grant', amount_cents: 1_000_000, advised_by: assessor.personId });
      expect(await events(id, 'AdviceGiven')).toMatchObject([{ audience: 'province', body: 'Past in de regeling.' }]);
    });

    it('names every item of the checklist that is not finished', async () => {
      const { id } = await anInAssessment(app);
      await service.answerChecklist(assessor, id, 'study_helps', { result: 'yes', reason: '' });
      await expect(advise(id, {})).rejects.toMatchObject({
        refusal: {
          code: 'CHECKLIST_UNFINISHED',
          details: { items: ['site_in_municipality', 'costs_reasonable', 'in_time'] },
        },
      });
    });

    it('is never more than the calculation, and never nothing', async () => {
      const { id } = await checked();
      await expect(advise(id, { amountCents: 1_000_001 })).rejects.toMatchObject({
        refusal: { code: 'AMOUNT_ABOVE_CALCULATION', details: { calculatedCents: 1_000_000 } },
      });
      await expect(advise(id, { amountCents: 0 })).rejects.toThrow('AMOUNT_REQUIRED');
    });

    it('of less than was asked wants views, or the reason why not', async () => {
      const { id } = await checked();
      await expect(advise(id, { amountCents: 900_000 })).rejects.toThrow('VIEWS_REQUIRED');
      await expect(advise(id, { amountCents: 900_000, viewsCode: 'no_differing_data' })).resolves.toMatchObject({
        state: 'advised',
      });
    });

    it('is never less than the applicant needs', async () => {
      const { id } = await checked({ overrides: { minimumAmount: 800_000 } });
      await expect(advise(id, { amountCents: 799_999, viewsCode: 'ceiling_only' })).rejects.toMatchObject({
        refusal: { code: 'APPLICANT_MINIMUM_NOT_MET', details: { minimumCents: 800_000 } },
      });
    });

    it('stops at a mandatory ground that the answers show', async () => {
      const { id } = await checked({ typeKey: 'plaatsing', overrides: { worksStarted: true } });
      await expect(advise(id, { amountCents: 500_000, viewsCode: 'no_differing_data' })).rejects.toMatchObject({
        refusal: {
          code: 'MANDATORY_GROUND',
          source: 'artikel 10, eerste lid, onder f',
          details: { grounds: [expect.stringContaining('al begonnen')] },
        },
      });
      await expect(
        advise(id, { kind: 'refuse', amountCents: 0, grounds: ['works_started'], viewsCode: 'no_differing_data' }),
      ).resolves.toMatchObject({ state: 'advised' });
    });

    it('is for the assessor who has the case, sees the last version, and has no interest in it', async () => {
      const { id } = await checked();
      await expect(advise(id, {}, colleague)).rejects.toThrow('NOT_ASSIGNED_TO_YOU');
      await expect(advise(id, {}, decider)).rejects.toThrow('NOT_YOUR_ROLE');
      await expect(advise(id, { expectedVersion: 1 })).rejects.toThrow('STALE_VERSION');
      await expect(advise(id, {}, await app.actor(people.dordrecht))).rejects.toThrow('NOT_FOUND');
    });
  });

  describe('to refuse', () => {
    it('wants a ground of the scheme and views', async () => {
      const { id } = await checked();
      const refuse = (wish: Partial<AdviceRequest>) => advise(id, { kind: 'refuse', amountCents: 0, ...wish });
      await expect(refuse({ viewsCode: 'no_differing_data' })).rejects.toThrow('GROUND_REQUIRED');
      await expect(refuse({ grounds: ['nothing'], viewsCode: 'no_differing_data' })).rejects.toMatchObject({
        refusal: { code: 'INVALID_INPUT' },
        errors: [{ path: 'grounds.0' }],
      });
      await expect(refuse({ grounds: ['not_feasibility'] })).rejects.toThrow('VIEWS_REQUIRED');
      await refuse({ amountCents: 5, grounds: ['not_feasibility'], viewsCode: 'no_differing_data' });
      const [advice] = await query(
        'select amount_cents, grounds, views_code from advice where application_id = $1',
        id,
      );
      expect(advice).toEqual({ amount_cents: 0, grounds: ['not_feasibility'], views_code: 'no_differing_data' });
    });
  });

  describe('not to process', () => {
    const incomplete = async (): Promise<string> => {
      const { id, version } = await aSubmitted(app);
      const completeness = app.get(CompletenessService);
      const taken = await completeness.assign(assessor, id, { expectedVersion: version });
      await completeness.requestCompletion(assessor, id, {
        expectedVersion: taken.version,
        items: [{ kind: 'other', key: '', text: 'Een toelichting' }],
        explanation: '',
        dueOn: '2026-03-16',
      });
      return id;
    };
    const notProcess = (id: string) => advise(id, { kind: 'not_process', amountCents: 0 });

    it('waits until the term for completing has passed unused', async () => {
      const id = await incomplete();
      app.setNow('2026-03-16T20:00:00Z');
      await expect(notProcess(id)).rejects.toMatchObject({
        refusal: { code: 'CURE_TERM_RUNNING', details: { dueOn: '2026-03-16' } },
      });
      app.setNow('2026-03-17T07:00:00Z');
      await expect(notProcess(id)).resolves.toMatchObject({ state: 'advised' });
      expect(await events(id, 'NonProcessingAdvised')).toHaveLength(1);
    });

    it('becomes an assessment of what is there when the decider sends it back', async () => {
      const id = await incomplete();
      app.setNow('2026-03-17T07:00:00Z');
      const { version } = await notProcess(id);
      await service.returnAdvice(decider, id, { expectedVersion: version, reason: 'Beoordeel wat er ligt.' });
      const [row] = await query('select state, complete_on from application where id = $1', id);
      expect(row).toEqual({ state: 'in_assessment', complete_on: '2026-03-02' });
    });
  });

  it('goes back to the assessor with a reason, and can be given anew', async () => {
    const { id, version } = await anAdvised(app, { moneyCents: 2_000_000 });
    await expect(service.returnAdvice(assessor, id, { expectedVersion: version, reason: 'x' })).rejects.toThrow(
      'NOT_YOUR_ROLE',
    );
    await expect(
      service.returnAdvice(decider, id, { expectedVersion: version, reason: 'Licht de kosten toe.' }),
    ).resolves.toMatchObject({ state: 'in_assessment' });
    expect(await events(id, 'AdviceReturned')).toMatchObject([{ audience: 'province', body: 'Licht de kosten toe.' }]);
    await expect(advise(id, {})).resolves.toMatchObject({ state: 'advised' });
    const advices = await query(
      'select return_reason from advice where application_id = $1 order by advised_at, returned_by nulls last',
      id,
    );
    expect(advices.map((one) => one['return_reason']).sort()).toEqual(['Licht de kosten toe.', null]);
  });

  it('lets somebody with a personal interest give the case back and stay away', async () => {
    const { id, version } = await anInAssessment(app);
    const declared = await service.declareConflict(assessor, id, { reason: 'Ik woon naast de locatie.' });
    expect(declared).toEqual({ id, state: 'in_assessment', version: version + 1 });
    expect(await service.declareConflict(assessor, id, { reason: 'Nogmaals' })).toEqual(declared);
    const [row] = await query('select assignee_id from application where id = $1', id);
    expect(row).toEqual({ assignee_id: null });
    await expect(advise(id, {})).rejects.toThrow('CONFLICT_OF_INTEREST');
    expect(await events(id, 'ConflictDeclared')).toMatchObject([{ audience: 'province' }]);
  });
});
