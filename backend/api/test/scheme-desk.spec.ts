// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestApp, startApp } from './app';
import { sql } from './database';
import { aDraft, aSubmitted, people } from './given';
import { anonymous, systemActor } from '../src/platform/actor';
import { RefusedError } from '../src/platform/refused.error';
import { DraftService } from '../src/modules/applications/draft.service';
import { SubmitService } from '../src/modules/applications/submit.service';
import { VersionMoves } from '../src/modules/applications/version-moves.service';
import { loadScheme, schemesFolder } from '../src/modules/schemes/scheme-loader';
import { SchemesService } from '../src/modules/schemes/schemes.service';
import { SchemesQueries } from '../src/modules/schemes/schemes.queries';
import type { DraftCommandResponse } from '../src/modules/schemes/desk/desk.dto';
import { DraftsQueries } from '../src/modules/schemes/desk/drafts.queries';
import { DraftsService } from '../src/modules/schemes/desk/drafts.service';
import { DryRunQueries } from '../src/modules/schemes/desk/dry-run.queries';
import { RunningSchemes } from '../src/modules/schemes/desk/running-schemes.service';

const key = 'flexwonen-zh';
const start2026 = '2026-03-02T09:00:00Z';
const maximum = 'types.haalbaarheid.maximumCents';

async function refusalOf(work: Promise<unknown>): Promise<RefusedError> {
  const error: unknown = await work.then(
    () => new Error('was not refused'),
    (found: unknown) => found,
  );
  if (error instanceof RefusedError) return error;
  throw error;
}

