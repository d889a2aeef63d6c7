// SPDX-License-Identifier: EUPL-1.2
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { copyStack } from '../../../tools/stack-copy.mjs';
import { startStack } from '../../../tools/stack.mjs';
import { offsetTo } from './legal-clock';

const root = join(import.meta.dirname, '../../..');
const patience = 1_500;

/** Where the journeys of this run note what was filled; kept for as long as the run lasts. */
function register(): string {
  const folder = process.env['E2E_FILLED'];
  if (!folder) throw new Error('E2E_FILLED is not set: run the journeys through playwright.');
  return folder;
}

/** Begins the register of a run; answers how to remove all that was filled in it. */
export function keepsFilled(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'flexloket-filled-'));
  process.env['E2E_FILLED'] = folder;
  return () => {
    const list = join(folder, 'made');
    const made = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
    for (const one of [...made, folder]) rmSync(one, { recursive: true, force: true });
  };
}

async function fill(day: string): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'flexloket-template-'));
  writeFileSync(join(register(), 'made'), `${dir}\n`, { flag: 'a' });
  const env = { DEMO_STORIES: 'none', CLOCK_OFFSET_MS: offsetTo(day, '08:50') };
  const stack = await startStack({ dir, root, demo: true, durable: false, withApi: false, env });
  await stack.stop();
  return dir;
}

/**
 * The folder of a stopped product with accounts, budget and schemes but without cases. Whoever asks first for a day
 * makes it, the others wait.
 */
async function templateOf(day: string): Promise<string> {
  const [note, lock] = [join(register(), day), join(register(), `${day}.lock`)];
  for (let i = 0; i < patience && !existsSync(note); i++) {
    try {
      mkdirSync(lock);
    } catch {
      await setTimeout(200);
      continue;
    }
    try {
      const dir = existsSync(note) ? readFileSync(note, 'utf8') : await fill(day);
      writeFileSync(`${note}.new`, dir);
      renameSync(`${note}.new`, note);
    } finally {
      rmdirSync(lock);
    }
  }
  return readFileSync(note, 'utf8');
}

/** Lays a product that was filled in the morning of a day into an empty folder. */
export async function laysFilled(dir: string, day: string): Promise<void> {
  copyStack(await templateOf(day), dir);
}
