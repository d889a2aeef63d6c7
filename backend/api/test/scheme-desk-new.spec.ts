// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from './app';
import { sql } from './database';
import { people } from './given';
import { exampleScheme } from '../../domain/src/testing/example-schemes';
import { anonymous } from '../src/platform/actor';
import { RefusedError } from '../src/platform/refused.error';
import { filesOf } from '../src/modules/schemes/scheme-files-of';
import { SchemesQueries } from '../src/modules/schemes/schemes.queries';
import { DraftsQueries } from '../src/modules/schemes/desk/drafts.queries';
import { DraftsService } from '../src/modules/schemes/desk/drafts.service';
import { DryRunQueries } from '../src/modules/schemes/desk/dry-run.queries';
import { VersionsQueries } from '../src/modules/schemes/desk/versions.queries';

const files = (key: string) => Object.entries(filesOf(exampleScheme(key))).map(([name, text]) => ({ name, text }));

async function refusalOf(work: Promise<unknown>): Promise<RefusedError> {
  const error: unknown = await work.then(
    () => new Error('was not refused'),
    (found: unknown) => found,
  );
  if (error instanceof RefusedError) return error;
  throw error;
}

describe('A scheme that begins at the desk', () => {
  let app: TestApp;
  let drafts: DraftsService;
  let queries: DraftsQueries;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    drafts = app.get(DraftsService);
    queries = app.get(DraftsQueries);
  });
  afterAll(() => app.close());

  const administrator = () => app.actor(people.administrator);
  const decider = () => app.actor(people.decider);

  it('is begun once: of two at the same moment one is refused', async () => {
    const by = await administrator();
    const both = await Promise.allSettled([1, 2].map(() => drafts.begin(by, files('middenhuur'))));
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as RefusedError] : []));
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(['SCHEME_DRAFT_OPEN']);
    const again = await refusalOf(drafts.begin(by, files('flexwonen-zh')));
    expect(again.errors[0]?.message.nl).toContain('bestaat al');
    const wrong = files('budgetsubsidies').map(({ name, text }) => ({
      name,
      text: text.replace('decisionWeeks', 'wrong'),
    }));
    expect((await refusalOf(drafts.begin(by, wrong))).errors[0]?.path).toMatch(/^\w+\.yaml:\d+:\d+ /);
  });

  it('is reckoned against itself, asked for, and published by a second person with its own ceilings', async () => {
    const by = await administrator();
    const made = await drafts.begin(by, files('dorpshuizen'));
    const draft = await queries.one(by, made.id);
    expect(draft).toMatchObject({ basedOnVersion: null, nextVersion: '1', changes: [], askedAt: null });
    expect(draft.entries.map(({ kind }) => kind)).toEqual(['begun']);
    const report = await app.get(DryRunQueries).run(by, made.id, 40);
    expect(report).toMatchObject({ gain: 0, lose: 0, synthetic: 40 });

    const asked = await drafts.ask(by, made.id, made.version);
    expect((await queries.one(by, made.id)).askedAt).not.toBeNull();
    const edits = [{ path: 'types.verduurzaming.maximumCents', value: 4_000_000 }];
    const changed = await drafts.edit(by, made.id, { expectedVersion: asked.version, edits });
    expect((await queries.one(by, made.id)).askedAt).toBeNull();

    expect((await refusalOf(drafts.publish(by, made.id, changed.version))).refusal.code).toBe('FOUR_EYES');
    const second = await decider();
    const both = await Promise.allSettled([1, 2].map(() => drafts.publish(second, made.id, changed.version)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const current = await app.get(SchemesQueries).current(anonymous, 'dorpshuizen');
    expect(current.version).toBe('1');
    expect(current.ceilings).toEqual([
      { typeKey: null, ceilingCents: 50_000_000, leftCents: 50_000_000, askedCents: 0 },
      { typeKey: 'verduurzaming', ceilingCents: 50_000_000, leftCents: 50_000_000, askedCents: 0 },
    ]);
    const { items } = await app.get(VersionsQueries).list(by, { scheme: 'dorpshuizen' });
    expect(items).toMatchObject([{ version: '1', state: 'current', sha256: current.sha256 }]);
    expect(items[0]?.publishedBy).not.toBeNull();
    expect((await queries.one(by, made.id)).state).toBe('published');
  });

  it('keeps its place in the budget with its next version', async () => {
    const copy = await drafts.copy(await administrator(), 'dorpshuizen');
    const edits = [{ path: 'ceilingCents', value: 60_000_000 }];
    const changed = await drafts.edit(await administrator(), copy.id, { expectedVersion: copy.version, edits });
    await drafts.publish(await decider(), copy.id, changed.version);
    const accounts = await sql<{ code: string; cents: number }>(
      app.database.systemUrl,
      "select code, ceiling_cents::float8 as cents from budget_account where scheme_key = 'dorpshuizen' order by code",
    );
    expect(accounts).toEqual([
      { code: 'dorpshuizen', cents: 60_000_000 },
      { code: 'dorpshuizen/verduurzaming', cents: 50_000_000 },
    ]);
    const { items } = await app.get(VersionsQueries).list(await administrator(), { limit: 1 });
    expect(items).toMatchObject([{ schemeKey: 'dorpshuizen', version: '2' }]);
  });

  it('comes back as files that say the same', async () => {
    const { items } = await app.get(VersionsQueries).list(await administrator(), { scheme: 'flexwonen-zh' });
    const written = await app.get(VersionsQueries).files(await administrator(), items[0]?.id ?? '');
    const copy = await drafts.copy(await administrator(), 'flexwonen-zh');
    const own = await app.get(VersionsQueries).draftFiles(await administrator(), copy.id);
    expect(own.files.map(({ name }) => name)).toEqual(written.files.map(({ name }) => name));
    await drafts.upload(await administrator(), copy.id, { expectedVersion: 1, files: own.files });
    expect((await queries.one(await administrator(), copy.id)).changes).toEqual([]);
  });
});
