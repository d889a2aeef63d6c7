// SPDX-License-Identifier: EUPL-1.2
import { startApp, type TestApp } from './app';
import { Browser } from './browser';
import { aGranted, aSubmitted, people } from './given';
import { eventsOf, obligationOf, refusalOf, rowsOf } from './given-delivery';
import { sql } from './database';
import { aRefused, decisionOf } from './given-objection';
import { NotifyService } from '../src/modules/decisions/notify.service';
import { runOutbox } from '../src/worker-jobs';
import { LawDataPublishing } from '../src/modules/law-data/law-data-publishing.service';
import { RecalculationService } from '../src/modules/recalculation/recalculation.service';
import { AppealsService } from '../src/modules/objections/appeals.service';
import { AppealRegistration } from '../src/modules/objections/appeal-registration.service';
import { RecalculatedCases } from '../src/modules/recalculation/recalculated-cases.service';

interface Dates {
  decision_due_on: string;
  target_due_on: string;
}

describe('A change of the days by decree', () => {
  let app: TestApp;
  let waiting: string;
  let other: string;
  let granted: string;
  let before: Dates;
  let objectionBefore: string;
  let versionId: string;
  const decree = { name: 'Brugdag', decree: 'Stb. 2026, 99', publishedOn: '2026-03-01' };

  const datesOf = async (id: string): Promise<Dates> => {
    const [row] = await rowsOf<Dates>(app, 'select decision_due_on, target_due_on from application where id = $1', [
      id,
    ]);
    if (!row) throw new Error('no case');
    return row;
  };
  const objectionOf = async (id: string): Promise<string> => {
    const [row] = await rowsOf<{ day: string }>(
      app,
      'select objection_due_on as day from decision where application_id = $1',
      [id],
    );
    return row?.day ?? '';
  };
  const replace = async (expectedNumber: number, days: { day: string }[]): Promise<string> => {
    const { id } = await app.get(LawDataPublishing).holidays(await app.actor(people.administrator), {
      expectedNumber,
      reason: 'Nieuw besluit',
      origin: 'form',
      days: days.map((day) => ({ ...decree, ...day })),
    });
    return id;
  };
  const movedIn = (id: string): Promise<{ data: Record<string, unknown> }[]> =>
    rowsOf(app, "select data from case_event where case_id = $1 and type = 'TermsRecalculated' order by case_seq", [
      id,
    ]);

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-09T09:00:00Z' });
    granted = (await aGranted(app, { by: people.dordrecht })).id;
    waiting = (await aSubmitted(app)).id;
    other = (await aSubmitted(app, { typeKey: 'plaatsing' })).id;
    before = await datesOf(waiting);
    objectionBefore = await objectionOf(granted);
    await sql(app.database.superUrl, "update organisation set electronic_messages = false where cbs_code = 'GM0505'");
    versionId = await replace(1, [{ day: before.target_due_on }, { day: objectionBefore }]);
    await runOutbox(app.nest, ['recalculation']);
  }, 300_000);
  afterAll(() => app.close());

  it('moves the terms that end on the new day, with an event that says from where to where', async () => {
    const after = await datesOf(waiting);
    expect(after.target_due_on > before.target_due_on).toBe(true);
    const [event] = await movedIn(waiting);
    expect(event?.data['calendarVersion']).toBe(2);
    expect(event?.data['moved']).toContainEqual({
      kind: 'target',
      from: before.target_due_on,
      to: after.target_due_on,
    });
    expect((await datesOf(other)).target_due_on).not.toBe(before.target_due_on);
    expect(await movedIn(other)).toEqual([]);
  });

  it('moves a term for objections that a letter named, and puts it before a person', async () => {
    expect((await objectionOf(granted)) > objectionBefore).toBe(true);
    const actor = await app.actor(people.assessor);
    const { items } = await app.get(RecalculatedCases).list(actor, {});
    const one = items.find(({ applicationId }) => applicationId === granted);
    expect(one?.told.map(({ kind }) => kind)).toContain('objection');
    expect(one?.moved.map(({ kind }) => kind)).toContain('objection');
  });

  it('is told in the portal, or by a letter that waits for the post with the dates that hold when it is posted', async () => {
    const told = await rowsOf<{ application_id: string; channel: string; id: string }>(
      app,
      "select application_id, channel, id from message where kind = 'date_moved'",
    );
    expect(told.map(({ application_id, channel }) => [application_id, channel]).sort()).toEqual(
      [
        [waiting, 'portal'],
        [granted, 'post'],
      ].sort(),
    );
    const letter = told.find(({ channel }) => channel === 'post');
    await app.get(NotifyService).dispatch(await app.actor(people.assessor), letter?.id ?? '');
    const [made] = await rowsOf<{ kind: string; sent: boolean }>(
      app,
      'select d.kind, m.sent_at is not null as sent from message m join document d on d.id = m.document_id where m.id = $1',
      [letter?.id],
    );
    expect(made).toEqual({ kind: 'date_moved', sent: true });
  });

  it('does nothing more when it is done again, also twice at once', async () => {
    const service = app.get(RecalculationService);
    const events = await eventsOf(app, waiting);
    await Promise.all([service.run({ versionId }), service.run({ versionId })]);
    expect(await eventsOf(app, waiting)).toEqual(events);
    expect(await movedIn(granted)).toHaveLength(1);
  });

  it('keeps a case on the list until somebody has looked at it', async () => {
    const actor = await app.actor(people.assessor);
    const service = app.get(RecalculatedCases);
    const { openCount } = await service.list(actor, {});
    await service.review(actor, versionId, waiting);
    await service.review(actor, versionId, waiting);
    expect((await service.list(actor, {})).openCount).toBe(openCount - 1);
    const done = await service.list(actor, { state: 'done' });
    expect(done.items).toMatchObject([{ applicationId: waiting, doneByName: actor.name }]);
    expect(await refusalOf(service.review(actor, versionId, versionId))).toBe('NOT_FOUND');
  });

  it('leaves a date of the municipality as it was told when a day is taken from the list', async () => {
    const objection = await objectionOf(granted);
    const obligation = await obligationOf(app, granted, 'report').catch(() => undefined);
    await replace(2, []);
    await runOutbox(app.nest, ['recalculation']);
    expect(await objectionOf(granted)).toBe(objection);
    expect((await datesOf(waiting)).target_due_on).toBe(before.target_due_on);
    const { items } = await app.get(RecalculatedCases).list(await app.actor(people.assessor), {});
    expect(
      items.find(({ applicationId, versionNumber }) => applicationId === granted && versionNumber === 3),
    ).toMatchObject({
      told: [{ kind: 'objection', from: objection, to: objectionBefore }],
    });
    if (obligation) expect((await obligationOf(app, granted, 'report')).due_on).toBe(obligation.due_on);
  });

  it('lets one of two administrators replace a set who do it at once', async () => {
    const outcomes = await Promise.allSettled([
      replace(3, [{ day: '2026-12-28' }]),
      replace(3, [{ day: '2026-12-29' }]),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(replace(3, []))).toBe('SET_REPLACED');
  });

  it('reads a file and says all that is wrong with it, by line', async () => {
    const base = await app.listen();
    const administrator = await Browser.signIn(base, people.administrator);
    const assessor = await Browser.signIn(base, people.assessor);
    const body = { expectedNumber: 4, reason: 'x', origin: 'form', days: [] };
    expect(await assessor.post('/law-data/holiday-sets', body)).toMatchObject({ status: 403 });
    expect(await administrator.post('/law-data/holiday-sets', { ...body, days: [{}] })).toMatchObject({ status: 400 });
    const text =
      '{"days": [\n {"day": "2029-05-05", "name": "x", "decree": "y"},\n {"day": "2029-02-30", "name": "", "decree": "y"}]}';
    const read = await administrator.post('/law-data/file-readings', { text });
    expect(read.status).toBe(400);
    expect(
      (read.body['errors'] as { path: string; message: { nl: string } }[]).map(({ path, message }) => [
        path,
        message.nl,
      ]),
    ).toEqual([
      ['days.0.day', 'Regel 2: Deze dag is al een erkende feestdag. Laat de rij weg.'],
      ['days.1.day', 'Regel 3: Deze dag bestaat niet. Schrijf een datum als jjjj-mm-dd.'],
      ['days.1.name', 'Regel 3: Vul in welke dag het is.'],
    ]);
    const yaml = 'days:\n  - day: 2029-05-11\n    name: Vrijdag na Hemelvaart\n    decree: Stb. 2028, 1\n';
    expect(await administrator.post('/law-data/file-readings', { text: yaml })).toMatchObject({
      status: 200,
      body: { days: [{ day: '2029-05-11', name: 'Vrijdag na Hemelvaart', decree: 'Stb. 2028, 1' }] },
    });
    for (const odd of ['', '[', 'days: x', '- 1', 'rates: [1]', 'a: &a [*a]\ndays: []'])
      expect(await administrator.post('/law-data/file-readings', { text: odd })).toMatchObject({ status: 400 });
    const seen = await administrator.get('/law-data/versions?kind=holidays');
    expect((seen.body['items'] as { number: number }[]).map(({ number }) => number)).toEqual([4, 3, 2, 1]);
  });

  it('moves the day for the file of the court, and never the day that the court itself named', async () => {
    const { id } = await aRefused(app);
    const assessor = await app.actor(people.assessor2);
    const appeals = app.get(AppealsService);
    const registered = { court: 'Rechtbank Den Haag', courtNumber: 'SGR 26/9', registeredOn: '2026-03-09' };
    const decisionId = await decisionOf(app, id, 'refusal');
    const appeal = await app.get(AppealRegistration).register(assessor, id, { decisionId, ...registered });
    const asked = { expectedVersion: appeal.version, requestedOn: '2026-03-09' };
    const { version } = await appeals.requestFile(assessor, appeal.id, asked);
    const daysOf = () =>
      rowsOf(
        app,
        `select a.file_due_on, (select json_agg(t.due_on order by t.due_on) from case_term t
            where t.case_id = a.application_id and t.kind in ('court_file', 'new_decision')) as terms
           from appeal a where a.id = $1`,
        [appeal.id],
      );
    // Four weeks end on Easter Monday, and that Tuesday becomes a day off.
    expect(await daysOf()).toEqual([{ file_due_on: '2026-04-07', terms: ['2026-04-07'] }]);
    const next = async (days: string[]): Promise<void> => {
      const [{ number = 0 } = {}] = await rowsOf<{ number: number }>(
        app,
        "select max(number) as number from law_data_version where kind = 'holidays'",
      );
      await replace(
        number,
        days.map((day) => ({ day })),
      );
      await runOutbox(app.nest, ['recalculation']);
    };
    await next(['2026-04-07']);
    expect(await daysOf()).toEqual([{ file_due_on: '2026-04-08', terms: ['2026-04-08'] }]);
    await appeals.recordOutcome(assessor, appeal.id, {
      expectedVersion: version,
      outcome: 'well_founded',
      decidedOn: '2026-03-09',
      newDecisionDueOn: '2026-05-04',
      summary: 'Vernietigd.',
    });
    await next(['2026-04-07', '2026-05-04']);
    expect(await daysOf()).toMatchObject([{ terms: ['2026-04-08', '2026-05-04'] }]);
  });
});
