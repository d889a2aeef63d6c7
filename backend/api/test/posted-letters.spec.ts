// SPDX-License-Identifier: EUPL-1.2
import type { Response } from 'express';
import { systemActor, type Actor } from '../src/platform/actor';
import { CompletenessService } from '../src/modules/assessment/completeness.service';
import { NotifyService } from '../src/modules/decisions/notify.service';
import { DownloadsService } from '../src/modules/documents/downloads.service';
import { MessagesService } from '../src/modules/notifications/messages.service';
import { CaseTermsService } from '../src/modules/terms/case-terms.service';
import { TimelineQueries } from '../src/modules/timeline/timeline.queries';
import { AnswerViews } from '../src/modules/views/answer.service';
import { startApp, type TestApp } from './app';
import { sql } from './database';
import { aSubmitted, anInAssessment, people } from './given';
import { eventsOf, refusalOf, rowsOf } from './given-delivery';
import { viewsInvited } from './given-hearing';
import { anObjection, aRefused, objectionOf } from './given-objection';
import { letterText } from './letter-text';

const neighbour = 'Mevrouw J. Bos\nSportlaan 1\n2312 AB Leiden';

describe('A letter on paper that decides nothing', () => {
  let app: TestApp;
  let assessor: Actor;
  let submits: Actor;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    [assessor, submits] = [await app.actor(people.assessor), await app.actor(people.submits)];
  });
  beforeEach(() => app.setNow('2026-03-02T09:00:00Z'));
  afterAll(() => app.close());

  const waiting = async (id: string) =>
    (await app.get(MessagesService).postal(assessor)).items.filter(({ applicationId }) => applicationId === id);
  const termOf = async (id: string, kind: string) => {
    const terms = await app.work.read(systemActor, (reader) => app.get(CaseTermsService).of(reader, [id]));
    return terms.get(id)?.terms.find((one) => one.kind === kind);
  };

  it('asks a third party for views: staff post it, and the term counts from the day of posting', async () => {
    const { id } = await anInAssessment(app);
    const third = await viewsInvited(app, id, { of: 'third_party', addressee: neighbour, days: 14 });
    await app.drain();
    await app.drain();
    const [letter, ...more] = await waiting(id);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      addressee: neighbour,
      kind: 'views_invitation',
      decisionId: null,
      documentId: null,
    });

    // Unposted, nobody can be late: the term stands as if the letter went today.
    app.setNow('2026-03-25T09:00:00Z');
    const closure = { expectedVersion: third.version };
    expect(await refusalOf(app.get(AnswerViews).expire(assessor, third.id, closure))).toBe('LETTER_NOT_POSTED');

    const tries = await Promise.allSettled([
      app.get(NotifyService).dispatch(assessor, letter?.id ?? ''),
      app.get(NotifyService).dispatch(await app.actor(people.assessor2), letter?.id ?? ''),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await waiting(id)).toEqual([]);
    expect((await eventsOf(app, id)).filter((type) => type === 'ThirdPartyLetterDispatched')).toHaveLength(1);

    const [invitation] = await rowsOf(app, 'select invited_on, due_on from views_invitation where id = $1', [third.id]);
    expect(invitation).toEqual({ invited_on: '2026-03-02', due_on: '2026-04-08' });
    const text = await letterText(app, third.id);
    expect(text).toContain('Mevrouw J. Bos');
    expect(text).toContain('25 maart 2026');
    expect(text).toContain('tot en met woensdag 8 april 2026');
    expect(await termOf(id, 'views')).toMatchObject({ dueOn: '2026-04-08' });
    expect(await refusalOf(app.get(AnswerViews).expire(assessor, third.id, closure))).toBe('VIEWS_TERM_RUNNING');
  });

  it('to a third party is nothing that the municipality sees', async () => {
    const { id } = await anInAssessment(app);
    const third = await viewsInvited(app, id, { of: 'third_party', addressee: neighbour });
    await app.drain();
    const [letter] = await waiting(id);
    await app.get(NotifyService).dispatch(assessor, letter?.id ?? '');
    const { items } = await app.get(MessagesService).list(submits);
    expect(items.filter(({ kind }) => kind === 'views_invitation')).toEqual([]);
    expect(await refusalOf(app.get(MessagesService).read(submits, letter?.id ?? ''))).toBe('NOT_FOUND');
    expect(await refusalOf(app.get(DownloadsService).download(submits, third.id, {} as Response))).toBe('NOT_FOUND');
    const seen = await app.work.read(submits, (reader) =>
      reader.query('select 1 from message where id = $1', [letter?.id]),
    );
    expect(seen).toEqual([]);
    const timeline = await app.get(TimelineQueries).list(submits, id);
    expect(JSON.stringify(timeline)).not.toMatch(/ThirdPartyLetterDispatched|Bos/);
  });

  it('asks to complete an application: the days run from the posting, and so does the suspension', async () => {
    const { id, version } = await aSubmitted(app, { by: people.dordrecht });
    await sql(app.database.superUrl, "update organisation set electronic_messages = false where cbs_code = 'GM0505'");
    const service = app.get(CompletenessService);
    const taken = await service.assign(assessor, id, { expectedVersion: version });
    await service.requestCompletion(assessor, id, {
      expectedVersion: taken.version,
      items: [{ kind: 'other', key: '', text: 'Een leesbare offerte' }],
      explanation: '',
      dueOn: '2026-03-16',
    });
    await app.drain();
    app.setNow('2026-03-04T09:00:00Z');
    const [letter] = await waiting(id);
    await app.get(NotifyService).dispatch(assessor, letter?.id ?? '');
    const [request] = await rowsOf<{ id: string }>(
      app,
      'select id, invited_on, due_on from completion_request where application_id = $1',
      [id],
    );
    expect(request).toMatchObject({ invited_on: '2026-03-04', due_on: '2026-03-18' });
    expect(await letterText(app, request?.id ?? '')).toContain('woensdag 18 maart 2026');
    expect(await termOf(id, 'cure')).toMatchObject({ dueOn: '2026-03-18' });
    const [dispatched] = await rowsOf(
      app,
      "select data ->> 'dueOn' as due_on from case_event where case_id = $1 and type = 'LetterDispatched'",
      [id],
    );
    expect(dispatched).toEqual({ due_on: '2026-03-18' });
  });

  it('confirms an objection on the day on which the letter is posted, not when it is queued', async () => {
    const { id } = await aRefused(app, { by: people.dordrecht });
    await sql(app.database.superUrl, "update organisation set electronic_messages = false where cbs_code = 'GM0505'");
    const [decision] = await waiting(id);
    if (decision) await app.get(NotifyService).dispatch(assessor, decision.id);
    const objection = await anObjection(app, id, 'refusal', { by: people.dordrecht });
    expect(objection.state).toBe('received');
    expect(await eventsOf(app, id)).not.toContain('ObjectionConfirmed');
    const letter = (await waiting(id)).find(({ kind }) => kind === 'objection_received');
    app.setNow('2026-03-05T09:00:00Z');
    await app.get(NotifyService).dispatch(assessor, letter?.id ?? '');
    expect(await objectionOf(app, objection.id)).toMatchObject({ state: 'confirmed' });
    const [confirmed] = await rowsOf(
      app,
      "select occurred_on::text as day from case_event where case_id = $1 and type = 'ObjectionConfirmed'",
      [id],
    );
    expect(confirmed).toEqual({ day: '2026-03-05' });
  });
});
