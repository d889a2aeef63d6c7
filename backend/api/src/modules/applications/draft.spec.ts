// SPDX-License-Identifier: EUPL-1.2
import { startApp, type TestApp } from '../../../test/app';
import { aDraft, aSubmitted, people, typeOf, versionOf } from '../../../test/given';
import type { Actor } from '../../platform/actor';
import { systemActor } from '../../platform/actor';
import { ApplicationsQueries } from './applications.queries';
import { DraftService } from './draft.service';

describe('Filling in an application', () => {
  let app: TestApp;
  let drafts: DraftService;
  let filler: Actor;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    drafts = app.get(DraftService);
    filler = await app.actor(people.fills);
  });
  afterAll(() => app.close());
  beforeEach(() => app.setNow('2026-03-02T09:00:00Z'));

  const start = (): ReturnType<DraftService['start']> =>
    drafts.start(filler, { schemeKey: 'flexwonen-zh', typeKey: 'haalbaarheid' });
  const query = <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    app.work.read(systemActor, (reader) => reader.query<Row>(sql, values));

  it('starts with a number of its own, under the version in force', async () => {
    const [one, two] = [await start(), await start()];
    const rows = await query<{ number: string; state: string; version: number }>(
      'select number, state, version from application where id = any($1) order by number',
      [one.id, two.id],
    );
    expect(rows.map(({ number }) => number)).toEqual([
      expect.stringMatching(/^FLX-2026-\d{4}$/),
      expect.stringMatching(/^FLX-2026-\d{4}$/),
    ]);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(2);
    expect(one).toMatchObject({ state: 'draft', version: 1 });
    const events = await query<{ type: string }>('select type from case_event where case_id = $1', one.id);
    expect(events).toEqual([{ type: 'ApplicationStarted' }]);
  });

  it('does not start under a scheme or type that does not exist', async () => {
    await expect(drafts.start(filler, { schemeKey: 'nothing', typeKey: 'haalbaarheid' })).rejects.toThrow('NOT_FOUND');
    await expect(drafts.start(filler, { schemeKey: 'flexwonen-zh', typeKey: 'no' })).rejects.toThrow('NOT_FOUND');
  });

  it('does not start before the window opens, nor after it closed', async () => {
    app.setNow('2024-12-31T09:00:00Z');
    await expect(start()).rejects.toMatchObject({
      refusal: { code: 'WINDOW_NOT_OPEN', details: { opensAt: '2025-01-01T09:00:00' } },
    });
    app.setNow('2026-12-31T16:00:01Z');
    await expect(start()).rejects.toMatchObject({
      refusal: { code: 'WINDOW_CLOSED', details: { closesAt: '2026-12-31T17:00:00' } },
    });
  });

  it('is not for the province, nor for a municipality that no longer exists', async () => {
    const assessor = await app.actor(people.assessor);
    const body = { schemeKey: 'flexwonen-zh', typeKey: 'haalbaarheid' };
    await expect(drafts.start(assessor, body)).rejects.toThrow('APPLICANT_NOT_ALLOWED');
    const [gone] = await query<{ id: string }>("select id from organisation where cbs_code = 'GM0501'");
    await expect(drafts.start({ ...filler, organisationId: gone?.id ?? '' }, body)).rejects.toThrow(
      'APPLICANT_NOT_ALLOWED',
    );
  });

  it('keeps what is typed, also what is wrong, and says what is wrong with it', async () => {
    const { id } = await start();
    const answers = {
      thirdPartyCosts: '1.234,567',
      minimumAmount: -3,
      partnerMunicipalities: '<script>{{constructor}}',
    };
    const saved = await drafts.savePage(filler, id, 'costs', { revision: 0, answers });
    expect(saved).toMatchObject({ pageKey: 'costs', revision: 1 });
    expect(saved.errors.map(({ path }) => path)).toEqual(['thirdPartyCosts', 'minimumAmount']);
    expect(saved.calculation.totalCents).toBe(0);
    const [page] = await query<{ answers: unknown }>(
      'select answers from application_page where application_id = $1',
      id,
    );
    expect(page?.answers).toEqual(answers);
  });

  it('reckons the amount from all pages and names the case after its project', async () => {
    const { id, version } = await start();
    const name = '#panic() <script>alert(1)</script>';
    await drafts.savePage(filler, id, 'project', { revision: 0, answers: { projectName: name } });
    const saved = await drafts.savePage(filler, id, 'costs', { revision: 0, answers: { thirdPartyCosts: 1_000_000 } });
    expect(saved.errors).toEqual([]);
    expect(saved.calculation).toMatchObject({ totalCents: 500_000, problems: [] });
    const [row] = await query<{ project_name: string }>('select project_name from application where id = $1', id);
    expect(row?.project_name).toBe(name);
    expect(await versionOf(app, id)).toBe(version);
  });

  it('shows both versions when two tabs edit one page, and overwrites nothing', async () => {
    const { id } = await start();
    await drafts.savePage(filler, id, 'costs', { revision: 0, answers: { thirdPartyCosts: 700_000 } });
    await expect(
      drafts.savePage(filler, id, 'costs', { revision: 0, answers: { thirdPartyCosts: 800_000 } }),
    ).rejects.toMatchObject({
      refusal: { code: 'STALE_REVISION', details: { revision: 1, answers: { thirdPartyCosts: 700_000 } } },
    });
    const again = await drafts.savePage(filler, id, 'costs', { revision: 1, answers: { thirdPartyCosts: 800_000 } });
    expect(again.revision).toBe(2);
  });

  it('lets one of two simultaneous saves win', async () => {
    const { id } = await start();
    const save = (cents: number) =>
      drafts.savePage(filler, id, 'costs', { revision: 0, answers: { thirdPartyCosts: cents } });
    const outcomes = await Promise.allSettled([save(100_000), save(200_000)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['a question that is not on the page', { nothing: 1 }, 'nothing', 'UNKNOWN'],
    ['a zero byte', { thirdPartyCosts: 'a\u0000b' }, 'thirdPartyCosts', 'CONTROL_CHARACTER'],
    ['half a character', { partnerMunicipalities: '\ud800' }, 'partnerMunicipalities', 'CONTROL_CHARACTER'],
  ])('refuses %s', async (_, answers, path, code) => {
    const { id } = await start();
    await expect(drafts.savePage(filler, id, 'costs', { revision: 0, answers })).rejects.toMatchObject({
      refusal: { code: 'ANSWERS_INVALID' },
      errors: [{ path, code }],
    });
  });

  it('refuses __proto__, endless nesting and too much of it', async () => {
    const { id } = await start();
    const save = (answers: unknown) =>
      drafts.savePage(filler, id, 'costs', { revision: 0, answers: answers as Record<string, unknown> });
    await expect(save(JSON.parse('{"__proto__": {"a": 1}}'))).rejects.toThrow('ANSWERS_INVALID');
    await expect(save(JSON.parse('{"thirdPartyCosts": {"__proto__": {"a": 1}}}'))).rejects.toThrow('ANSWERS_INVALID');
    await expect(save({ thirdPartyCosts: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) })).rejects.toThrow(
      'ANSWERS_INVALID',
    );
    await expect(save({ thirdPartyCosts: 'x'.repeat(300_000) })).rejects.toThrow('BODY_TOO_LARGE');
  });

  it('knows no page that the type does not have', async () => {
    const { id } = await start();
    await expect(drafts.savePage(filler, id, 'nothing', { revision: 0, answers: {} })).rejects.toThrow('NOT_FOUND');
  });

  it('is done once the application is sent', async () => {
    const { id } = await aSubmitted(app);
    const save = drafts.savePage(filler, id, 'costs', { revision: 1, answers: {} });
    await expect(save).rejects.toMatchObject({
      refusal: { code: 'NOT_IN_THIS_STATE', details: { state: 'submitted' } },
    });
  });

  it('stays inside the organisation', async () => {
    const { id } = await start();
    const dordrecht = await app.actor(people.dordrecht);
    await expect(drafts.savePage(dordrecht, id, 'costs', { revision: 0, answers: {} })).rejects.toThrow('NOT_FOUND');
    await expect(drafts.discard(dordrecht, id, { expectedVersion: 1, reason: 'x' })).rejects.toThrow('NOT_FOUND');
    const seen = await app.get(ApplicationsQueries).list(await app.actor(people.assessor), {});
    expect(seen.items.map((item) => item.id)).not.toContain(id);
  });

  it('can be thrown away, once, by somebody who saw the last version', async () => {
    const { id } = await start();
    await expect(drafts.discard(filler, id, { expectedVersion: 7, reason: 'x' })).rejects.toThrow('STALE_VERSION');
    await expect(drafts.discard(filler, id, { expectedVersion: 1, reason: 'Toch niet' })).resolves.toEqual({
      id,
      state: 'withdrawn',
      version: 2,
    });
    await expect(drafts.discard(filler, id, { expectedVersion: 2, reason: 'x' })).rejects.toThrow('NOT_IN_THIS_STATE');
  });

  it('lists the cases of the organisation, newest change first, a page at a time', async () => {
    const dordrecht = await app.actor(people.dordrecht);
    const list = app.get(ApplicationsQueries);
    const made: string[] = [];
    for (const minute of [1, 2, 3]) {
      app.setNow(`2026-03-03T09:0${minute}:00Z`);
      made.push((await aDraft(app, { by: people.dordrecht, projectName: `Project 100% nr_${minute}` })).id);
    }
    app.setNow('2026-03-03T10:00:00Z');
    const first = await list.list(dordrecht, { limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual([made[2], made[1]]);
    const second = await list.list(dordrecht, { limit: 2, cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ id }) => id)).toEqual([made[0]]);
    expect(second.nextCursor).toBeNull();
    const found = await list.list(dordrecht, { q: '100% nr_2', phase: 'draft' });
    expect(found.items).toMatchObject([{ id: made[1], organisationName: 'Dordrecht', daysLeft: 303, state: 'draft' }]);
    expect((await list.list(dordrecht, { q: '1000 nr' })).items).toEqual([]);
    expect((await list.list(dordrecht, { phase: 'running' })).items).toEqual([]);
    await expect(list.list(dordrecht, { cursor: 'bm90aGluZw' })).rejects.toThrow('INVALID_INPUT');
  });

  it('renders every type of the scheme without a line of its own', async () => {
    for (const typeKey of ['plaatsing', 'verplaatsing']) {
      const draft = await aDraft(app, { typeKey });
      const type = await typeOf(app, 'flexwonen-zh', typeKey);
      const pages = await query<{ page_key: string }>(
        'select page_key from application_page where application_id = $1',
        draft.id,
      );
      expect(pages).toHaveLength(type.pages.length);
    }
  });
});
