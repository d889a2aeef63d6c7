// SPDX-License-Identifier: EUPL-1.2
// `npm test` runs all parts, goes on after a failure, and ends with one plain line. `npm test -- law browser` runs those.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parts } from './test-parts.mjs';

const root = join(import.meta.dirname, '..');
const windows = process.platform === 'win32';
const reports = mkdtempSync(join(tmpdir(), 'flexloket-test-'));
let running;
let stopped = false;

const signalGroup = (child, signal) => {
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
};

/** Runs one command in a process group of its own, ended as a whole when its time is over. */
function run(args, env, minutes) {
  return new Promise((done) => {
    const options = { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] };
    const child = spawn(process.execPath, args, { ...options, detached: !windows });
    running = child;
    const insist = () => setTimeout(() => signalGroup(child, 'SIGKILL'), 15_000).unref();
    const timer = setTimeout(() => {
      console.error(`Ended: it took more than ${minutes} minutes.`);
      signalGroup(child, 'SIGTERM');
      insist();
    }, minutes * 60_000);
    const end = (code) => (clearTimeout(timer), (running = undefined), done(code ?? 1));
    child.once('error', (error) => (console.error(error.message), end(1)));
    child.once('exit', end);
  });
}

const readers = {
  jest: (report) => report,
  playwright: ({ stats, errors = [] }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }),
};

function extraOf({ kind }, file) {
  if (kind === 'jest') {
    const args = ['--reporters=default', `--reporters=${join(root, 'tools/plain-summary.cjs')}`];
    return { args, env: { PLAIN_SUMMARY: file } };
  }
  if (kind === 'playwright') return { args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } };
  return { args: [], env: {} };
}

async function count(part) {
  const file = join(reports, `${part.name}.json`);
  const { args, env } = extraOf(part, file);
  const code = await run([...part.args, ...args], env, part.minutes);
  if (part.kind === 'check') return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const counts = readers[part.kind](JSON.parse(readFileSync(file, 'utf8')));
  // A runner that failed for another reason (a teardown, an obsolete snapshot), or ran nothing, has failed.
  const wrong = (code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0;
  return { ...counts, failed: counts.failed + (wrong ? 1 : 0) };
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopped = true;
    if (running) signalGroup(running, 'SIGTERM');
  });
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${parts.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const wanted = parts.filter(({ name }) => names.length === 0 || names.includes(name));
for (const { needs } of [...wanted]) {
  if (needs && !wanted.some(({ name }) => name === needs)) wanted.unshift(parts.find(({ name }) => name === needs));
}

const results = [];
const began = Date.now();
const secondsSince = (moment) => `${((Date.now() - moment) / 1000).toFixed(1)} s`;
for (const part of wanted) {
  if (stopped) break;
  const at = Date.now();
  console.log(`\n── ${part.name}: ${part.what}`);
  const blocked = part.needs && results.find(({ name }) => name === part.needs)?.failed > 0;
  if (blocked) console.error(`Not run: ${part.needs} failed.`);
  const counts = blocked ? { passed: 0, failed: 1, skipped: 0 } : await count(part);
  results.push({ name: part.name, ...counts, time: secondsSince(at) });
  console.log(`── ${part.name}: ${counts.failed > 0 ? 'FAILED' : 'ok'} (${secondsSince(at)})`);
}
rmSync(reports, { recursive: true, force: true });

console.log('\npart          passed  failed  skipped      time');
const cell = (value, width) => String(value).padStart(width);
for (const { name, passed, failed, skipped, time } of results) {
  console.log(name.padEnd(12) + cell(passed, 8) + cell(failed, 8) + cell(skipped, 9) + cell(time, 10));
}
console.log(`in all ${secondsSince(began)}\n`);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
const failed = total('failed') + (stopped ? 1 : 0);
if (stopped) console.error('Stopped before the end.');
console.log(`${total('passed')} passed, ${failed} failed, ${total('skipped')} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
