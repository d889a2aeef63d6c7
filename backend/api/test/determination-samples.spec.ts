// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type TestApp, startApp } from './app';
import { aGranted, attach, people, typeOf } from './given';
import { determined, eventsOf, grantOf, met, paid, refusalOf, refused, rowsOf } from './given-delivery';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { DeadlineSweep } from '../src/modules/deadlines/deadline-sweep';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import { DeterminationSampleQueries } from '../src/modules/samples/samples.queries';
import { DeterminationSamples } from '../src/modules/samples/samples.service';

describe('Samples of what is determined ex officio', () => {
  let app: TestApp;
  let grants: string[];
  let unfinished: string;
  const period = { schemeKey: 'flexwonen-zh', from: '2026-08-01', until: '2026-08-31' };

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    grants = [];
    for (const by of [people.submits, people.dordrecht, people.submits]) {
      const { id } = await aGranted(app, { by, moneyCents: 500_000 });
      await paid(app, id, 'at_grant', '2026-03-02');
      grants.push(id);
    }
    unfinished = (await aGranted(app, { moneyCents: 500_000 })).id;
    app.setNow('2026-05-11T09:00:00Z');
    for (const [at, id] of grants.entries()) {
      const by = at === 1 ? people.dordrecht : people.submits;
      await met(app, id, 'start', { happenedOn: '2026-03-20', by });
      await met(app, id, 'completion', { happenedOn: '2026-05-08', by });
    }
    app.setNow('2026-07-06T09:00:00Z');
  });
  afterAll(() => app.close());

  const samples = () => app.get(DeterminationSamples);
  const prepare = async (more: object = {}, by: string = people.assessor) =>
    samples().prepare(await app.actor(by), { ...period, percentage: 34, ...more });
  const draw = async (id: string, by: string = people.decider) =>
    samples().draw(await app.actor(by), id, { expectedVersion: 1 });
  const view = async (id: string, by: string) => app.get(CaseViewQueries).show(await app.actor(by), id);
  const propose = async (id: string) => {
    const grant = await grantOf(app, id);
    return app.get(FinalAccountService).propose(await app.actor(people.assessor), grant.id, {
      expectedVersion: grant.version,
      amountCents: (await view(id, people.assessor)).grant?.grantedCents ?? 0,
      reason: 'Zoals blijkt uit het verslag.',
    });
  };
  const checks = () =>
    rowsOf<{ application_id: string; drawn: boolean; due_on: string | null }>(
      app,
      'select application_id, drawn, due_on::text from sample_check order by drawn desc',
    );

  it('refuses a period that is upside down, too far ahead or empty, and an unknown scheme, before anything is kept', async () => {
    expect((await refused(prepare({ from: '2026-08-31', until: '2026-08-01' }))).errors?.[0]?.path).toBe('until');
    expect(await refusalOf(prepare({ until: '2026-10-07' }))).toBe('SAMPLE_PERIOD_AHEAD');
    expect(await refusalOf(prepare({ from: '2026-07-06', until: '2026-07-07' }))).toBe('SAMPLE_EMPTY');
    expect((await refused(prepare({ schemeKey: 'niets', percentage: undefined }))).errors?.[0]?.path).toBe('schemeKey');
    expect(await rowsOf(app, 'select 1 from determination_sample')).toEqual([]);
  });

  it('comes before a determination ex officio; who asks for the determination itself does not wait for it', async () => {
    const { refusal } = await refused(propose(grants[0] ?? ''));
    expect(refusal).toMatchObject({ code: 'SAMPLE_NOT_DRAWN', details: { dueOn: '2026-08-07' } });
    const { allowedActions } = await view(grants[0] ?? '', people.assessor);
    const shown = allowedActions.find(({ action }) => action === 'proposeDetermination');
    expect(shown).toMatchObject({ allowed: false, refusal: { code: 'SAMPLE_NOT_DRAWN' } });
    // An account without its proof is no way around the draw.
    const { id, version } = await grantOf(app, grants[0] ?? '');
    const empty = { expectedVersion: version, answers: {}, documentIds: [] };
    const without = app.get(FinalAccountService).ask(await app.actor(people.submits), id, empty);
    expect((await refused(without)).errors?.map(({ path }) => path)).toEqual(['conclusion', 'documents.study_report']);
  });

  it('is prepared once for a period, drawn once by another person, and can be drawn again without the system', async () => {
    const prepared = await Promise.allSettled([prepare(), prepare({}, people.decider)]);
    const [made] = prepared.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(prepared.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(prepare())).toBe('SAMPLE_EXISTS');
    const id = made?.id ?? '';
    const queries = app.get(DeterminationSampleQueries);
    const assessor = await app.actor(people.assessor);
    const before = await queries.show(assessor, id);
    expect(before).toMatchObject({ state: 'prepared', populationCount: 3, size: 2, percentage: 34, seed: null });
    const [own, other] = before.preparedByYou ? [people.assessor, people.decider] : [people.decider, people.assessor];
    expect(await refusalOf(draw(id, own))).toBe('FOUR_EYES');
    const drawn = await Promise.allSettled([draw(id, other), draw(id, other)]);
    expect(drawn.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await app.drain();

    const after = await queries.show(assessor, id);
    expect(after).toMatchObject({ state: 'drawn', populationCount: 3, size: 2, waiting: 2 });
    expect(after.cases.map((one) => one.drawn)).toEqual([true, true, false]);
    expect((await checks()).map(({ drawn: one, due_on }) => [one, due_on])).toEqual([
      [true, '2026-08-07'],
      [true, '2026-08-07'],
      [false, null],
    ]);
    const folder = await mkdtemp(join(tmpdir(), 'steekproef-'));
    const file = join(folder, 'minutes.json');
    await writeFile(file, JSON.stringify(await queries.minutes(assessor, id)));
    const tool = join(__dirname, '../../../tools/sample-verify.mjs');
    expect((await promisify(execFile)(process.execPath, [tool, file])).stdout).toContain('The sample is right');
    await rm(folder, { recursive: true });
    expect(await rowsOf(app, 'select 1 from sample_check')).toHaveLength(3);
    await expect(
      rowsOf(app, "update determination_sample set minutes = '{}' where id = $1 returning id", [id]),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('tells who was drawn kindly why, with a day for the calendar and a deadline; who was not is determined ex officio', async () => {
    const all = await checks();
    const [first, second, free] = all.map((one) => one.application_id);
    const who = (id: string | undefined) => (id === grants[1] ? people.dordrecht : people.submits);
    expect(await eventsOf(app, first ?? '')).toContain('SampleDrawn');
    const seen = await view(first ?? '', who(first));
    expect(seen.grant?.sample).toMatchObject({ drawn: true, dueOn: '2026-08-07' });
    expect(seen.documents.map(({ kind }) => kind)).toContain('sample_report');
    const [mail] = await rowsOf<{ data: { calendar?: { days: { day: string }[] } } }>(
      app,
      "select data from mail where case_id = $1 and kind = 'sample-drawn'",
      [first],
    );
    expect(mail?.data.calendar?.days[0]?.day).toBe('2026-08-07');
    const steps = await rowsOf(app, "select 1 from due_step where application_id = $1 and subject = 'determination'", [
      first,
    ]);
    expect(steps.length).toBeGreaterThan(0);
    expect(await refusalOf(propose(first ?? ''))).toBe('SAMPLE_REPORT_FIRST');
    expect((await view(free ?? '', who(free))).grant?.sample).toBeNull();
    expect((await view(free ?? '', people.assessor)).grant?.sample).toMatchObject({ drawn: false });
    expect(await determined(app, free ?? '')).toMatchObject({ state: 'closed' });
    expect(second).not.toBe(first);
  });

  it('takes the report with its proof, which is judged by determining', async () => {
    const [first] = (await checks()).map((one) => one.application_id);
    const by = first === grants[1] ? people.dordrecht : people.submits;
    const { id, version } = await grantOf(app, first ?? '');
    const ask = async (documentIds: string[], answers: object = { conclusion: 'feasible' }) =>
      app.get(FinalAccountService).ask(await app.actor(by), id, {
        expectedVersion: version,
        answers: { ...answers },
        documentIds,
      });
    const paths = (await refused(ask([], {}))).errors?.map(({ path }) => path);
    expect(paths).toEqual(['conclusion', 'documents.study_report']);
    expect(await refusalOf(ask([]))).toBe('DOCUMENT_MISSING');
    await ask([await attach(app, first ?? '', 'study_report', by, 'determination')]);
    expect((await typeOf(app, 'flexwonen-zh', 'haalbaarheid')).determination.documents[0]?.required).toBe(false);
    expect((await determined(app, first ?? '')).state).toBe('closed');
  });

  it('reminds who sent nothing, with a second term, and only after it determines ex officio', async () => {
    const [, second] = (await checks()).map((one) => one.application_id);
    app.setNow('2026-08-07T09:00:00Z');
    await app.get(DeadlineSweep).sweep();
    expect((await grantOf(app, second ?? '')).state).toBe('active');
    app.setNow('2026-08-10T09:00:00Z');
    await Promise.all([app.get(DeadlineSweep).sweep(), app.get(DeadlineSweep).sweep()]);
    await app.drain();
    expect((await grantOf(app, second ?? '')).state).toBe('reminded');
    const [notice] = await rowsOf<{ due_on: string }>(
      app,
      "select due_on::text from grant_notice where application_id = $1 and kind = 'determination_reminder'",
      [second],
    );
    app.setNow(`${notice?.due_on}T09:00:00Z`);
    expect(await refusalOf(propose(second ?? ''))).toBe('SAMPLE_REPORT_FIRST');
    app.setNow('2026-09-15T09:00:00Z');
    expect((await propose(second ?? '')).state).toBe('determination_proposed');
  });

  it('is taken back as long as nobody drew it; a draw and a determination at once: the draw comes first', async () => {
    app.setNow('2027-05-03T09:00:00Z');
    const more = { from: '2027-05-01', until: '2027-06-30' };
    const made = await prepare(more);
    await samples().cancel(await app.actor(people.assessor), made.id, { expectedVersion: 1 });
    expect(await refusalOf(draw(made.id))).toBe('STALE_VERSION');
    const { id } = await prepare(more);
    expect(id).not.toBe(made.id);

    app.setNow('2027-07-05T09:00:00Z');
    const attempts = [refusalOf(propose(unfinished)), refusalOf(propose(unfinished))];
    const [drawn, ...codes] = await Promise.all([draw(id), ...attempts]);
    expect(drawn.state).toBe('drawn');
    for (const code of codes) expect(['SAMPLE_NOT_DRAWN', 'SAMPLE_REPORT_FIRST', 'STALE_VERSION']).toContain(code);
    expect((await grantOf(app, unfinished)).state).toBe('active');
    expect((await checks()).find((one) => one.application_id === unfinished)?.drawn).toBe(true);
  });
});
