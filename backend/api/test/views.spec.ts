// SPDX-License-Identifier: EUPL-1.2
import { systemActor, type Actor } from '../src/platform/actor';
import { startApp, type TestApp } from './app';
import { anInAssessment, attach, people, typeOf, versionOf } from './given';
import { eventsOf, refusalOf, rowsOf } from './given-delivery';
import { viewsInvited } from './given-hearing';
import { AdviceService } from '../src/modules/assessment/advice.service';
import type { AdviceRequest } from '../src/modules/assessment/assessment.dto';
import { DecideService } from '../src/modules/decisions/decide.service';
import { NotifyService } from '../src/modules/decisions/notify.service';
import { ApplicationsQueries } from '../src/modules/applications/applications.queries';
import { WorkItemsQueries } from '../src/modules/assessment/work-items.queries';
import { AnswerViews } from '../src/modules/views/answer.service';
import { ViewsQueries } from '../src/modules/views/views.queries';

describe('Views before a decision', () => {
  let app: TestApp;
  let answers: AnswerViews;
  let assessor: Actor;
  let submits: Actor;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    answers = app.get(AnswerViews);
    [assessor, submits] = [await app.actor(people.assessor), await app.actor(people.submits)];
  });
  beforeEach(() => app.setNow('2026-03-02T09:00:00Z'));
  afterAll(() => app.close());

  async function checked(): Promise<string> {
    const { id } = await anInAssessment(app);
    const type = await typeOf(app, 'flexwonen-zh', 'haalbaarheid');
    for (const { key } of type.checklist) {
      await app.get(AdviceService).answerChecklist(assessor, id, key, { result: 'yes', reason: '' });
    }
    return id;
  }
  const adviseRefusal = async (id: string, more: Partial<AdviceRequest> = {}) =>
    app.get(AdviceService).advise(assessor, id, {
      expectedVersion: await versionOf(app, id),
      kind: 'refuse',
      amountCents: 0,
      grounds: ['not_feasibility'],
      reason: 'Dit is geen haalbaarheidsonderzoek.',
      ...more,
    });

  it('are waited for up to and including the last day, and the letter says that none came', async () => {
    const id = await checked();
    const invited = await viewsInvited(app, id, { days: 8 });
    expect(await refusalOf(adviseRefusal(id, { viewsCode: 'no_differing_data' }))).toBe('VIEWS_TERM_RUNNING');
    app.setNow('2026-03-10T22:59:00Z');
    expect(await refusalOf(adviseRefusal(id))).toBe('VIEWS_TERM_RUNNING');
    const closure = { expectedVersion: invited.version };
    expect(await refusalOf(answers.expire(assessor, invited.id, closure))).toBe('VIEWS_TERM_RUNNING');
    app.setNow('2026-03-10T23:00:00Z');
    const advised = await adviseRefusal(id);
    expect(advised.state).toBe('advised');
    const [advice] = await rowsOf(app, 'select views_code from advice where application_id = $1', [id]);
    expect(advice).toEqual({ views_code: 'views_heard' });
    expect((await eventsOf(app, id)).slice(-2)).toEqual(['ViewsClosed', 'AdviceGiven']);
    await app.get(DecideService).take(await app.actor(people.decider), id, {
      expectedVersion: advised.version,
      kind: 'refuse',
      amountCents: 0,
      grounds: ['not_feasibility'],
      reason: 'Dit is geen haalbaarheidsonderzoek.',
    });
    const [decision] = await rowsOf<{ views: string[] }>(
      app,
      "select facts -> 'letter' -> 'views' as views from decision where application_id = $1",
      [id],
    );
    expect(decision?.views).toEqual([
      expect.stringContaining('Dat kon tot en met dinsdag 10 maart 2026. Wij kregen geen'),
    ]);
  });

  it('come with text and documents from who fills in, and are answered in the advice', async () => {
    const id = await checked();
    const { id: viewsId, version } = await viewsInvited(app, id);
    const file = await attach(app, id, 'views', people.fills, 'views');
    const body = { expectedVersion: version, text: 'Het perceel is sinds januari van ons.', documentIds: [file] };
    const fills = await app.actor(people.fills);
    await expect(answers.answer(fills, viewsId, body)).resolves.toMatchObject({ state: 'received', version: 2 });
    expect(await refusalOf(answers.answer(fills, viewsId, body))).toBe('STALE_VERSION');
    expect(await refusalOf(answers.waive(submits, viewsId, { expectedVersion: 2 }))).toBe('NOT_IN_THIS_STATE');
    expect(await refusalOf(adviseRefusal(id))).toBe('VIEWS_REPLY_REQUIRED');
    await adviseRefusal(id, { viewsReply: 'Het kadaster zegt iets anders.' });
    const { items } = await app.get(ViewsQueries).list(assessor, id);
    expect(items).toMatchObject([
      { state: 'received', text: body.text, documentIds: [file], reply: 'Het kadaster zegt iets anders.' },
    ]);
    expect((await app.get(ViewsQueries).list(submits, id)).items).toMatchObject([{ reply: null, addressee: null }]);
  });

  it('of two answers at the same moment one counts, also against a waiver', async () => {
    const id = await checked();
    const { id: viewsId, version: expectedVersion } = await viewsInvited(app, id);
    const tries = await Promise.allSettled([
      answers.answer(submits, viewsId, { expectedVersion, text: 'Een', documentIds: [] }),
      answers.answer(submits, viewsId, { expectedVersion, text: 'Twee', documentIds: [] }),
      answers.waive(submits, viewsId, { expectedVersion }),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const events = await eventsOf(app, id);
    expect(events.filter((type) => type === 'ViewsReceived' || type === 'ViewsClosed')).toHaveLength(1);
  });

  it('may be spoken: staff write the report, with the day on which it was', async () => {
    const id = await checked();
    const { id: viewsId, version } = await viewsInvited(app, id);
    app.setNow('2026-03-05T09:00:00Z');
    const report = { expectedVersion: version, manner: 'oral' as const, text: 'De wethouder belde.' };
    for (const receivedOn of ['2026-03-06', '2026-03-01']) {
      expect(await refusalOf(answers.report(assessor, viewsId, { ...report, receivedOn }))).toBe('INVALID_INPUT');
    }
    expect(await refusalOf(answers.report(submits, viewsId, { ...report, receivedOn: '2026-03-04' }))).toBe(
      'NOT_YOUR_ROLE',
    );
    await answers.report(assessor, viewsId, { ...report, receivedOn: '2026-03-04' });
    const [event] = await rowsOf(app, "select data from case_event where case_id = $1 and type = 'ViewsReceived'", [
      id,
    ]);
    expect(event).toMatchObject({ data: { viewsId, manner: 'oral', receivedOn: '2026-03-04' } });
  });

  it('are asked by who has the case, while the decision is prepared, of a third party with name and address', async () => {
    const id = await checked();
    expect(await refusalOf(viewsInvited(app, id, { of: 'third_party' }))).toBe('INVALID_INPUT');
    expect(await refusalOf(viewsInvited(app, id, { addressee: 'Iemand' }))).toBe('INVALID_INPUT');
    expect(await refusalOf(viewsInvited(app, id, { subject: 'withdrawal' }))).toBe('NOT_IN_THIS_STATE');
    expect(await refusalOf(viewsInvited(app, id, { expectedVersion: 1 }))).toBe('STALE_VERSION');
    const third = await viewsInvited(app, id, { of: 'third_party', addressee: 'J. Bos\nSportlaan 1\n2312 AB Leiden' });
    await app.drain();
    const answer = { expectedVersion: 1, text: 'Wij zijn het eens.', documentIds: [] };
    expect(await refusalOf(answers.answer(submits, third.id, answer))).toBe('NOT_FOUND');
    expect((await app.get(ViewsQueries).list(submits, id)).items).toEqual([]);
    const [message] = await rowsOf<{ id: string }>(
      app,
      "select id, channel, addressee from message where application_id = $1 and kind = 'views_invitation'",
      [id],
    );
    expect(message).toMatchObject({ channel: 'post', addressee: 'J. Bos\nSportlaan 1\n2312 AB Leiden' });
    await app.get(NotifyService).dispatch(assessor, message?.id ?? '');
    const [letter] = await rowsOf(app, 'select audience, kind from document where id = $1', [third.id]);
    expect(letter).toEqual({ audience: 'province', kind: 'views_invitation' });
    await answers.waive(assessor, third.id, { expectedVersion: 1 });
  });

  it('bring a letter and a mail to the municipality, once', async () => {
    const id = await checked();
    const { id: viewsId } = await viewsInvited(app, id);
    await app.drain();
    const tasksOf = async (tab: 'waiting_applicant' | 'todo') =>
      (await app.get(WorkItemsQueries).list(assessor, { tab })).items
        .filter((item) => item.id === id)
        .map(({ task }) => task);
    expect(await tasksOf('waiting_applicant')).toContain('wait_for_views');
    const own = await app.get(ApplicationsQueries).list(submits, {});
    expect(own.items.find((item) => item.id === id)).toMatchObject({ viewsId, viewsDueOn: '2026-03-09' });
    await app.work.run(systemActor, (tx) => tx.enqueue('letter', { viewsInvitationId: viewsId }));
    await app.drain();
    const messages = await rowsOf(app, 'select channel from message where document_id = $1', [viewsId]);
    expect(messages).toEqual([{ channel: 'portal' }]);
    expect(
      await rowsOf(app, "select kind from mail where cause_id = $1 and kind = 'views-invited'", [viewsId]),
    ).toHaveLength(1);
  });
});
