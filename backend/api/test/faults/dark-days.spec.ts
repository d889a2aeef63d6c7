// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { minutesLate, localDate } from '#domain';
import { asSystem } from '../database';
import { fromTools } from '../tools';
import type { Stack } from './arena';
import { chance } from './chance';
import { grantedCases } from './granted-cases';

const long = process.env['FAULTS'] === 'long';
const deadlines = Number(process.env['DEADLINES'] ?? (long ? 10_000 : 500));
const workers = 4;
const darkDays = 10;
const batch = 20;

describe(`Dark days: ${deadlines} deadlines fall due while nothing runs; ${workers} workers start, one is killed every two seconds`, () => {
  let stack: Stack;
  let client: Client;
  const dir = mkdtempSync(join(tmpdir(), 'flexloket-dark-'));
  const seed = Math.floor(Math.random() * 1_000_000);
  const next = chance(seed);
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    const { startStack } = (await fromTools('stack')) as { startStack(options: object): Promise<Stack> };
    stack = await startStack({
      dir,
      withApi: false,
      durable: true,
      env: { DEMO: '1' },
      settings: ['max_connections=200'],
    });
    await grantedCases(stack, deadlines, darkDays);
    client = new Client(asSystem(stack.appUrl));
    await client.connect();
  }, 600_000);
  afterAll(async () => {
    for (const one of running) one.kill('SIGKILL');
    await client?.end();
    await stack?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query(text, values)).rows as Row[];
  const left = async (until: string): Promise<number> =>
    (
      await sql<{ n: number }>('select count(*)::int as n from due_step where fired_at is null and due_on <= $1', [
        until,
      ])
    )[0]?.n ?? -1;

  function startWorker(offsetMs: number): void {
    const root = join(__dirname, '../../../..');
    const env = { ...stack.apiEnv, CLOCK_OFFSET_MS: String(offsetMs), WORKER: 'separate' };
    running.push(
      spawn(process.execPath, [join(root, 'dist/backend/api/src/worker.js')], { cwd: root, env, stdio: 'ignore' }),
    );
  }

  it('takes every one of them once, the oldest first, and says how late', async () => {
    const [window] = await sql<{ last: string; n: number }>(
      `select max(due_on)::text as last, count(*)::int as n from due_step`,
    );
    const [due] = await sql<{ first: string; last: string; n: number }>(
      `select min(due_on)::text as first, max(due_on)::text as last, count(*)::int as n from due_step
        where rule = 'warning' and offset_days = -42 and subject like 'obligation:%' and due_on <= $1`,
      [window?.last],
    );
    const until = due?.last ?? '';
    const offsetMs = Date.parse(`${until}T12:00:00Z`) - Date.now();
    const before = await left(until);
    expect(before).toBeGreaterThanOrEqual(deadlines);
    for (let i = 0; i < workers; i++) startWorker(offsetMs);

    let kills = 0;
    let amid = 0;
    const began = Date.now();
    for (let waiting = before; waiting > 0;) {
      await pause(waiting === before ? 50 : 2_000);
      waiting = await left(until);
      if (waiting === before) continue;
      const [victim] = running.splice(next(running.length), 1);
      victim?.kill('SIGKILL');
      kills += 1;
      if (waiting > 0) amid += 1;
      startWorker(offsetMs);
      expect({ seed, tooLong: Date.now() - began > 1_500_000 }).toEqual({ seed, tooLong: false });
    }
    const seconds = (Date.now() - began) / 1000;
    expect({ seed, amid: amid > 0 }).toEqual({ seed, amid: true });

    const fired = await sql<{
      id: string;
      due_on: string;
      fired_at: Date;
      late_minutes: number;
      application_id: string;
    }>(
      `select id, due_on::text, fired_at, late_minutes, application_id from due_step
        where due_on <= $1 order by fired_at, due_on, id`,
      [until],
    );
    expect(fired).toHaveLength(before);
    for (const { due_on, fired_at, late_minutes } of fired) {
      expect({ seed, due_on, late_minutes }).toEqual({
        seed,
        due_on,
        late_minutes: minutesLate(localDate(due_on), fired_at),
      });
    }
    const [told] = await sql<{ twice: number; missing: number; untold: number }>(
      `select (select count(*) from (select data ->> 'stepId' from case_event where type like 'Deadline%'
                                      group by 1 having count(*) > 1) t)::int as twice,
              (select count(*) from due_step s where s.outcome = 'done' and s.rule = 'warning' and s.subject like 'obligation:%'
                  and not exists (select from case_event e where e.data ->> 'stepId' = s.id::text))::int as missing,
              (select count(*) from due_step s where s.outcome = 'done' and s.rule in ('warning','overdue','escalation')
                  and not exists (select from deadline_notice n where n.step_id = s.id))::int as untold`,
    );
    expect({ seed, ...told }).toEqual({ seed, twice: 0, missing: 0, untold: 0 });

    // Older steps that came later: only what another worker held at that moment, with the other steps of those cases.
    const stepsOfCase = new Map<string, number>();
    for (const one of fired) stepsOfCase.set(one.application_id, (stepsOfCase.get(one.application_id) ?? 0) + 1);
    const held = workers * batch * Math.max(...stepsOfCase.values());
    let overtaken = 0;
    const days = [...new Set(fired.map(({ due_on }) => due_on))].sort();
    for (const day of days) {
      const firstLater = fired.findIndex(({ due_on }) => due_on > day);
      if (firstLater < 0) continue;
      const after = fired.slice(firstLater).filter(({ due_on }) => due_on <= day).length;
      overtaken = Math.max(overtaken, after);
    }
    expect({ seed, held, outOfTurn: Math.min(overtaken, held) }).toEqual({ seed, held, outOfTurn: overtaken });
    const latest = Math.max(...fired.map(({ late_minutes }) => late_minutes));
    expect(latest).toBeGreaterThan((darkDays - 1) * 24 * 60);
    console.log(
      `seed ${seed}: ${before} steps in ${seconds.toFixed(1)} s, ${kills} workers killed (${amid} in the middle), latest ${latest} minutes late, at most ${overtaken} taken out of turn`,
    );
  }, 1_600_000);
});
