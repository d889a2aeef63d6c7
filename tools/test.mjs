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
const running = new Set();
let stopped = false;

const signalGroup = (child, signal) => {
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
};

/**
 * Runs one command in a process group of its own, ended as a whole when its time is over. What it says appears at once,
 * or as a whole at its end when others run beside it.
 */
function run(args, env, { minutes, beside }) {
  return new Promise((done) => {
    const said = [];
    const out = beside ? 'pipe' : 'inherit';
    const options = { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', out, out] };
    const child = spawn(process.execPath, args, { ...options, detached: !windows });
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
    const say = (line) => (beside ? said.push(Buffer.from(`${line}\n`)) : console.error(line));
    const insist = () => setTimeout(() => signalGroup(child, 'SIGKILL'), 15_000).unref();
    const timer = setTimeout(() => {
      say(`Ended: it took more than ${minutes} minutes.`);
      signalGroup(child, 'SIGTERM');
      insist();
    }, minutes * 60_000);
    const end = (code) => {
      clearTimeout(timer);
      running.delete(child);
      done({ code: code ?? 1, said: Buffer.concat(said).toString() });
    };
    child.once('error', (error) => (say(error.message), end(1)));
    child.once('close', end);
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

function countsOf(part, code, file) {
  if (part.kind === 'check') return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const counts = readers[part.kind](JSON.parse(readFileSync(file, 'utf8')));
  // A runner that failed for another reason (a teardown, an obsolete snapshot), or ran nothing, has failed.
  const wrong = (code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0;
  return { ...counts, failed: counts.failed + (wrong ? 1 : 0) };
}

const results = new Map();
const secondsSince = (moment) => `${((Date.now() - moment) / 1000).toFixed(1)} s`;

async function runPart(part) {
  const at = Date.now();
  const head = `\n── ${part.name}: ${part.what}`;
  if (!part.beside) console.log(head);
  const blocked = part.needs && (await results.get(part.needs)).failed > 0;
  const file = join(reports, `${part.name}.json`);
  const { args, env } = extraOf(part, file);
  const { code, said } = blocked
    ? { code: 1, said: `Not run: ${part.needs} failed.\n` }
    : await run([...part.args, ...args], env, part);
  const counts = blocked ? { passed: 0, failed: 1, skipped: 0 } : countsOf(part, code, file);
  if (part.beside) console.log(head);
  if (said) process.stdout.write(said);
  console.log(`── ${part.name}: ${counts.failed > 0 ? 'FAILED' : 'ok'} (${secondsSince(at)})`);
  return { name: part.name, ...counts, time: secondsSince(at) };
}

/** Works off a list; what a part needs stands before it in the list. */
async function lane(waiting) {
  for (let part = waiting.shift(); part && !stopped; part = waiting.shift()) {
    const result = runPart(part);
    results.set(part.name, result);
    await result;
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopped = true;
    for (const child of running) signalGroup(child, 'SIGTERM');
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

const began = Date.now();
const [beside, alone] = [wanted.filter((part) => part.beside), wanted.filter((part) => !part.beside)];
await Promise.all([lane(beside), lane(beside)]);
await lane(alone);
rmSync(reports, { recursive: true, force: true });

console.log('\npart          passed  failed  skipped      time');
const cell = (value, width) => String(value).padStart(width);
const all = await Promise.all(results.values());
for (const { name, passed, failed, skipped, time } of all) {
  console.log(name.padEnd(12) + cell(passed, 8) + cell(failed, 8) + cell(skipped, 9) + cell(time, 10));
}
console.log(`in all ${secondsSince(began)}\n`);
const total = (key) => all.reduce((sum, result) => sum + result[key], 0);
const failed = total('failed') + (stopped ? 1 : 0);
if (stopped) console.error('Stopped before the end.');
console.log(`${total('passed')} passed, ${failed} failed, ${total('skipped')} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
