// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDate } from '#domain';
import { Arming } from '../src/modules/deadlines/arming.service';
import { DeadlineSweep } from '../src/modules/deadlines/deadline-sweep';
import { DeadlinesQueries } from '../src/modules/deadlines/deadlines.queries';
import { MorningDigests } from '../src/modules/deadlines/morning-digests.service';
import { Retries } from '../src/modules/deadlines/retries.service';
import { WorkItemsQueries } from '../src/modules/assessment/work-items.queries';
import { SubmitService } from '../src/modules/applications/submit.service';
import { NotifyService } from '../src/modules/decisions/notify.service';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { systemActor } from '../src/platform/actor';
import { type TestApp, startApp } from './app';
import { sql } from './database';
import { aGranted, aSubmitted, people } from './given';
import { eventsOf, met, obligationOf, rowsOf } from './given-delivery';

interface Step {
  id: string;
  rule: string;
  offset_days: number;
  about_on: string;
  due_on: string;
  fired_at: Date | null;
  late_minutes: number | null;
  outcome: string | null;
  failures: number;
  failure: string | null;
  stuck: boolean;
}

describe('Deadlines', () => {
  let app: TestApp;

  beforeEach(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterEach(() => app.close());

  const sweep = () => app.get(DeadlineSweep).sweep();
  const stepsOf = async (id: string, key: string) =>
    rowsOf<Step>(
      app,
      `select s.* from due_step s join obligation b on s.subject = 'obligation:' || b.id
        where b.application_id = $1 and b.key = $2 order by s.about_on, s.offset_days`,
      [id, key],
    );
  const shown = (steps: readonly Step[]) =>
    steps.map(({ offset_days, due_on, outcome }) => [offset_days, due_on, outcome]);
  const noticesFor = (email: string) =>
    rowsOf<{ offset_days: number; subject: string }>(
      app,
      `select s.offset_days, s.subject from deadline_notice n join due_step s on s.id = n.step_id
         join person p on p.id = n.person_id where p.email = $1 and s.subject like 'obligation:%' order by s.due_on, s.subject`,
      [email],
    );

  it('sets the steps around a day when the grant is notified, as the scheme says', async () => {
    const { id } = await aGranted(app);
    expect((await obligationOf(app, id, 'start')).due_on).toBe('2026-06-02');
    expect(shown(await stepsOf(id, 'start'))).toEqual([
      [-42, '2026-04-21', null],
      [-14, '2026-05-19', null],
      [-7, '2026-05-26', null],
      [-2, '2026-05-31', null],
      [1, '2026-06-03', null],
      [7, '2026-06-09', null],
      [14, '2026-06-16', null],
    ]);
  });

  it('warns on the day, not before it; twice at once gives one warning; nothing is warned twice', async () => {
    const { id } = await aGranted(app);
    app.setNow('2026-04-20T21:59:00Z');
    await sweep();
    expect((await stepsOf(id, 'start')).filter(({ fired_at }) => fired_at)).toEqual([]);
    app.setNow('2026-04-20T22:03:00Z');
    await Promise.all([sweep(), sweep(), sweep()]);
    await sweep();
    const [first] = await stepsOf(id, 'start');
    expect(first).toMatchObject({ outcome: 'done', late_minutes: 3 });
    expect((await eventsOf(app, id)).filter((type) => type === 'DeadlineWarned')).toHaveLength(1);
    expect(await noticesFor(people.submits)).toHaveLength(1);
  });

  it('tells people once a morning, from seven on, with the dates as a calendar file', async () => {
    const one = await aGranted(app);
    const two = await aGranted(app, { by: people.submits, projectName: 'Flexwoningen Haven' });
    app.setNow('2026-04-21T04:30:00Z');
    await sweep();
    const send = () => app.get(MorningDigests).send();
    expect(await send()).toBe(0);
    app.setNow('2026-04-21T05:00:00Z');
    const made = (await Promise.all([send(), send()])).reduce((a, b) => a + b);
    expect(await send()).toBe(0);
    const mails = await rowsOf<{
      recipient: string;
      data: { items: { caseName: string }[]; calendar: { days: unknown[] } };
    }>(app, "select recipient, data from mail where kind = 'morning-digest'");
    expect(mails).toHaveLength(made);
    expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(made);
    const mine = mails.find(({ recipient }) => recipient === people.submits);
    expect(mine?.data.items).toHaveLength(2);
    expect(mine?.data.calendar.days).toContainEqual(
      expect.objectContaining({ day: '2026-06-02', uid: expect.stringContaining(one.id) }),
    );
    expect(JSON.stringify(mine?.data)).toContain(two.id);
  });

  it('warns again for the new day when a day moves after its warning, once', async () => {
    const { id } = await aGranted(app);
    app.setNow('2026-05-19T08:00:00Z');
    await sweep();
    expect(shown((await stepsOf(id, 'start')).slice(0, 2))).toEqual([
      [-42, '2026-04-21', 'overtaken'],
      [-14, '2026-05-19', 'done'],
    ]);
    const extend = async (months: number) => {
      const { id: obligation, version } = await obligationOf(app, id, 'start');
      const ask = { expectedVersion: version, months, reason: 'Vertraging.' };
      const { id: request } = await app.get(ExtensionsService).ask(await app.actor(people.submits), obligation, ask);
      const decision = { granted: true, months, reason: 'Akkoord.' };
      await app.get(ExtensionsService).decide(await app.actor(people.assessor), request, decision);
      await app.drain();
    };
    await extend(3);
    expect((await obligationOf(app, id, 'start')).due_on).toBe('2026-09-02');
    const after = await stepsOf(id, 'start');
    expect(after.filter(({ about_on }) => about_on === '2026-06-02').map(({ offset_days }) => offset_days)).toEqual([
      -42, -14,
    ]);
    expect(after.filter(({ about_on }) => about_on === '2026-09-02').map(({ due_on }) => due_on)).toEqual([
      '2026-07-22',
      '2026-08-19',
      '2026-08-26',
      '2026-08-31',
      '2026-09-03',
      '2026-09-09',
      '2026-09-16',
    ]);
    app.setNow('2026-08-19T08:00:00Z');
    await sweep();
    await app.work.run(systemActor, (tx) => app.get(Arming).armAll(tx));
    await sweep();
    const warned = (await noticesFor(people.submits)).filter(({ offset_days }) => offset_days === -14);
    expect(warned).toHaveLength(2);
  });

  it('says nothing about what was done, and nothing more about a day that was kept', async () => {
    const { id } = await aGranted(app);
    app.setNow('2026-03-20T09:00:00Z');
    await met(app, id, 'start', { happenedOn: '2026-03-19' });
    expect(await stepsOf(id, 'start')).toEqual([]);
    app.setNow('2026-07-01T09:00:00Z');
    await sweep();
    expect(await noticesFor(people.submits)).toEqual([]);
  });

  it('goes up: the recipient and who handles it, then the functional administrator; never a decision', async () => {
    const { id } = await aGranted(app);
    for (const day of ['2026-06-03', '2026-06-09', '2026-06-16']) {
      app.setNow(`${day}T08:00:00Z`);
      await sweep();
    }
    const offsets = async (email: string) => (await noticesFor(email)).map(({ offset_days }) => offset_days);
    expect(await offsets(people.submits)).toEqual([1, 7]);
    expect(await offsets(people.assessor)).toEqual([1, 7, 14]);
    expect(await offsets(people.administrator)).toEqual([14]);
    expect(await offsets(people.assessor2)).toEqual([]);
    expect((await eventsOf(app, id)).slice(-3)).toEqual(['DeadlinePassed', 'DeadlinePassed', 'DeadlineEscalated']);
    expect((await obligationOf(app, id, 'start')).state).toBe('open');
  });

  it('warns of a case that nobody handles: every assessor and the functional administrator hear of it', async () => {
    const { id } = await aGranted(app);
    await sql(app.database.superUrl, 'update application set assignee_id = null where id = $1', [id]);
    app.setNow('2026-06-03T08:00:00Z');
    await sweep();
    for (const email of [people.assessor, people.assessor2, people.administrator]) {
      expect((await noticesFor(email)).map(({ offset_days }) => offset_days)).toEqual([1]);
    }

    // It goes up too, and until somebody takes it, it stands first in the work of every assessor.
    for (const day of ['2026-06-09', '2026-06-16']) {
      app.setNow(`${day}T08:00:00Z`);
      await sweep();
    }
    for (const email of [people.assessor, people.assessor2, people.administrator])
      expect((await noticesFor(email)).map(({ offset_days }) => offset_days)).toEqual([1, 7, 14]);
    expect((await noticesFor(people.submits)).map(({ offset_days }) => offset_days)).toEqual([1, 7]);
    expect((await eventsOf(app, id)).at(-1)).toBe('DeadlineEscalated');
    const { items: steps } = await app
      .get(DeadlinesQueries)
      .list(await app.actor(people.administrator), { view: 'taken' });
    expect(steps.find(({ rule }) => rule === 'escalation')).toMatchObject({ applicationId: id, assigneeName: null });
    for (const email of [people.assessor, people.assessor2]) {
      const actor = await app.actor(email);
      const [first] = (await app.get(WorkItemsQueries).list(actor, { tab: 'todo', assignee: 'nobody' })).items;
      expect(first).toMatchObject({ id, task: 'overdue_obligation', dueOn: '2026-06-02', assigneeName: null });
    }
  });

  it('keeps what failed apart with the reason, takes the others, and takes it after a retry', async () => {
    const { id } = await aGranted(app);
    const other = await aGranted(app, { by: people.dordrecht });
    await sql(app.database.superUrl, 'update person set active = false');
    await sql(app.database.superUrl, 'update person set active = true where email = $1', [people.dordrecht]);
    app.setNow('2026-04-21T08:00:00Z');
    await sweep();
    const [failed] = await stepsOf(id, 'start');
    expect(failed).toMatchObject({ fired_at: null, failure: 'NOBODY_TO_WARN', failures: 1, stuck: false });
    expect((await stepsOf(other.id, 'start'))[0]?.outcome).toBe('done');
    for (const minutes of [1, 5, 15, 60, 240]) {
      app.setNow(new Date(Date.parse('2026-04-21T08:00:00Z') + minutes * 3 * 60_000).toISOString());
      await sweep();
    }
    expect((await stepsOf(id, 'start'))[0]).toMatchObject({ failures: 6, stuck: true });
    await sql(app.database.superUrl, 'update person set active = true');
    await sweep();
    expect((await stepsOf(id, 'start'))[0]?.fired_at).toBeNull();
    const administrator = await app.actor(people.administrator);
    const { items } = await app.get(DeadlinesQueries).list(administrator, { view: 'failed' });
    const mine = items.find((item) => item.id === failed?.id);
    expect(mine).toMatchObject({ failure: 'NOBODY_TO_WARN', stuck: true, applicationId: id });
    await app.get(Retries).retry(administrator, failed?.id ?? '');
    await sweep();
    expect((await stepsOf(id, 'start'))[0]).toMatchObject({ outcome: 'done', failure: null });
    await expect(app.get(Retries).retry(administrator, failed?.id ?? '')).rejects.toThrow('STEP_NOT_FAILED');
    expect(await app.get(DeadlinesQueries).summary(administrator)).toMatchObject({ failed: 2, late: 2 });
  });

  it('asks every year whether homes are still available, also after the case was settled, and ends it by itself', async () => {
    const { id } = await aGranted(app, { typeKey: 'plaatsing', count: 5, by: people.dordrecht });
    app.setNow('2026-05-04T09:00:00Z');
    await met(app, id, 'start', { happenedOn: '2026-03-20', by: people.dordrecht });
    expect(await rowsOf(app, "select 1 from obligation where kind = 'confirmation'")).toEqual([]);
    await met(app, id, 'completion', { happenedOn: '2026-05-01', evidence: true, by: people.dordrecht });
    const turns = await rowsOf<{ key: string; due_on: string }>(
      app,
      "select key, due_on from obligation where application_id = $1 and kind = 'confirmation' order by due_on",
      [id],
    );
    expect(turns.map(({ due_on }) => due_on)).toEqual([2027, 2028, 2029, 2030, 2031].map((year) => `${year}-05-01`));
    for (const { key, due_on } of turns.slice(0, 4)) {
      app.setNow(`${addDays(localDate(due_on), -3)}T09:00:00Z`);
      await met(app, id, key, { happenedOn: addDays(localDate(due_on), -3), by: people.dordrecht });
    }
    app.setNow('2031-05-02T09:00:00Z');
    await sweep();
    expect((await obligationOf(app, id, 'availability')).state).toBe('open');
    await met(app, id, 'availability.5', { happenedOn: '2031-04-30', by: people.dordrecht });
    app.setNow('2031-05-03T09:00:00Z');
    await sweep();
    expect((await obligationOf(app, id, 'availability')).state).toBe('met');
  });

  it('warns the province of its own days: of the decision term of a case that nobody took', async () => {
    const { id } = await aSubmitted(app);
    const decision = async () =>
      rowsOf<Step>(
        app,
        "select * from due_step where application_id = $1 and subject = 'term:decision' order by due_on",
        [id],
      );
    const [, second] = await decision();
    app.setNow(`${second?.due_on}T08:00:00Z`);
    await sweep();
    expect((await decision()).slice(0, 3).map(({ outcome }) => outcome)).toEqual(['overtaken', 'done', null]);
    const told = await rowsOf<{ email: string }>(
      app,
      `select p.email from deadline_notice n join person p on p.id = n.person_id join due_step s on s.id = n.step_id
        where s.subject = 'term:decision' order by p.email`,
    );
    const { administrator, administrator2, assessor, assessor2 } = people;
    expect(told.map(({ email }) => email)).toEqual([administrator, administrator2, assessor, assessor2]);
    expect(await eventsOf(app, id)).not.toContain('DeadlineWarned');
  });

  it('leaves out of the digest what was settled since the warning, also a term of the province', async () => {
    const one = await aSubmitted(app);
    const two = await aSubmitted(app, { by: people.dordrecht });
    const [first] = await rowsOf<Step>(
      app,
      "select * from due_step where application_id = $1 and subject = 'term:decision' and rule = 'warning' order by due_on",
      [one.id],
    );
    app.setNow(`${first?.due_on}T03:00:00Z`);
    await sweep();
    const { version } = await app.work.read(systemActor, async ({ query }) => {
      const [row] = await query<{ version: number }>('select version from application where id = $1', [one.id]);
      return row ?? { version: 0 };
    });
    const withdrawal = { expectedVersion: version, reason: 'Het project gaat niet door.' };
    await app.get(SubmitService).withdraw(await app.actor(people.submits), one.id, withdrawal);
    app.setNow(`${first?.due_on}T06:00:00Z`);
    await app.get(MorningDigests).send();
    const mails = await rowsOf<{ data: unknown }>(
      app,
      "select data from mail where kind = 'morning-digest' and recipient = $1",
      [people.assessor],
    );
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).toContain(two.id);
    expect(JSON.stringify(mails)).not.toContain(one.id);
  });

  it('warns by post who wants no electronic messages: a letter waits, made when it is posted, and not a week before the day', async () => {
    const { id } = await aGranted(app);
    await sql(
      app.database.superUrl,
      'update organisation set electronic_messages = false where id = (select organisation_id from application where id = $1)',
      [id],
    );
    const waiting = () =>
      rowsOf<{ id: string; sent_at: Date | null; document_id: string | null }>(
        app,
        "select id, sent_at, document_id from message where application_id = $1 and kind = 'deadline_warning' and channel = 'post'",
        [id],
      );
    for (const day of ['2026-04-21', '2026-05-19', '2026-05-31', '2026-06-03']) {
      app.setNow(`${day}T08:00:00Z`);
      await sweep();
    }
    // Six and two weeks before, and the day after; two days before a letter would come too late.
    const letters = await waiting();
    expect(letters).toHaveLength(3);
    expect(letters.every(({ document_id }) => document_id === null)).toBe(true);
    expect(await noticesFor(people.submits)).toEqual([]);
    await app.get(NotifyService).dispatch(await app.actor(people.assessor), letters[0]?.id ?? '');
    const [posted] = (await waiting()).filter(({ sent_at }) => sent_at !== null);
    const [made] = await rowsOf<{ file_name: string }>(app, 'select file_name from document where id = $1', [
      posted?.document_id,
    ]);
    expect(made?.file_name).toMatch(/-herinnering-2026-06-03\.pdf$/);
  });
});
