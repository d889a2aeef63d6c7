// SPDX-License-Identifier: EUPL-1.2
// `npm run test:negative [-- lock key …]`: takes one safeguard at a time out of a copy of the product, runs the tests that
// should notice, and expects them to FAIL. A control that nobody notices ends with 1: then the tests prove nothing.
// The working tree is never touched. Which safeguards, and by which test each is guarded: negative-controls/controls.mjs.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { controls } from './negative-controls/controls.mjs';

const root = join(import.meta.dirname, '..');
const copied = ['backend', 'tools', 'package.json', 'tsconfig.base.json'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !controls.some((control) => control.name === name));
if (unknown.length > 0) {
  console.error(`No such control: ${unknown.join(', ')}. There are: ${controls.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const chosen = controls.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const dir = mkdtempSync(join(tmpdir(), 'flexloket-negative-'));
const clearUp = () => rmSync(dir, { recursive: true, force: true });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    clearUp();
    process.exit(1);
  });
}

/** Takes the safeguard out of the copy. Throws when it is not there any more: then the control itself must be mended. */
function remove({ name, edits }) {
  for (const [file, found, instead] of edits) {
    const path = join(dir, file);
    const before = readFileSync(path, 'utf8');
    if (!before.includes(found)) throw new Error(`Control "${name}": ${file} does not hold "${found}" any more.`);
    writeFileSync(
      path,
      before.replace(found, () => instead),
    );
  }
}

function restore({ edits }) {
  for (const [file] of edits) cpSync(join(root, file), join(dir, file));
}

/** Runs one test of the copy; answers what failed and why, or that the suite did not come to its tests at all. */
function run({ file, test }) {
  const report = join(dir, 'report.json');
  rmSync(report, { force: true });
  const { stderr } = spawnSync(
    process.execPath,
    [
      ...[
        '--experimental-vm-modules',
        '--no-warnings',
        '--conditions=source',
        join(root, 'node_modules/jest/bin/jest.js'),
      ],
      ...['-c', join(dir, 'backend/api/jest.config.cjs'), '--ci', '--runInBand', '--json', `--outputFile=${report}`],
      ...['--testPathPatterns', file, '-t', test],
    ],
    {
      cwd: dir,
      encoding: 'utf8',
      timeout: 300_000,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    },
  );
  let said;
  try {
    said = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { ran: 0, failed: [], output: stderr };
  }
  const tests = said.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => ['passed', 'failed'].includes(status));
  const failed = tests.filter(({ status }) => status === 'failed');
  return { ran: tests.length, failed, output: stderr };
}

/** What the test said when it failed, on one line. */
const reason = ({ failureMessages }) =>
  (failureMessages[0] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('at '))
    .slice(0, 4)
    .join(' ')
    .slice(0, 220);

/** Whether the tests notice what was removed; first they must pass with everything in place. */
function holds(control) {
  const { removed, guardedBy } = control;
  const whole = run(guardedBy);
  if (whole.ran === 0 || whole.failed.length > 0) {
    console.log(
      `   NO CONTROL: with everything in place "${guardedBy.test}" ran ${whole.ran}, failed ${whole.failed.length}`,
    );
    console.log(whole.output.slice(-2000));
    return false;
  }
  remove(control);
  try {
    const { ran, failed, output } = run(guardedBy);
    if (failed.length === 0) {
      console.log(`   NOT NOTICED: without ${removed} ${ran} tests ran and none failed`);
      if (ran === 0) console.log(output.slice(-2000));
      return false;
    }
    for (const one of failed) console.log(`   noticed by "${one.title}": ${reason(one)}`);
    return true;
  } finally {
    restore(control);
  }
}

let missed = [];
try {
  for (const name of copied) {
    cpSync(join(root, name), join(dir, name), { recursive: true, filter: (path) => !path.includes('/node_modules') });
  }
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
  missed = chosen.filter((control) => {
    console.log(`── ${control.name}: without ${control.removed}`);
    return !holds(control);
  });
} finally {
  clearUp();
}
console.log(`\n${chosen.length - missed.length} of ${chosen.length} removals noticed`);
if (missed.length > 0) console.error(`Not noticed: ${missed.map(({ name }) => name).join(', ')}`);
process.exitCode = missed.length > 0 ? 1 : 0;
