// SPDX-License-Identifier: EUPL-1.2
// One Flexloket per folder: a note in the data folder says which process runs, so that a second start is refused and
// what a killed one left behind is found and ended.
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stopLeftBehind } from './pg.mjs';
import { commandOf, endProcess, isAlive } from './processes.mjs';

const noteIn = (dir) => join(dir, 'running.json');

function read(dir) {
  try {
    return JSON.parse(readFileSync(noteIn(dir), 'utf8'));
  } catch {
    return undefined;
  }
}

const isOurs = (pid, name) => isAlive(pid) && (commandOf(pid) || name).includes(name);

/** What runs on this data folder now: { pid, tool, url }, or undefined. */
export function whatRuns(dir) {
  const note = read(dir);
  return note && note.pid !== process.pid && isOurs(note.pid, note.tool) ? note : undefined;
}

/** Ends an API or PostgreSQL whose parent was killed. */
export async function endLeftovers(dir) {
  for (const pid of read(dir)?.children ?? []) if (isOurs(pid, 'dist/backend')) await endProcess(pid);
  const data = join(dir, 'pg');
  if (existsSync(data)) await stopLeftBehind(realpathSync(data));
}

/** Claims the data folder for this process; throws in words when another one has it. */
export async function claim(dir, tool) {
  mkdirSync(dir, { recursive: true });
  const other = whatRuns(dir);
  if (other) {
    const at = other.url ? ` at ${other.url}` : '';
    throw new Error(
      `Flexloket already runs in this folder${at} (process ${other.pid}). Stop it first with Ctrl-C there.`,
    );
  }
  await endLeftovers(dir);
  rmSync(noteIn(dir), { force: true });
  const note = { pid: process.pid, tool };
  const write = (flag) => writeFileSync(noteIn(dir), JSON.stringify(note), { flag });
  try {
    write('wx');
  } catch {
    throw new Error('Another start of Flexloket in this folder was a moment earlier.');
  }
  return {
    tell(change) {
      Object.assign(note, change);
      write('w');
    },
    release: () => rmSync(noteIn(dir), { force: true }),
  };
}
