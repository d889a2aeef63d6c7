// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { systemActor } from '../src/platform/actor';
import { AuditLog } from '../src/platform/audit/audit-log';
import { Sealer } from '../src/platform/audit/sealer';
import { startApp, type TestApp } from './app';
import { sql } from './database';
import { aSubmitted, people } from './given';
import { seedOfRun } from './seed-of-run';

interface Fault {
  readonly seq: number;
  readonly what: string;
}
interface Verifier {
  verifyChain(input: object): Promise<{ count: number; faults: Fault[] }>;
  anchorsIn(text: string): object[];
}
interface Tampering {
  readonly what: string;
  readonly statements: readonly string[];
  namedIn(faults: readonly Fault[]): boolean;
}
interface Tamperings {
  tamperings(seed: number, count: number, last: number): Tampering[];
}
interface Lines {
  storedLines(client: Client): AsyncIterable<object>;
  strayLines(client: Client): Promise<object[]>;
}

const tools = join(__dirname, '../../../tools');
const { privateKey, publicKey } = generateKeyPairSync('ed25519');

describe('The sealed log', () => {
  let app: TestApp;
  let verifier: Verifier;
  let lines: Lines;
  let superuser: Client;
  const folder = mkdtempSync(join(tmpdir(), 'flexloket-anchors-'));
  const anchorFile = join(folder, 'anchors.jsonl');
  const publicPem = publicKey.export({ format: 'pem', type: 'spki' });

  beforeAll(async () => {
    verifier = (await import(`${tools}/audit/verify.mjs`)) as Verifier;
    lines = (await import(`${tools}/audit/lines.mjs`)) as Lines;
    app = await startApp({
      env: {
        AUDIT_KEY: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
        AUDIT_ANCHOR_FILE: anchorFile,
      },
    });
    await aSubmitted(app);
    await aSubmitted(app, { by: people.dordrecht });
    const log = app.get(AuditLog);
    for (let i = 0; i < 40; i++) await log.write({ actor: systemActor, operation: `proef.${i}`, result: 'read' });
    superuser = new Client(app.database.superUrl);
    await superuser.connect();
  }, 300_000);
  afterAll(async () => {
    delete process.env['AUDIT_KEY'];
    delete process.env['AUDIT_ANCHOR_FILE'];
    await superuser.end();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the stand-alone check says, within a transaction of the superuser that may have changed things. */
  async function faults(): Promise<Fault[]> {
    const anchors = verifier.anchorsIn(readFileSync(anchorFile, 'utf8'));
    const stray = await lines.strayLines(superuser);
    const input = { lines: lines.storedLines(superuser), anchors, publicKey: publicPem, stray };
    return (await verifier.verifyChain(input)).faults;
  }

  async function within<T>(work: () => Promise<T>): Promise<T> {
    await superuser.query('begin');
    try {
      return await work();
    } finally {
      await superuser.query('rollback');
    }
  }

  it('seals every line once, also when several processes seal at the same time', async () => {
    const [{ waiting } = { waiting: 0 }] = await sql<{ waiting: number }>(
      app.database.systemUrl,
      'select count(*)::int as waiting from seal_queue',
    );
    expect(waiting).toBeGreaterThan(42);
    const sealer = app.get(Sealer);
    const sealed = await Promise.all([sealer.seal(), sealer.seal(), sealer.seal(), sealer.seal()]);
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(waiting);
    const [chain] = await sql<{ lines: number; last: number; left: number }>(
      app.database.systemUrl,
      `select (select count(*) from audit_entry)::int + (select count(*) from case_event)::int as lines,
              (select max(seq) from seal)::int as last, (select count(*) from seal_queue)::int as left`,
    );
    expect(chain).toEqual({ lines: waiting, last: waiting, left: 0 });
  });

  it('gives a signed anchor to the outside, once for each place', async () => {
    const anchor = await app.get(Sealer).anchor();
    expect(anchor?.seq).toBeGreaterThan(42);
    expect(readFileSync(anchorFile, 'utf8')).toBe(`${JSON.stringify(anchor)}\n`);
    expect(await app.get(Sealer).anchor()).toBeUndefined();
    expect(await within(faults)).toEqual([]);
  });

  it('goes on after an anchor, and stays intact', async () => {
    await app.get(AuditLog).write({ actor: systemActor, operation: 'proef.later', result: 'done' });
    expect(await within(faults)).toEqual([]);
    expect(await app.get(Sealer).seal()).toBe(1);
    expect(await within(faults)).toEqual([]);
  });

  it('stays intact when names and free text of an event are erased, and not when they are changed', async () => {
    const first = '(select event_id from case_event_text order by event_id limit 1)';
    const erase = `update case_event_text set salt = '', body = '', actor_name = '' where event_id = ${first}`;
    const forge = `update case_event_text set actor_name = 'Iemand anders' where event_id = ${first}`;
    expect(await within(async () => (await superuser.query(erase), faults()))).toEqual([]);
    const [fault, ...more] = await within(async () => (await superuser.query(forge), faults()));
    expect(fault?.what).toMatch(/^the names or free text of event .* were changed$/);
    expect(more).toEqual([]);
  });

  it('names fifty changes that a superuser makes, each by its line, and none after taking them back', async () => {
    const seed = seedOfRun;
    const last = Number(JSON.parse(readFileSync(anchorFile, 'utf8')).seq);
    const { tamperings } = (await import(`${tools}/audit/tamperings.mjs`)) as Tamperings;
    const missed: unknown[] = [];
    for (const tampering of tamperings(seed, 50, last)) {
      const found = await within(() => tampered(tampering));
      if (!tampering.namedIn(found)) missed.push({ tampering, found });
    }
    expect({ seed, missed }).toEqual({ seed, missed: [] });
    expect(await within(faults)).toEqual([]);
  }, 180_000);

  async function tampered({ statements }: Tampering): Promise<Fault[]> {
    await superuser.query("set local session_replication_role = 'replica'");
    for (const statement of statements) await superuser.query(statement);
    return faults();
  }

  it('is checked by anybody with a file, the public key and the anchors', () => {
    const env = { ...process.env, DATABASE_URL: app.database.ownerUrl };
    const file = join(folder, 'lines.jsonl');
    const key = join(folder, 'key.pem');
    writeFileSync(key, publicPem);
    const node = (...args: string[]) => spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    expect(node(`${tools}/audit-export.mjs`, file).stdout).toMatch(/^\d+ lines written/);
    const intact = node(`${tools}/audit-verify.mjs`, file, key, anchorFile);
    expect([intact.status, intact.stdout]).toEqual([0, expect.stringMatching(/^The log is intact \(\d+ lines/)]);

    const written = readFileSync(file, 'utf8');
    expect(written).not.toContain('Iemand');
    const at = written.indexOf('proef.20') + 6;
    writeFileSync(file, `${written.slice(0, at)}3${written.slice(at + 1)}`);
    const broken = node(`${tools}/audit-verify.mjs`, file, key, anchorFile);
    expect(broken.status).toBe(1);
    expect(broken.stderr).toMatch(/line \d+ of the log was changed/);
    expect(node(`${tools}/audit-verify.mjs`, join(folder, 'none'), key, anchorFile).status).toBe(2);
  });
});
