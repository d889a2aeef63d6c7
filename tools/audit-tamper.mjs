// SPDX-License-Identifier: EUPL-1.2
// `npm run audit:tamper [-- changes [lines [seed]]]`: a log of 100,000 lines on a database of its own, sealed and anchored
// by the product; then 200 random changes by a superuser, each looked for by the stand-alone check and taken back. Says
// how many were named, whether there was a false alarm, and how many lines a second the check reads.
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedLines, strayLines } from './audit/lines.mjs';
import { tamperings } from './audit/tamperings.mjs';
import { anchorsIn, verifyChain } from './audit/verify.mjs';
import { connected } from './database.mjs';
import { pause } from './processes.mjs';
import { startStack } from './stack.mjs';

const [changes = 200, lines = 100_000, seed = Math.floor(Math.random() * 1e9)] = process.argv.slice(2).map(Number);
const dir = mkdtempSync(join(tmpdir(), 'flexloket-tamper-'));
const began = Date.now();
const lap = (what) => console.log(`[tamper] ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)`);

const write = `
  insert into audit_entry (at, person_id, operation, object_id, result, reason)
  select now() - interval '90 days' + n * interval '1 minute', gen_random_uuid(), 'case-view.show', gen_random_uuid(),
         (array['read', 'done', 'refused'])[1 + n % 3], 'proef ' || n
    from generate_series(1, $1) n`;

async function check(client, given) {
  const stray = await strayLines(client);
  return verifyChain({ ...given, lines: storedLines(client, { at: 20_000 }), stray });
}

async function within(client, work) {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

let stack;
try {
  stack = await startStack({ dir, demo: false, durable: false, withApi: false });
  await connected(stack.superUrl.replace(/\/[^/]*$/, '/flexloket'), async (client) => {
    await client.query(write, [lines]);
    lap(`${lines} lines written`);
    const anchorFile = join(dir, 'anchors.jsonl');
    await stack.restartApi(0);
    while (!existsSync(anchorFile)) await pause(200);
    await stack.killApi(0, 'SIGTERM');
    const anchors = anchorsIn(readFileSync(anchorFile, 'utf8'));
    const key = createPrivateKey({ key: Buffer.from(stack.apiEnv.AUDIT_KEY, 'base64'), format: 'der', type: 'pkcs8' });
    const given = { anchors, publicKey: createPublicKey(key).export({ format: 'pem', type: 'spki' }) };
    const last = anchors.at(-1).seq;
    lap(`sealed and anchored at ${last}`);

    const at = Date.now();
    const clean = await within(client, () => check(client, given));
    const speed = Math.round(clean.count / ((Date.now() - at) / 1000));
    lap(`untouched: ${clean.count} lines, ${clean.faults.length} false alarms, ${speed} lines a second`);

    const missed = [];
    for (const { what, statements, namedIn } of tamperings(seed, changes, last)) {
      const { faults } = await within(client, async () => {
        await client.query("set local session_replication_role = 'replica'");
        for (const statement of statements) await client.query(statement);
        return check(client, given);
      });
      if (!namedIn(faults)) missed.push(what);
    }
    const after = await within(client, () => check(client, given));
    lap(`${changes - missed.length} of ${changes} changes named (seed ${seed})`);
    for (const what of missed) console.error(`  not named: ${what}`);
    const failed = missed.length > 0 || clean.count < lines || clean.faults.length + after.faults.length > 0;
    process.exitCode = failed ? 1 : 0;
  });
} finally {
  await stack?.stop();
  rmSync(dir, { recursive: true, force: true });
}
