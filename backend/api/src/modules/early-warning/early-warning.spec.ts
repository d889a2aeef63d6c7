// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from '../../../test/app';
import { sql } from '../../../test/database';
import { aGranted, aSubmitted, daysAfter, people } from '../../../test/given';
import { grantOf, met, obligationOf, refusalOf, rowsOf } from '../../../test/given-delivery';
import { aProgressReport, aSchemeWithoutReports } from '../../../test/given-progress';
import { systemActor } from '../../platform/actor';
import { ExtensionsService } from '../delivery/extensions.service';
import { derivedStatus, type StatusRow } from './derived-status';
import type { EarlyWarningResponse } from './early-warnings.dto';
import { EarlyWarningsQueries } from './early-warnings.queries';
import { projectFiles } from './project-files';
import { ProjectStatuses } from './project-statuses.service';

const monday = '2026-03-02T09:00:00Z';

describe('Early warning', () => {
  let app: TestApp;
  let id: string;
  let other: string;

  beforeAll(async () => {
    app = await startApp({ now: monday });
    const scheme = await aSchemeWithoutReports(app, 'proef');
    id = (await aGranted(app, { ...scheme, count: 12 })).id;
    other = (await aGranted(app, { ...scheme, count: 8, by: people.dordrecht })).id;
  });
  afterAll(() => app.close());

  const stored = async (caseId: string): Promise<StatusRow | undefined> =>
    (await rowsOf<StatusRow>(app, 'select * from project_status where application_id = $1', [caseId]))[0];
  const fresh = async (caseId: string): Promise<StatusRow | undefined> =>
    app.work.read(systemActor, async (reader) => (await projectFiles(reader, [caseId])).map(derivedStatus)[0]);
  const codes = async (caseId: string): Promise<readonly string[]> =>
    ((await stored(caseId))?.signals ?? []).map(({ code }) => code);
  const shown = async (who: string): Promise<EarlyWarningResponse> =>
    app.get(EarlyWarningsQueries).show(await app.actor(who), id);

  it('begins with the notification of the grant, with the homes that were promised and the last day', async () => {
    const completion = await obligationOf(app, id, 'completion');
    expect(await stored(id)).toMatchObject({
      level: 'none',
      signals: [],
      running: true,
      homes_promised: 12,
      homes_permitted: 0,
      homes_placed: 0,
      percentage: null,
      due_on: completion.due_on,
      expected_on: completion.due_on,
      completed_on: null,
      derived_on: '2026-03-02',
    });
    expect(await stored(id)).toEqual(await fresh(id));
    expect(await stored((await aSubmitted(app)).id)).toBeUndefined();
  });

  it('follows what is reported, in figures and reasons', async () => {
    app.setNow(daysAfter(monday, 200));
    const periodEndsOn = '2026-09-01';
    await aProgressReport(app, id, { periodEndsOn, percentage: 5, permitted: 4, expectedOn: '2028-04-20' });
    expect(await stored(id)).toMatchObject({
      level: 'attention',
      homes_permitted: 4,
      percentage: 5,
      expected_on: '2028-04-20',
      derived_on: '2026-09-18',
    });
    expect(await codes(id)).toEqual(['behind_date', 'expected_late']);
    expect(await stored(id)).toEqual(await fresh(id));
  });

  it('tells the province in sentences, and whether the bounds are examples', async () => {
    const answer = await shown(people.assessor);
    expect(answer).toMatchObject({ level: 'attention', percentage: 5, exampleBounds: false });
    expect(answer.signals.map(({ text }) => text.nl)).toEqual([
      'Van de tijd is 27% voorbij en het project is voor 5% klaar: nog 531 dagen tot 2 maart 2028.',
      'De gemeente verwacht klaar te zijn op 20 april 2028, 49 dagen na de uiterste datum van 2 maart 2028.',
    ]);
    expect(answer.signals[0]?.text.en).toContain('531 days to go until 2 March 2028');
    for (const who of [people.decider, people.finance, people.administrator, people.auditor]) {
      expect((await shown(who)).level).toBe('attention');
    }
  });

  it('holds what was spent against the costs of the project in the application', async () => {
    const [sent] = await rowsOf<{ costs: { amount: number }[] }>(
      app,
      "select answers -> 'costs' as costs from submission where application_id = $1",
      [other],
    );
    const costsCents = (sent?.costs ?? []).reduce((sum, { amount }) => sum + amount, 0);
    expect(costsCents).toBeGreaterThan(0);
    const periodEndsOn = '2026-09-01';
    await aProgressReport(app, other, { periodEndsOn, percentage: 40, permitted: 8, spentCents: costsCents * 0.8 });
    expect((await stored(other))?.signals).toEqual([
      {
        code: 'spending_ahead',
        level: 'serious',
        spent: 80,
        percentage: 40,
        spentCents: costsCents * 0.8,
        budgetCents: costsCents,
      },
    ]);
    expect(await stored(other)).toEqual(await fresh(other));
    await rowsOf(app, 'delete from progress_report where application_id = $1', [other]);
  });

  it('moves with an extension and with the days, every night, and takes each project once', async () => {
    const statuses = app.get(ProjectStatuses);
    expect(await statuses.sweep()).toBe(0);
    app.setNow(daysAfter(monday, 740));
    expect((await shown(people.assessor)).signals.map(({ code }) => code)).toContain('date_passed');
    expect(await codes(id)).not.toContain('date_passed');
    expect(await statuses.sweep()).toBe(2);
    expect(await statuses.sweep()).toBe(0);
    expect(await stored(id)).toMatchObject({ level: 'serious' });
    expect(await codes(id)).toEqual(expect.arrayContaining(['date_passed', 'behind_date', 'permit_pending']));
    expect(await stored(id)).toEqual(await fresh(id));

    app.setNow(daysAfter(monday, 700));
    const completion = await obligationOf(app, id, 'completion');
    const extensions = app.get(ExtensionsService);
    const body = { expectedVersion: completion.version, months: 12, reason: 'De netaansluiting is later.' };
    const asked = await extensions.ask(await app.actor(people.submits), completion.id, body);
    expect(await stored(id)).toMatchObject({ derived_on: '2028-01-31' });
    const decision = { granted: true, months: 12, reason: 'Buiten de schuld van de gemeente.' };
    await extensions.decide(await app.actor(people.assessor), asked.id, decision);
    await app.drain();
    expect(await stored(id)).toMatchObject({ due_on: '2029-03-02' });
    expect(await codes(id)).not.toContain('expected_late');
    expect(await stored(id)).toEqual(await fresh(id));
    app.setNow(daysAfter(monday, 1000));
    await app.get(ProjectStatuses).sweep();
    expect(await codes(id)).toContain('extensions_used');
  });

  it('falls silent when the municipality says that it is ready, and counts the homes once that is accepted', async () => {
    await met(app, other, 'start', { happenedOn: '2028-11-26', by: people.dordrecht });
    await met(app, other, 'completion', { happenedOn: '2028-11-26', by: people.dordrecht, evidence: true });
    expect(await stored(other)).toMatchObject({
      level: 'none',
      completed_on: '2028-11-26',
      homes_promised: 8,
      homes_placed: 8,
      homes_permitted: 8,
      homes_occupied: 0,
    });
    expect(await stored(other)).toEqual(await fresh(other));
  });

  it('is not for municipalities, and their rows stand behind the wall of each', async () => {
    expect(await refusalOf(app.get(EarlyWarningsQueries).show(await app.actor(people.dordrecht), id))).toBe(
      'NOT_FOUND',
    );
    const { id: grantId } = await grantOf(app, id);
    const dordrecht = await app.actor(people.dordrecht);
    const seen = await app.work.read(dordrecht, (reader) =>
      reader.query('select 1 from project_status where grant_id = $1', [grantId]),
    );
    expect(seen).toEqual([]);
    const refused = sql(app.database.appUrl, "update project_status set level = 'none' returning grant_id");
    expect(await refused).toEqual([]);
  });
});
