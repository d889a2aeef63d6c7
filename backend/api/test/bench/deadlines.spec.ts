// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { asSystem } from '../database';
import type { Stack } from '../faults/arena';
import { grantedCases } from '../faults/granted-cases';
import { people } from '../given';
import { signInAt } from '../sign-in';
import { fromTools } from '../tools';

const rows = Number(process.env['ROWS'] ?? 10_000);
const clients = 4;
const mostSeconds = 60;
const mostRatio = 1.5;

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.ceil(share * times.length) - 1] ?? NaN;

describe(`${rows} deadlines fall due at once`, () => {
  let stack: Stack;
  let client: Client;
  let ids: string[];
  let worker: ChildProcess | undefined;
  const dir = mkdtempSync(join(tmpdir(), 'flexloket-bench-'));

  beforeAll(async () => {
    const { startStack } = (await fromTools('stack')) as { startStack(options: object): Promise<Stack> };
    stack = await startStack({ dir, durable: true, env: { DEMO: '1', WORKER: 'separate' } });
    const began = Date.now();
    ids = await grantedCases(stack, rows, 1);
    console.log(`${rows} cases filled in ${((Date.now() - began) / 1000).toFixed(0)} s`);
    client = new Client(asSystem(stack.appUrl));
    await client.connect();
    await client.query('analyze');
  }, 1_200_000);
  afterAll(async () => {
    worker?.kill('SIGKILL');
    await client?.end();
    await stack?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const left = async (): Promise<number> =>
    (
      (
        await client.query(
          "select count(*)::int as n from due_step where fired_at is null and rule = 'warning' and offset_days = -42 and subject like 'obligation:%'",
        )
      ).rows[0] as { n: number }
    ).n;

  /** People at work: the list of work, then a case, again and again, until they are told to stop. */
  async function atWork(until: () => boolean): Promise<number[]> {
    const [base = ''] = stack.baseUrls;
    const times: number[] = [];
    const one = async (place: number): Promise<void> => {
      const { cookie } = await signInAt(base, people.assessor);
      for (let turn = place; !until(); turn++) {
        const path =
          turn % 2 === 0 ? '/work-items?tab=todo&limit=50' : `/applications/${ids[(turn * 37) % ids.length]}`;
        const began = performance.now();
        const response = await fetch(`${base}/api/v1${path}`, { headers: { cookie } });
        await response.arrayBuffer();
        times.push(performance.now() - began);
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        await pause(20);
      }
    };
    await Promise.all(Array.from({ length: clients }, (_, place) => one(place)));
    return times;
  }

  it(`are taken within ${mostSeconds} s while the API stays as fast as it was`, async () => {
    const warmUntil = Date.now() + 5_000;
    await atWork(() => Date.now() > warmUntil);
    const calmUntil = Date.now() + 20_000;
    const calm = await atWork(() => Date.now() > calmUntil);
    const before = await left();
    expect(before).toBeGreaterThanOrEqual(rows);
    const root = join(__dirname, '../../../..');
    const env = { ...stack.apiEnv, CLOCK_OFFSET_MS: String(12 * 3600 * 1000 + 24 * 3600 * 1000) };
    worker = spawn(process.execPath, [join(root, 'dist/backend/api/src/worker.js')], {
      cwd: root,
      env,
      stdio: 'ignore',
    });
    while ((await left()) === before) await pause(100);
    const began = Date.now();
    let over = false;
    const meanwhile = atWork(() => over);
    while ((await left()) > 0 && Date.now() - began < 5 * mostSeconds * 1000) await pause(250);
    const seconds = (Date.now() - began) / 1000;
    over = true;
    const busy = await meanwhile;
    const [quiet, loaded] = [percentile(calm, 0.95), percentile(busy, 0.95)];
    console.log(
      `${before} due rows taken in ${seconds.toFixed(1)} s (aim: ${mostSeconds}); API p95 ${quiet.toFixed(0)} ms before (${calm.length} requests), ` +
        `${loaded.toFixed(0)} ms meanwhile (${busy.length}): ${(loaded / quiet).toFixed(2)} times (aim: ${mostRatio})`,
    );
    expect(seconds).toBeLessThanOrEqual(mostSeconds);
    expect(loaded / quiet).toBeLessThanOrEqual(mostRatio);
  }, 900_000);
});
