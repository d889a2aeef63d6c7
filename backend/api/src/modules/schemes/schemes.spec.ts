// SPDX-License-Identifier: EUPL-1.2
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type TestApp } from '../../../test/app';
import { aSubmitted } from '../../../test/given';
import { anonymous, systemActor } from '../../platform/actor';
import { BudgetTree } from '../budget/budget-tree.service';
import { canonicalJson, sha256Of } from './canonical-json';
import { loadScheme, loadSchemes, SchemeProblems, schemesFolder } from './scheme-loader';
import { SchemesQueries } from './schemes.queries';
import { SchemesService } from './schemes.service';

describe('Scheme definitions on disk', () => {
  it('are read, checked, and put together in the order of the list', () => {
    const schemes = loadSchemes();
    expect(schemes.map(({ key }) => key)).toEqual(['flexwonen-zh', 'wonen-zh-flex-2025']);
    expect(schemes[0]?.types.map(({ key }) => key)).toEqual(['haalbaarheid', 'plaatsing', 'verplaatsing']);
  });

  it('are refused with everything that is wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'schemes-'));
    cpSync(join(schemesFolder, 'flexwonen-zh/1'), join(folder, 'flexwonen-zh/1'), { recursive: true });
    writeFileSync(join(folder, 'flexwonen-zh/1/plaatsing.yaml'), 'key: plaatsing\n');
    expect(() => loadScheme('flexwonen-zh', '1', folder)).toThrow(SchemeProblems);
    writeFileSync(join(folder, 'flexwonen-zh/1/scheme.yaml'), 'typeFiles: ["../../secret.yaml"]\n');
    expect(() => loadScheme('flexwonen-zh', '1', folder)).toThrow(/no name of a file/);
    rmSync(folder, { recursive: true });
  });

  it('have a fingerprint that does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [2, { d: 1, c: null }], a: undefined })).toBe('{"b":[2,{"c":null,"d":1}]}');
    expect(sha256Of({ a: 1, b: 2 })).toBe(sha256Of({ b: 2, a: 1 }));
  });
});

describe('Publishing a scheme', () => {
  let app: TestApp;
  let service: SchemesService;
  let queries: SchemesQueries;
  const scheme = loadScheme('flexwonen-zh', '1');
  const window = { opensAt: new Date('2026-01-01T08:00:00Z'), closesAt: new Date('2026-06-30T15:00:00Z') };

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    service = app.get(SchemesService);
    queries = app.get(SchemesQueries);
  });
  afterAll(() => app.close());

  it('shows anybody the schemes in force with what is left and what was asked', async () => {
    await aSubmitted(app, { moneyCents: 2_000_000 });
    const { items } = await queries.list(anonymous);
    expect(items).toMatchObject([
      {
        key: 'flexwonen-zh',
        open: true,
        ceilings: [
          { typeKey: null, ceilingCents: 31_901_800, leftCents: 31_901_800, askedCents: 1_000_000 },
          { typeKey: 'haalbaarheid', ceilingCents: 6_000_000, leftCents: 6_000_000, askedCents: 1_000_000 },
          { typeKey: 'plaatsing', ceilingCents: 18_000_000, leftCents: 18_000_000, askedCents: 0 },
          { typeKey: 'verplaatsing', ceilingCents: 7_901_800, leftCents: 7_901_800, askedCents: 0 },
        ],
      },
    ]);
  });

  it('gives one version by key or by id, and nothing else', async () => {
    const current = await queries.current(anonymous, 'flexwonen-zh');
    expect(current).toMatchObject({ version: '1', current: true, sha256: sha256Of(scheme) });
    expect(await queries.version(anonymous, current.id)).toEqual(current);
    await expect(queries.current(anonymous, 'nothing')).rejects.toThrow('NOT_FOUND');
    await expect(queries.version(anonymous, 'nothing')).rejects.toThrow('NOT_FOUND');
    await expect(queries.version(anonymous, '00000000-0000-4000-8000-000000000000')).rejects.toThrow('NOT_FOUND');
  });

  it('publishes the same content once and never edits what was published', async () => {
    const publish = (definition: typeof scheme) =>
      app.work.run(systemActor, (tx) => service.publish(tx, definition, window));
    const again = await publish(scheme);
    expect(again.id).toBe((await queries.current(anonymous, 'flexwonen-zh')).id);
    await expect(publish({ ...scheme, ceilingCents: 1 })).rejects.toThrow(/raise the version/);
    await expect(
      app.work.run(systemActor, (tx) => tx.query("update scheme_version set version = '9'")),
    ).rejects.toMatchObject({ driverError: { code: '23514' } });
  });

  it('follows up an older version, and moves the ceilings by the difference', async () => {
    const types = scheme.types.map((type) => (type.key === 'plaatsing' ? { ...type, ceilingCents: 17_000_000 } : type));
    const next = await app.work.run(systemActor, (tx) =>
      service.publish(tx, { ...scheme, version: '2', types }, window),
    );
    const current = await queries.current(anonymous, 'flexwonen-zh');
    expect(current).toMatchObject({ id: next.id, version: '2', closesAt: '2026-06-30T15:00:00.000Z' });
    expect(current.ceilings.find(({ typeKey }) => typeKey === 'plaatsing')).toMatchObject({ ceilingCents: 17_000_000 });
    const [sum] = await app.work.read(systemActor, (reader) =>
      reader.query<{ sum: number }>('select sum(amount_cents)::int8 as sum from posting'),
    );
    expect(sum?.sum).toBe(0);
  });

  it('is open from the opening moment until just before the closing moment', async () => {
    const openAt = async (moment: string): Promise<boolean> => {
      app.setNow(moment);
      return (await queries.current(anonymous, 'flexwonen-zh')).open;
    };
    expect(await openAt('2025-12-31T08:00:00Z')).toBe(false);
    expect(await openAt('2026-06-30T14:59:50Z')).toBe(true);
    expect(await openAt('2026-06-30T15:00:00Z')).toBe(false);
    app.setNow('2026-03-02T09:00:00Z');
  });

  it('never sets a ceiling below what was granted', async () => {
    await app.work.run(systemActor, async (tx) => {
      const tree = app.get(BudgetTree);
      const account = await tree.ensureAccount(tx, { code: 'a', kind: 'programme', name: { nl: 'Proef' } });
      await tree.setCeiling(tx, account.id, 1_000, 'Proef');
      const renamed = await tree.ensureAccount(tx, { code: 'a', kind: 'programme', name: { nl: 'Anders' } });
      expect([renamed.id, renamed.name.nl]).toEqual([account.id, 'Anders']);
      await expect(tree.setCeiling(tx, account.id, -1, 'Proef')).rejects.toThrow('CEILING_EXCEEDED');
    });
  });
});
