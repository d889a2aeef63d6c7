// SPDX-License-Identifier: EUPL-1.2
// Other processes: is one alive, what is it, has it ended.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  try {
    // A process that has ended but was not yet collected by its parent counts as gone.
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** The command line of a process, or '' when it is unknown. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    if (process.platform === 'win32' || process.platform === 'linux') return '';
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
  }
}

/** Asks a process to end, waits, and insists after `patience` milliseconds. */
export async function endProcess(pid, patience = 10_000) {
  for (const [signal, rounds] of [
    ['SIGTERM', patience / 50],
    ['SIGKILL', 100],
  ]) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let i = 0; i < rounds; i++) {
      if (!isAlive(pid)) return;
      await pause(50);
    }
  }
}