describe('The desk for schemes', () => {
  let app: TestApp;
  let drafts: DraftsService;
  let queries: DraftsQueries;
  let schemes: SchemesQueries;

  beforeAll(async () => {
    app = await startApp({ now: start2026 });
    drafts = app.get(DraftsService);
    queries = app.get(DraftsQueries);
    schemes = app.get(SchemesQueries);
  });
  afterAll(() => app.close());
  afterEach(async () => {
    const { items } = await queries.list(await administrator(), {});
    for (const draft of items.filter(({ state }) => state === 'open')) await dropped(draft);
  });

  const administrator = () => app.actor(people.administrator);
  const decider = () => app.actor(people.decider);

  /** A copy with one change in it. */
  const changed = async (path: string, value: string | number | null): Promise<DraftCommandResponse> => {
    const copy = await drafts.copy(await administrator(), key);
    const edits = [{ path, value }];
    return drafts.edit(await administrator(), copy.id, { expectedVersion: copy.version, edits });
  };
  const dropped = async ({ id }: { id: string }): Promise<void> => {
    const { version } = await queries.one(await administrator(), id);
    await drafts.drop(await administrator(), id, version);
  };

  it('copies the version in force with the window that it has now, and shows what may be edited', async () => {
    const copy = await drafts.copy(await administrator(), key);
    const draft = await queries.one(await administrator(), copy.id);
    expect(draft).toMatchObject({ schemeKey: key, state: 'open', basedOnVersion: '1', nextVersion: '2', changes: [] });
    expect(draft.fields.find(({ path }) => path === maximum)).toMatchObject({ value: 1_500_000, kind: 'money' });
    expect(draft.entries.map(({ kind, who }) => [kind, who !== null])).toEqual([['copied', true]]);
    expect(draft.allowedActions.map(({ action, allowed }) => [action, allowed])).toEqual([
      ['edit', true],
      ['ask', false],
      ['publish', false],
      ['drop', true],
    ]);
    await dropped(copy);
    expect((await queries.list(await administrator(), { limit: 1 })).items[0]).toMatchObject({
      id: copy.id,
      state: 'dropped',
    });
  });

  it('lets one draft of a scheme be open: of two at once, one is refused', async () => {
    const by = await administrator();
    const both = await Promise.allSettled([drafts.copy(by, key), drafts.copy(by, key)]);
    const made = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as RefusedError] : []));
    expect(made).toHaveLength(1);
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(['SCHEME_DRAFT_OPEN']);
    for (const one of made) await dropped(one);
  });

  it('mails the deciders when publication is asked, again after a change, and never who wrote in it', async () => {
    const mailed = () =>
      sql<{ recipient: string; data: Record<string, string> }>(
        app.database.systemUrl,
        "select recipient, data from mail where kind = 'publication-asked' order by created_at, recipient",
      );
    const draft = await changed(maximum, 1_600_000);
    const asked = await drafts.ask(await administrator(), draft.id, draft.version);
    const first = await mailed();
    expect(first.map(({ recipient }) => recipient).sort()).toEqual([people.decider, people.decider2].sort());
    expect(first[0]?.data).toMatchObject({
      version: '2',
      link: expect.stringMatching(new RegExp(`/beoordeling/regelingen/${draft.id}$`)) as string,
    });
    const edits = [{ path: maximum, value: 1_700_000 }];
    const edited = await drafts.edit(await administrator(), draft.id, { expectedVersion: asked.version, edits });
    await drafts.ask(await administrator(), draft.id, edited.version);
    expect(await mailed()).toHaveLength(2 * first.length);
  });

  it('refuses edits that make the scheme wrong, all at once, and keeps what was there', async () => {
    const draft = await changed(maximum, 1_600_000);
    const edits = [
      { path: maximum, value: 1 },
      { path: 'types.plaatsing.ceilingCents', value: 18_000_001 },
    ];
    const by = await administrator();
    const error = await refusalOf(drafts.edit(by, draft.id, { expectedVersion: draft.version, edits }));
    expect(error.refusal.code).toBe('SCHEME_INVALID');
    expect(error.errors).toMatchObject(
      [
        { path: 'ceilingCents', message: { nl: expect.stringContaining('€ 319.018,01') } },
        {
          path: 'types.haalbaarheid.minimumCents',
          message: { nl: 'Het minimum is hoger dan het maximum per aanvraag.' },
        },
      ].sort((a, b) => (a.path < b.path ? -1 : 1)),
    );
    const stale = await refusalOf(drafts.edit(by, draft.id, { expectedVersion: 1, edits }));
    expect(stale.refusal.code).toBe('STALE_VERSION');
    expect((await queries.one(by, draft.id)).changes.map(({ sentence }) => sentence.nl)).toEqual([
      'Haalbaarheid: het maximum per aanvraag gaat van € 15.000 naar € 16.000 (artikel 8, eerste lid).',
    ]);
    await dropped(draft);
  });

  it('takes files, and names the line of what is wrong in them', async () => {
    const folder = join(schemesFolder, key, '1');
    const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
    const copy = await drafts.copy(await administrator(), key);
    const wrong = files.map(({ name, text }) => ({ name, text: text.replace('percentage: 50', 'percentage: 120') }));
    const by = await administrator();
    const error = await refusalOf(drafts.upload(by, copy.id, { expectedVersion: 1, files: wrong }));
    expect(error.errors[0]?.path).toMatch(/^haalbaarheid.yaml:\d+:3 types.0.amount.percentage$/);
    expect(error.errors[0]?.message.nl).toBe('Vul een heel getal in van 1 tot en met 100.');
    const other = files.map(({ name, text }) => ({ name, text: text.replace(`key: ${key}`, 'key: other-scheme') }));
    expect((await refusalOf(drafts.upload(by, copy.id, { expectedVersion: 1, files: other }))).errors[0]?.path).toBe(
      'scheme.yaml:1:1',
    );
    const good = files.map(({ name, text }) => ({ name, text: text.replace('targetWeeks: 3', 'targetWeeks: 4') }));
    const taken = await drafts.upload(by, copy.id, { expectedVersion: 1, files: good });
    const { changes } = await queries.one(by, taken.id);
    expect(changes.some(({ sentence }) => sentence.nl.includes('de streeftermijn gaat van 3 weken naar 4 weken'))).toBe(
      true,
    );
    await dropped(copy);
  });

  it('reckons what a change would have done to what was sent, and writes nothing', async () => {
    await aSubmitted(app, { moneyCents: 4_000_000 });
    const draft = await changed(maximum, 1_000_000);
    const among = await app.get(DryRunQueries).run(await administrator(), draft.id, 30);
    expect(among).toMatchObject({ submitted: 1, synthetic: 30 });
    expect(among.gain + among.lose + among.same).toBe(31);
    const report = await app.get(DryRunQueries).run(await administrator(), draft.id, 0);
    expect(report).toMatchObject({ gain: 0, lose: 1, beforeCents: 1_500_000, afterCents: 1_000_000, synthetic: 0 });
    expect(report.applications).toMatchObject([{ applicant: 'Leiden', differenceCents: -500_000 }]);
    expect(report.applications[0]?.number).toMatch(/^FLX-2026-/);
    expect(report.byRegion.reduce((sum, { afterCents }) => sum + afterCents, 0)).toBe(report.afterCents);
    await dropped(draft);
  });

  it('is published by a second person, once; what was sent keeps its version, a draft moves when it is sent', async () => {
    const sent = await aSubmitted(app, { by: people.submits });
    const unsent = await aDraft(app, { by: people.dordrecht, moneyCents: 4_000_000 });
    const draft = await changed(maximum, 1_400_000);
    const own = await refusalOf(drafts.publish(await administrator(), draft.id, draft.version));
    expect(own.refusal.code).toBe('FOUR_EYES');

    const by = await decider();
    const both = await Promise.allSettled([1, 2].map(() => drafts.publish(by, draft.id, draft.version)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const versions = await sql<{ version: string; current: boolean }>(
      app.database.systemUrl,
      'select version, current from scheme_version where scheme_key = $1 order by version',
      [key],
    );
    expect(versions).toEqual([
      { version: '1', current: false },
      { version: '2', current: true },
    ]);
    expect(await queries.one(by, draft.id)).toMatchObject({
      state: 'published',
      changes: [{ path: maximum }],
      fields: [],
    });

    const pinned = async (id: string) =>
      (
        await sql<{ version: string; requested: number | null }>(
          app.database.systemUrl,
          'select v.version, a.requested_cents as requested from application a join scheme_version v on v.id = a.scheme_version_id where a.id = $1',
          [id],
        )
      )[0];
    expect(await pinned(sent.id)).toMatchObject({ version: '1' });
    const dordrecht = await app.actor(people.dordrecht);
    const { id: schemeVersionId } = await schemes.current(anonymous, key);
    const moved = await app
      .get(VersionMoves)
      .move(dordrecht, unsent.id, { expectedVersion: unsent.version, schemeVersionId });
    await app.get(SubmitService).submit(dordrecht, unsent.id, {
      expectedVersion: moved.version,
      declaration: true,
      electronicMessages: true,
    });
    expect(await pinned(unsent.id)).toEqual({ version: '2', requested: 1_400_000 });
  });

  it('is not published when nothing changed', async () => {
    const copy = await drafts.copy(await administrator(), key);
    const error = await refusalOf(drafts.publish(await decider(), copy.id, copy.version));
    expect(error.refusal.code).toBe('NOTHING_CHANGED');
    await dropped(copy);
    expect((await refusalOf(drafts.drop(await administrator(), copy.id, 2))).refusal.code).toBe('NOT_IN_THIS_STATE');
  });

  it('closes early and retires also for drafts that stay under an earlier version, and for later windows', async () => {
    const staying = 'blijvend';
    const definition = { ...loadScheme('flexwonen-zh', '1'), key: staying };
    const text = { nl: 'Concepten blijven.', en: 'Drafts stay.' };
    const transitional = { running: 'old_version', article: 'artikel 20', text } as const;
    const laterWindows = [{ opensAt: '2027-02-01T09:00', closesAt: '2027-12-31T17:00' }];
    const window = { opensAt: new Date('2026-01-01T08:00:00Z'), closesAt: new Date('2026-12-31T16:00:00Z') };
    const publish = (version: string, more: object) =>
      app.work.run(systemActor, (tx) =>
        app.get(SchemesService).publish(tx, { ...definition, version, ...more }, window),
      );
    await publish('1', {});
    const [one, two] = [await aDraft(app, { schemeKey: staying }), await aDraft(app, { schemeKey: staying })];
    await publish('2', { transitional, laterWindows });
    const by = await administrator();
    const running = app.get(RunningSchemes);
    const submitter = await app.actor(people.submits);
    const sent = { declaration: true, electronicMessages: true };
    const submit = ({ id, version: expectedVersion }: { id: string; version: number }) =>
      app.get(SubmitService).submit(submitter, id, { expectedVersion, ...sent });
    const { closesAt } = await schemes.current(anonymous, staying);
    await running.close(by, staying, { expectedClosesAt: closesAt, closesAt: '2026-04-01T15:00:00Z', reason: 'Op.' });
    app.setNow('2026-04-01T15:00:00Z');
    expect((await refusalOf(submit(one))).refusal.code).toBe('WINDOW_CLOSED');
    const again = { expectedClosesAt: '2026-04-01T15:00:00Z', closesAt: '2026-05-01T15:00:00Z', reason: 'Geld.' };
    await running.close(by, staying, again);
    await expect(submit(one)).resolves.toMatchObject({ state: 'submitted' });
    await running.retire(by, staying, { reason: 'Vervangen.' });
    app.setNow('2027-03-01T09:00:00Z');
    expect((await refusalOf(submit(two))).refusal.code).toBe('WINDOW_CLOSED');
    const start = app.get(DraftService).start(submitter, { schemeKey: staying, typeKey: 'haalbaarheid' });
    expect((await refusalOf(start)).refusal.code).toBe('WINDOW_CLOSED');
    app.setNow(start2026);
  });

  it('closes a scheme earlier or later, and retires it; the past stays as it was', async () => {
    const running = app.get(RunningSchemes);
    const by = await administrator();
    const { closesAt } = await schemes.current(anonymous, key);
    const close = (expectedClosesAt: string, to: string) =>
      running.close(by, key, { expectedClosesAt, closesAt: to, reason: 'Het geld is op.' });
    expect((await refusalOf(close(closesAt, '2026-03-02T09:00:00Z'))).refusal.code).toBe('CLOSING_INVALID');
    await close(closesAt, '2026-04-01T15:00:00Z');
    expect((await refusalOf(close(closesAt, '2026-05-01T15:00:00Z'))).refusal.code).toBe('STALE_VERSION');
    expect((await schemes.current(anonymous, key)).closesAt).toBe('2026-04-01T15:00:00.000Z');
    await close('2026-04-01T15:00:00Z', '2026-05-01T15:00:00Z');

    await running.retire(by, key, { reason: 'Vervangen.' });
    const { items } = await schemes.list(anonymous);
    expect(items.map((one) => one.key)).not.toContain(key);
    expect(await schemes.current(anonymous, key)).toMatchObject({ open: false, version: '2' });
    const entries = await sql<{ kind: string; reason: string }>(
      app.database.systemUrl,
      "select kind, reason from scheme_desk_entry where kind in ('closing_moved', 'retired') and scheme_key = $1 order by recorded_at, id",
      [key],
    );
    expect(entries.map(({ kind }) => kind).sort()).toEqual(['closing_moved', 'closing_moved', 'retired']);
  });
});
