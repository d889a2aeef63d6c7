// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from './app';
import { sql } from './database';
import { aGranted, attach, people } from './given';
import { eventsOf, grantOf, obligationOf, refusalOf, refused, rowsOf } from './given-delivery';
import { BreachesService } from '../src/modules/amendments/breaches.service';
import { NotifyService } from '../src/modules/decisions/notify.service';
import { PersonCalendar } from '../src/modules/case-calendar/person-calendar.service';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { VisitReports } from '../src/modules/visits/visit-reports.service';
import { VisitsQueries } from '../src/modules/visits/visits.queries';
import { Visits } from '../src/modules/visits/visits.service';

describe('Visits by the province', () => {
  let app: TestApp;
  let id: string;
  let grantId: string;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    ({ id } = await aGranted(app, { typeKey: 'plaatsing', count: 6 }));
    grantId = (await grantOf(app, id)).id;
  });
  afterAll(() => app.close());

  const plan = async (plannedOn: string, expectedVersion?: number, by: string = people.assessor) =>
    app.get(Visits).plan(await app.actor(by), grantId, {
      expectedVersion: expectedVersion ?? (await grantOf(app, id)).version,
      plannedOn,
      startsAt: '09:30',
      visitors: 'Anna de Vries',
      reason: 'Wij bekijken hoe ver de plaatsing is.',
    });
  const list = async (by: string) => app.get(VisitsQueries).list(await app.actor(by), grantId);
  const report = async (visitId: string, expectedVersion: number, more: object = {}) =>
    app.get(VisitReports).report(await app.actor(people.assessor), visitId, {
      expectedVersion,
      findings: 'Er staan vijf woningen. De zesde plek is leeg.',
      seen: [{ kind: 'self_contained', count: 5 }],
      documentIds: [],
      tasks: [{ text: 'Vraag wanneer de zesde woning komt', dueOn: '2026-04-20' }],
      ...more,
    });
  const mails = () =>
    rowsOf<{ data: { heading: string; calendar: { days: { uid: string; day: string; cancelled?: boolean }[] } } }>(
      app,
      "select data from mail where case_id = $1 and kind = 'visit-announced' order by created_at, id",
      [id],
    );

  it('are announced from tomorrow on, with a day for the calendar of both', async () => {
    expect(await refusalOf(plan('2026-03-02'))).toBe('VISIT_IN_PAST');
    const visit = await plan('2026-03-03');
    expect(visit.state).toBe('planned');
    expect((await list(people.submits)).items).toMatchObject([{ plannedOn: '2026-03-03', state: 'planned', may: [] }]);
    expect((await list(people.assessor)).items[0]?.may).toEqual(['move', 'cancel']);
    const days = async (by: string) =>
      (await app.get(PersonCalendar).month(await app.actor(by), '2026-03')).days.map(({ day, text }) => [day, text.nl]);
    const shown = ['2026-03-03', 'Bezoek van de provincie om 09.30 uur'];
    expect(await days(people.submits)).toContainEqual(shown);
    expect(await days(people.assessor)).toContainEqual(shown);
    await expect(list(people.dordrecht)).rejects.toMatchObject({ refusal: { code: 'NOT_FOUND' } });
  });

  it('are moved and cancelled by one of two at the same moment, and said again under the same name', async () => {
    const visitId = (await list(people.assessor)).items[0]?.id ?? '';
    const body = { expectedVersion: 1, plannedOn: '2026-04-07', startsAt: '13:00', reason: 'De aannemer kan dan pas.' };
    const cancel = { expectedVersion: 1, reason: 'Het hoeft niet meer.' };
    const [first, second] = [await app.actor(people.assessor), await app.actor(people.assessor2)];
    const tries = await Promise.allSettled([
      app.get(Visits).move(first, visitId, body),
      app.get(Visits).cancel(second, visitId, cancel),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const other = await plan('2026-04-10');
    await app.get(Visits).move(first, other.id, { ...body, expectedVersion: other.version });
    await app.get(Visits).cancel(first, other.id, { ...cancel, expectedVersion: 2 });
    const said = await mails();
    const ofOther = said.filter(({ data }) => data.calendar.days[0]?.uid.includes(other.id));
    expect(new Set(ofOther.map(({ data }) => data.heading))).toEqual(
      new Set(['Wij komen op bezoek', 'Ons bezoek is verplaatst', 'Ons bezoek gaat niet door']),
    );
    expect(ofOther.filter(({ data }) => data.calendar.days[0]?.cancelled)).not.toEqual([]);
  });

  it('are reported from their day on; the municipality sees it once it is published', async () => {
    const { id: visitId } = await plan('2026-04-08');
    app.setNow('2026-04-07T09:00:00Z');
    expect(await refusalOf(report(visitId, 1))).toBe('VISIT_NOT_YET');
    app.setNow('2026-04-08T07:00:00Z');
    const wrong = await refused(
      report(visitId, 1, {
        seen: [{ kind: 'tent', count: 1 }],
        tasks: [{ text: 'Bel', dueOn: '2026-04-07' }],
      }),
    );
    expect(wrong.errors?.map(({ path }) => path)).toEqual(['seen.0.kind', 'tasks.0.dueOn']);
    const photo = await attach(app, id, 'visit', people.assessor, 'visit');
    const first = await report(visitId, 1, { documentIds: [photo] });
    const documents = async (by: string) =>
      (await app.get(CaseViewQueries).show(await app.actor(by), id)).documents.map((one) => one.id);
    const own = async (by: string) => (await list(by)).items.find((one) => one.id === visitId);
    expect(await own(people.submits)).toMatchObject({ state: 'planned', findings: '', tasks: [], documentIds: [] });
    expect(await documents(people.submits)).not.toContain(photo);
    const again = await report(visitId, first.version, { documentIds: [photo] });
    expect((await own(people.assessor))?.tasks).toHaveLength(1);
    const actor = await app.actor(people.assessor);
    await app.get(VisitReports).publish(actor, visitId, { expectedVersion: again.version });
    expect(await own(people.submits)).toMatchObject({ state: 'published', seen: [{ count: 5 }], tasks: [] });
    expect(await documents(people.submits)).toContain(photo);
    expect(await eventsOf(app, id)).toContain('VisitPublished');
    const [task] = (await own(people.assessor))?.tasks ?? [];
    const done = { expectedVersion: again.version + 1, taskId: task?.id ?? '' };
    await app.get(VisitReports).done(actor, visitId, done);
    expect((await own(people.assessor))?.tasks[0]?.doneOn).toBe('2026-04-08');
  });

  it('can be the evidence of a breach, and make none by themselves', async () => {
    const [published] = (await list(people.assessor)).items.filter(({ state }) => state === 'published');
    const open = await obligationOf(app, id, 'start');
    expect(open.state).toBe('open');
    const breach = async (visitId: string) =>
      app.get(BreachesService).breach(await app.actor(people.assessor), open.id, {
        expectedVersion: open.version,
        breachedOn: '2026-04-08',
        explanation: 'Zie het verslag van het bezoek.',
        visitId,
      });
    expect((await refused(breach(grantId))).errors?.[0]?.path).toBe('visitId');
    await breach(published?.id ?? '');
    const [event] = await rowsOf<{ visit: string; day: string }>(
      app,
      "select data ->> 'visitId' as visit, data ->> 'visitedOn' as day from case_event where case_id = $1 and type = 'ObligationBreached'",
      [id],
    );
    expect(event).toEqual({ visit: published?.id, day: published?.plannedOn });
  });

  it('go by post where no mail reaches anybody: as the visit stands on the day of posting', async () => {
    const elsewhere = await aGranted(app, { typeKey: 'plaatsing', count: 5, by: people.dordrecht });
    const theirs = (await grantOf(app, elsewhere.id)).id;
    const letters = () =>
      rowsOf<{ id: string; subject: string; sent_at: Date | null; file_name: string | null }>(
        app,
        `select m.id, m.subject, m.sent_at, d.file_name from message m left join document d on d.id = m.document_id
          where m.application_id = $1 and m.kind = 'visit_announced' order by m.sent_at nulls first`,
        [elsewhere.id],
      );
    const told = () =>
      rowsOf(app, "select id from mail where case_id = $1 and kind = 'visit-announced'", [elsewhere.id]);
    const assessor = await app.actor(people.assessor);
    const visiting = { startsAt: '09:30', reason: 'Wij bekijken de plaatsing.' };
    const arrange = async (plannedOn: string) =>
      app.get(Visits).plan(assessor, theirs, {
        ...visiting,
        expectedVersion: (await grantOf(app, elsewhere.id)).version,
        plannedOn,
        visitors: 'Anna de Vries',
      });
    const { organisationId } = await app.actor(people.dordrecht);
    const reachable = (electronic: boolean) =>
      sql(app.database.superUrl, 'update organisation set electronic_messages = $2 where id = $1', [
        organisationId,
        electronic,
      ]);

    await reachable(false);
    const visit = await arrange('2026-06-09');
    const moved = { ...visiting, expectedVersion: visit.version, plannedOn: '2026-06-10' };
    const { version } = await app.get(Visits).move(assessor, visit.id, moved);
    // One letter that waits tells it as it stands when it is posted.
    const [waiting, ...others] = await letters();
    expect([waiting?.subject, others]).toEqual([expect.stringMatching(/^Bezoek van de provincie: /), []]);
    await app.get(NotifyService).dispatch(assessor, waiting?.id ?? '');
    expect((await letters())[0]?.file_name).toMatch(/-bezoek-2026-.*\.pdf$/);
    await app.get(Visits).cancel(assessor, visit.id, { expectedVersion: version, reason: 'Ziekte.' });
    expect(await letters()).toMatchObject([{ sent_at: null }, { sent_at: expect.any(Date) as Date }]);
    expect(await told()).toEqual([]);

    // Who may be mailed and has nobody left who submits is written to as well.
    await reachable(true);
    const out = (active: boolean) =>
      sql(
        app.database.superUrl,
        `update person set active = $2 where id in (select person_id from membership where organisation_id = $1)`,
        [organisationId, active],
      );
    await out(false);
    await arrange('2026-06-16');
    await out(true);
    expect(await letters()).toHaveLength(3);
    await arrange('2026-06-23');
    expect(await letters()).toHaveLength(3);
    expect((await told()).length).toBeGreaterThan(0);
  });
});
