// SPDX-License-Identifier: EUPL-1.2
import { startApp, type TestApp } from '../../../test/app';
import { aGranted, anAdvised, anInAssessment, aSubmitted, people, versionOf } from '../../../test/given';
import type { Actor } from '../../platform/actor';
import { SubmitService } from '../applications/submit.service';
import { AdviceService } from './advice.service';
import type { WorkItemQuery, WorkItemResponse, WorkListResponse } from './assessment.dto';
import { CompletenessService } from './completeness.service';
import { WorkItemsQueries } from './work-items.queries';

const monday = '2026-03-02T09:00:00Z';

describe('The work queue', () => {
  let app: TestApp;
  const actors = new Map<string, Actor>();
  const cases: Record<string, string> = {};

  const list = (who: string, query: WorkItemQuery = {}): Promise<WorkListResponse> =>
    app.get(WorkItemsQueries).list(actors.get(who) as Actor, query);
  const find = async (who: string, tab: string, id: string | undefined): Promise<WorkItemResponse | undefined> =>
    (await list(who, { tab })).items.find((item) => item.id === id);

  beforeAll(async () => {
    app = await startApp({ now: monday });
    for (const email of Object.values(people)) actors.set(email, await app.actor(email));
    const assessor = actors.get(people.assessor) as Actor;
    const completeness = app.get(CompletenessService);
    cases['fresh'] = (await aSubmitted(app, { by: people.dordrecht, projectName: 'Waterpark' })).id;
    cases['assessed'] = (await anInAssessment(app)).id;
    cases['advised'] = (await anAdvised(app)).id;
    cases['granted'] = (await aGranted(app)).id;
    const { id, version } = await aSubmitted(app, { typeKey: 'plaatsing' });
    const taken = await completeness.assign(assessor, id, { expectedVersion: version });
    await completeness.requestCompletion(assessor, id, {
      expectedVersion: taken.version,
      items: [{ kind: 'other', key: '', text: 'Een toelichting' }],
      explanation: '',
      dueOn: '2026-03-16',
    });
    cases['incomplete'] = id;
  });
  afterAll(() => app.close());
  beforeEach(() => app.setNow(monday));

  it('gives an assessor the own cases and those of nobody, with the days that are left', async () => {
    expect(await find(people.assessor, 'todo', cases['fresh'])).toMatchObject({
      task: 'judge_completeness',
      organisationName: 'Dordrecht',
      projectName: 'Waterpark',
      dueOn: '2026-06-01',
      daysLeft: 91,
      assigneeName: null,
      suspended: false,
    });
    expect(await find(people.assessor, 'todo', cases['assessed'])).toMatchObject({
      task: 'assess',
      assigneeName: 'Joost van den Berg',
    });
    expect(await find(people.assessor2, 'todo', cases['assessed'])).toBeUndefined();
    expect(await find(people.assessor2, 'waiting_colleague', cases['assessed'])).toMatchObject({ task: 'assess' });
  });

  it('shows what waits for the applicant, until the term has passed', async () => {
    expect(await find(people.assessor, 'waiting_applicant', cases['incomplete'])).toMatchObject({
      task: 'wait_for_completion',
      dueOn: '2026-03-16',
      daysLeft: 14,
      suspended: true,
    });
    app.setNow('2026-03-18T09:00:00Z');
    expect(await find(people.assessor, 'waiting_applicant', cases['incomplete'])).toBeUndefined();
    expect(await find(people.assessor, 'todo', cases['incomplete'])).toMatchObject({ daysLeft: -2, suspended: false });
  });

  it('gives a decider what is advised, and the assessor sees it wait for a colleague', async () => {
    const todo = await list(people.decider);
    expect(todo.items.map(({ id, task }) => [id, task])).toEqual([[cases['advised'], 'decide']]);
    expect(await find(people.assessor, 'waiting_colleague', cases['advised'])).toMatchObject({ task: 'decide' });
  });

  it('keeps a case away from whoever declared a conflict', async () => {
    const { id } = await anAdvised(app);
    await app.get(AdviceService).declareConflict(actors.get(people.decider) as Actor, id, { reason: 'x' });
    expect(await find(people.decider, 'todo', id)).toBeUndefined();
    expect(await find(people.decider, 'waiting_colleague', id)).toBeDefined();
  });

  it('never offers somebody the decision on an advice of their own', async () => {
    const assessor = actors.get(people.assessor) as Actor;
    actors.set('both', { ...assessor, roles: ['assessor', 'decider'] });
    expect(await find('both', 'todo', cases['advised'])).toBeUndefined();
    expect(await find('both', 'waiting_colleague', cases['advised'])).toBeDefined();
  });

  it('shows what is done, also what was withdrawn', async () => {
    const { id } = await aSubmitted(app);
    const submits = actors.get(people.submits) as Actor;
    await app.get(SubmitService).withdraw(submits, id, { expectedVersion: await versionOf(app, id), reason: 'x' });
    expect(await find(people.assessor, 'done', id)).toMatchObject({ task: 'none', daysLeft: null, state: 'withdrawn' });
    expect(await find(people.assessor, 'done', cases['granted'])).toMatchObject({ task: 'none', state: 'granted' });
  });

  it('counts every tab and narrows by search, type, region and assignee', async () => {
    const all = await list(people.assessor);
    const tabs = ['todo', 'waiting_applicant', 'waiting_colleague', 'done'] as const;
    const found = await Promise.all(tabs.map((tab) => list(people.assessor, { tab })));
    expect(found.map(({ items }) => items.length)).toEqual([
      all.counts.todo,
      all.counts.waitingApplicant,
      all.counts.waitingColleague,
      all.counts.done,
    ]);
    const ids = async (query: WorkItemQuery): Promise<string[]> =>
      (await list(people.assessor, query)).items.map(({ id }) => id);
    expect(await ids({ q: 'waterp' })).toEqual([cases['fresh']]);
    expect(await ids({ q: '%' })).toEqual([]);
    expect(await ids({ housingRegion: 'Drechtsteden' })).toEqual([cases['fresh']]);
    expect(await ids({ typeKey: 'plaatsing' })).toEqual([]);
    expect(await ids({ assignee: 'nobody' })).toEqual([cases['fresh']]);
    expect(await ids({ assignee: 'me' })).toEqual([cases['assessed']]);
  });

  it('goes page by page, first the date that falls first', async () => {
    const whole = (await list(people.assessor)).items.map(({ id }) => id);
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: WorkListResponse = await list(people.assessor, { limit: 1, ...(cursor ? { cursor } : {}) });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole);
    await expect(list(people.assessor, { cursor: 'bm9uc2Vuc2U' })).rejects.toThrow('INVALID_INPUT');
  });

  it('has letters for the post among what somebody has to do', async () => {
    const { id } = await aSubmitted(app, { by: people.dordrecht });
    const assessor = actors.get(people.assessor) as Actor;
    await app.work.run(assessor, (tx) =>
      tx.query("update organisation set electronic_messages = false where cbs_code = 'GM0505'"),
    );
    const completeness = app.get(CompletenessService);
    const taken = await completeness.assign(assessor, id, { expectedVersion: await versionOf(app, id) });
    await completeness.requestCompletion(assessor, id, {
      expectedVersion: taken.version,
      items: [{ kind: 'other', key: '', text: 'x' }],
      explanation: '',
      dueOn: '2026-03-16',
    });
    await app.drain();
    const tasks = (await list(people.administrator)).items.filter((item) => item.id === id).map(({ task }) => task);
    expect(tasks).toEqual(['send_letter']);
  });
});
