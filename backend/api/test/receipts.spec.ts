// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import * as law from '#domain';
import { SchemesService } from '../src/modules/schemes/schemes.service';
import { loadScheme } from '../src/modules/schemes/scheme-loader';
import { systemActor } from '../src/platform/actor';
import { startApp, type TestApp } from './app';
import { Browser } from './browser';
import { sql } from './database';
import { aGranted, people } from './given';

interface Fault {
  readonly number: string;
  readonly kind: string;
  readonly what: string;
}
interface Verifier {
  verifyReceipts(client: Client, given: object): Promise<{ count: number; faults: Fault[] }>;
}

const tools = join(__dirname, '../../../tools');

describe('Receipts of decisions', () => {
  let app: TestApp;
  let verifier: Verifier;
  let superuser: Client;
  let granted: { id: string };
  const files = (): string => process.env['STORAGE_DIR'] ?? '';

  beforeAll(async () => {
    verifier = (await import(`${tools}/receipts/verify.mjs`)) as Verifier;
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    granted = await aGranted(app, { typeKey: 'plaatsing', count: 12 });
    await aGranted(app, { by: people.dordrecht });
    superuser = new Client(app.database.superUrl);
    await superuser.connect();
  }, 300_000);
  afterAll(async () => {
    await superuser.end();
    await app.close();
  });

  const read = (key: string): Buffer => readFileSync(join(files(), key));
  const verified = () => verifier.verifyReceipts(superuser, { law, read });

  /** What is named after a change by a superuser, which is taken back again. */
  async function after(...statements: string[]): Promise<string[]> {
    await superuser.query('begin');
    try {
      await superuser.query("set local session_replication_role = 'replica'");
      for (const statement of statements) await superuser.query(statement);
      return (await verified()).faults.map(({ what }) => what);
    } finally {
      await superuser.query('rollback');
    }
  }

  it('are made for every decision that was notified, and come out the same', async () => {
    expect(await verified()).toEqual({ count: 2, faults: [] });
  });

  it('hold what the decision rests on', async () => {
    const assessor = await Browser.signIn(await app.listen(), people.assessor);
    const [row] = await sql<{ id: string }>(
      app.database.systemUrl,
      `select id from decision where application_id = $1`,
      [granted.id],
    );
    const { status, body } = await assessor.get(`/decisions/${row?.id}/receipt`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      content: {
        format: 'flexloket-receipt-2',
        decision: { kind: 'grant', decidedOn: '2026-03-02', notifiedOn: '2026-03-02' },
        basis: { scheme: { key: 'flexwonen-zh', type: 'plaatsing' }, answers: { seq: 1 }, mandate: {} },
        ledger: [{ kind: 'GRANT' }, { kind: 'UNRESERVE' }],
        letter: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    });
    const terms = (body as { content: { terms: { outcome: { kind: string }[] } } }).content.terms.outcome;
    expect(terms.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['decision', 'objection', 'payment']));
  });

  it.each([
    [
      'the receipt',
      /the receipt itself was changed/,
      'update decision_receipt set content = replace(content, \'"kind":"grant"\', \'"kind":"Grant"\')',
    ],
    [
      'an answer',
      /the answers of submission 1 were changed/,
      `update submission set answers = answers || '{"projectName": "anders"}'`,
    ],
    [
      'the scheme',
      /version 1 of scheme flexwonen-zh was changed/,
      `update scheme_version set definition = jsonb_set(definition, '{types,1,amount,maximumCents}', '1')`,
    ],
    ['the amount', /the decision: amountCents is/, 'update decision set amount_cents = amount_cents + 1'],
    ['the reasons', /the reasons of the decision were changed/, "update decision set reason = reason || '.'"],
    [
      'who decided',
      /who advised and decided: decidedBy/,
      "update decision set decided_by = (select id from person where email like 'auditor%')",
    ],
    ['the mandate', /the mandate register: maximumCents/, 'update mandate set maximum_cents = maximum_cents + 1'],
    [
      'a posting',
      /the ledger: .*amountCents/,
      "update posting set amount_cents = amount_cents + 1 where bucket = 'committed'",
    ],
    [
      'the fingerprint of a letter',
      /the letter: sha256/,
      "update document set sha256 = repeat('0', 64) where purpose = 'letter'",
    ],
    ['that it is there', /has no receipt/, 'delete from decision_receipt'],
  ])('name it when somebody changes %s', async (_, named, statement) => {
    const found = await after(statement);
    expect(found.length).toBeGreaterThan(0);
    expect(found.some((what) => named.test(what))).toBe(true);
  });

  it('name an outcome that the rules do not give, also when every fingerprint was made again', async () => {
    const { rows } = await superuser.query<{ content: string; decision_id: string }>(
      'select content, decision_id from decision_receipt',
    );
    const [first] = rows;
    const forged = JSON.parse(first?.content ?? '{}') as { basis: { calculation: { totalCents: number } } };
    forged.basis.calculation.totalCents += 1;
    const { canonical, sha256 } = (await import(`${tools}/receipts/canonical.mjs`)) as {
      canonical(value: unknown): string;
      sha256(text: string): string;
    };
    const text = canonical(forged);
    const found = await after(
      `update decision_receipt set content = ${superuser.escapeLiteral(text)}, sha256 = '${sha256(text)}'
        where decision_id = '${first?.decision_id}'`,
      `update decision set facts = jsonb_set(facts, '{receipt,calculation,totalCents}', '${forged.basis.calculation.totalCents}')
        where id = '${first?.decision_id}'`,
    );
    expect(found).toEqual([expect.stringMatching(/^the calculation: totalCents is \d+, reckoned again \d+$/)]);
  });

  it('name a letter of which one byte was flipped', async () => {
    const { rows } = await superuser.query<{ storage_key: string }>(
      "select storage_key from document where purpose = 'letter' limit 1",
    );
    const path = join(files(), rows[0]?.storage_key ?? '');
    const bytes = readFileSync(path);
    const flipped = Buffer.from(bytes);
    flipped[100] = (flipped[100] ?? 0) ^ 1;
    writeFileSync(path, flipped);
    try {
      const { faults } = await verified();
      expect(faults.map(({ what }) => what)).toEqual(['the bytes of the letter were changed']);
    } finally {
      writeFileSync(path, bytes);
    }
  });

  it('still come out the same after a new version of the scheme was published', async () => {
    await app.work.run(systemActor, (tx) =>
      app.get(SchemesService).publish(tx, { ...loadScheme('flexwonen-zh', '1'), version: '2' }),
    );
    expect(await verified()).toEqual({ count: 2, faults: [] });
  });

  it('are checked from the command line', () => {
    const env = { ...process.env, DATABASE_URL: app.database.ownerUrl, NODE_OPTIONS: '' };
    const { stderr, status } = spawnSync(process.execPath, [`${tools}/receipt-verify.mjs`, 'FW-0'], {
      env,
      encoding: 'utf8',
    });
    // Without a build it says so; with one there is no such case. Either way it does not say that all is well.
    expect([status, /is not built|no receipt of case FW-0/.test(stderr)]).toEqual([2, true]);
  });
});
