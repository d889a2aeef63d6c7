// SPDX-License-Identifier: EUPL-1.2
import { startApp, type TestApp } from '../../../test/app';
import { aSubmitted, type Case, people, versionOf } from '../../../test/given';
import { type Actor, systemActor } from '../../platform/actor';
import { SubmitService } from '../applications/submit.service';
import { AdviceService } from './advice.service';
import type { CompletionRequestRequest } from './assessment.dto';
import { CompletenessService } from './completeness.service';
import { CompletionLetterService } from './completion-letter.service';

const monday = '2026-03-02T09:00:00Z';

describe('Seeing to it that an application is complete', () => {
  let app: TestApp;
  let service: CompletenessService;
  let assessor: Actor;
  let colleague: Actor;

  beforeAll(async () => {
    app = await startApp({ now: monday });
    service = app.get(CompletenessService);
    assessor = await app.actor(people.assessor);
    colleague = await app.actor(people.assessor2);
  });
  afterAll(() => app.close());
  beforeEach(() => app.setNow(monday));

  const query = <Row = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    app.work.read(systemActor, (reader) => reader.query<Row>(sql, values));
  const row = async (id: string): Promise<Record<string, unknown>> =>
    (await query('select * from application where id = $1', id))[0] ?? {};
  const taken = async (): Promise<Case> => {
    const { id, version } = await aSubmitted(app);
    return service.assign(assessor, id, { expectedVersion: version });
  };
  const asking = (expectedVersion: number, wish: Partial<CompletionRequestRequest> = {}): CompletionRequestRequest => ({
    expectedVersion,
    items: [{ kind: 'document', key: 'quotation', text: 'Een leesbare offerte' }],
    explanation: 'De offerte is onleesbaar.',
    dueOn: '2026-03-16',
    ...wish,
  });
  const supplement = async (id: string): Promise<Case> =>
    app.get(SubmitService).supplement(await app.actor(people.submits), id, {
      expectedVersion: await versionOf(app, id),
      note: '',
    });

  describe('taking a case', () => {
    it('gives it to the assessor, also when a colleague had it', async () => {
      const { id, version } = await aSubmitted(app);
      const first = await service.assign(assessor, id, { expectedVersion: version });
      expect(first).toEqual({ id, state: 'submitted', version: version + 1 });
      expect(await service.assign(assessor, id, { expectedVersion: first.version })).toEqual(first);
      const second = await service.assign(colleague, id, { expectedVersion: first.version });
      expect(await row(id)).toMatchObject({ assignee_id: colleague.personId, version: second.version });
      const events = await query(
        "select data, audience from case_event where case_id = $1 and type = 'ApplicationAssigned' order by case_seq",
        id,
      );
      expect(events).toEqual([
        { audience: 'province', data: { assigneeId: assessor.personId, previousAssigneeId: null } },
        { audience: 'province', data: { assigneeId: colleague.personId, previousAssigneeId: assessor.personId } },
      ]);
    });

    it('is refused to whoever declared a conflict, on a stale version, and for what is over', async () => {
      const { id, version } = await aSubmitted(app);
      await expect(service.assign(assessor, id, { expectedVersion: version + 1 })).rejects.toThrow('STALE_VERSION');
      const after = await app.get(AdviceService).declareConflict(assessor, id, { reason: 'Mijn broer werkt daar.' });
      await expect(service.assign(assessor, id, { expectedVersion: after.version })).rejects.toThrow(
        'CONFLICT_OF_INTEREST',
      );
      await app
        .get(SubmitService)
        .withdraw(await app.actor(people.submits), id, { expectedVersion: after.version, reason: 'x' });
      const late = service.assign(colleague, id, { expectedVersion: after.version + 1 });
      await expect(late).rejects.toThrow('NOT_IN_THIS_STATE');
    });
  });

  describe('asking for what is missing', () => {
    it('suspends the decision term, and tells the municipality by letter, message and mail', async () => {
      const { id, version } = await taken();
      await expect(service.requestCompletion(assessor, id, asking(version))).resolves.toMatchObject({
        state: 'incomplete',
      });
      // 14 days suspended, 3 to 16 March: from 1 June to 15 June.
      expect(await row(id)).toMatchObject({ decision_due_on: '2026-06-15', target_due_on: '2026-04-07' });
      await app.drain();
      await app.drain();
      const [request] = await query<{ id: string }>('select * from completion_request where application_id = $1', id);
      expect(request).toMatchObject({ invited_on: '2026-03-02', due_on: '2026-03-16', answered_on: null });
      const documents = await query(
        "select id, kind, audience from document where case_id = $1 and purpose = 'letter'",
        id,
      );
      expect(documents).toEqual([{ id: request?.id, kind: 'completion_request', audience: 'everyone' }]);
      const messages = await query(
        'select kind, channel, document_id, sent_at from message where application_id = $1',
        id,
      );
      expect(messages).toMatchObject([
        { kind: 'completion_request', channel: 'portal', document_id: request?.id, sent_at: expect.any(Date) },
      ]);
      const mails = await query(
        "select recipient, data from mail where case_id = $1 and kind = 'completion-requested'",
        id,
      );
      expect(mails).toMatchObject([
        { recipient: people.submits, data: { missing: ['Een leesbare offerte'], dueOn: 'maandag 16 maart 2026' } },
      ]);
    });

    it('queues the letter for the post when the municipality is not reached electronically', async () => {
      const { id, version } = await aSubmitted(app, { by: people.dordrecht });
      await app.work.run(systemActor, (tx) =>
        tx.query("update organisation set electronic_messages = false where cbs_code = 'GM0505'"),
      );
      const { version: next } = await service.assign(assessor, id, { expectedVersion: version });
      await service.requestCompletion(assessor, id, asking(next));
      await app.drain();
      const messages = await query('select channel, sent_at from message where application_id = $1', id);
      expect(messages).toEqual([{ channel: 'post', sent_at: null }]);
      expect(await query("select 1 from mail where case_id = $1 and kind = 'completion-requested'", id)).toEqual([]);
      expect(
        await query("select 1 from case_event where case_id = $1 and type = 'LetterQueuedForPost'", id),
      ).toHaveLength(1);
    });

    it('makes one letter, however often the job runs', async () => {
      const { id, version } = await taken();
      await service.requestCompletion(assessor, id, asking(version));
      await app.drain();
      const [request] = await query<{ id: string }>('select id from completion_request where application_id = $1', id);
      await app.get(CompletionLetterService).make(request?.id ?? '');
      expect(await query('select 1 from message where application_id = $1', id)).toHaveLength(1);
    });

    it('gives at least the time of the scheme, and no more than a year', async () => {
      const { id, version } = await taken();
      await expect(
        service.requestCompletion(assessor, id, asking(version, { dueOn: '2026-03-08' })),
      ).rejects.toMatchObject({
        refusal: { code: 'CURE_TERM_TOO_SHORT', details: { minimumDays: 7 } },
      });
      const forever = service.requestCompletion(assessor, id, asking(version, { dueOn: '9999-12-31' }));
      await expect(forever).rejects.toMatchObject({ errors: [{ path: 'dueOn' }] });
      await expect(
        service.requestCompletion(assessor, id, asking(version, { dueOn: '2026-03-09' })),
      ).resolves.toMatchObject({
        state: 'incomplete',
      });
    });

    it('asks only for what the scheme knows, or for something in words', async () => {
      const { id, version } = await taken();
      const items: CompletionRequestRequest['items'] = [
        { kind: 'other', key: '', text: 'Een toelichting' },
        { kind: 'document', key: 'nothing', text: 'x' },
        { kind: 'answer', key: 'nothing', text: 'x' },
      ];
      await expect(service.requestCompletion(assessor, id, asking(version, { items }))).rejects.toMatchObject({
        refusal: { code: 'INVALID_INPUT' },
        errors: [{ path: 'items.1.key' }, { path: 'items.2.key' }],
      });
    });

    it('is for the assessor who has the case', async () => {
      const { id, version } = await taken();
      await expect(service.requestCompletion(colleague, id, asking(version))).rejects.toThrow('NOT_ASSIGNED_TO_YOU');
      const decider = await app.actor(people.decider);
      await expect(service.requestCompletion(decider, id, asking(version))).rejects.toThrow('NOT_YOUR_ROLE');
      await expect(service.requestCompletion(assessor, id, asking(version - 1))).rejects.toThrow('STALE_VERSION');
    });
  });

  describe('judging that nothing is missing', () => {
    it('counts the day of receipt when nothing was missing', async () => {
      const { id, version } = await taken();
      app.setNow('2026-03-09T09:00:00Z');
      await expect(service.judgeComplete(assessor, id, { expectedVersion: version })).resolves.toMatchObject({
        state: 'in_assessment',
      });
      expect(await row(id)).toMatchObject({ complete_on: '2026-03-02', decision_due_on: '2026-06-01' });
      expect(
        await query("select data from mail where case_id = $1 and kind = 'application-complete'", id),
      ).toMatchObject([{ data: { completeOn: 'maandag 2 maart 2026', decideBy: 'maandag 1 juni 2026' } }]);
    });

    it('counts the day on which the last item arrived, not the day of the judgement', async () => {
      const { id, version } = await taken();
      await service.requestCompletion(assessor, id, asking(version));
      app.setNow('2026-03-10T09:00:00Z');
      const completed = await supplement(id);
      app.setNow('2026-03-20T09:00:00Z');
      await service.judgeComplete(assessor, id, { expectedVersion: completed.version });
      expect(await row(id)).toMatchObject({ complete_on: '2026-03-10', decision_due_on: '2026-06-08' });
    });

    it('deviates only with a reason, between receipt and today', async () => {
      const { id, version } = await taken();
      app.setNow('2026-03-06T09:00:00Z');
      const judge = (completeOn: string, reason?: string) =>
        service.judgeComplete(assessor, id, { expectedVersion: version, completeOn, reason });
      await expect(judge('2026-03-04')).rejects.toThrow('REASON_REQUIRED');
      for (const day of ['2026-03-01', '2026-03-07']) {
        await expect(judge(day, 'Telefonisch')).rejects.toMatchObject({
          refusal: { code: 'COMPLETE_DATE_INVALID', details: { earliest: '2026-03-02', latest: '2026-03-06' } },
        });
      }
      await judge('2026-03-04', 'De offerte kwam per post op 4 maart.');
      expect(await row(id)).toMatchObject({ complete_on: '2026-03-04' });
    });

    it('is not possible while the municipality completes, nor by a colleague', async () => {
      const { id, version } = await taken();
      await expect(service.judgeComplete(colleague, id, { expectedVersion: version })).rejects.toThrow(
        'NOT_ASSIGNED_TO_YOU',
      );
      const asked = await service.requestCompletion(assessor, id, asking(version));
      await expect(service.judgeComplete(assessor, id, { expectedVersion: asked.version })).rejects.toThrow(
        'NOT_IN_THIS_STATE',
      );
    });
  });
});
