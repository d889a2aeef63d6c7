// SPDX-License-Identifier: EUPL-1.2
// Builds the product into dist/ (API with worker, and portal, side by side); skipped when nothing changed since.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'dist', '.built');
const inputs = ['backend', 'frontend', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'nx.json'];
const outputs = ['dist/backend/api/src/main.js', 'dist/portal/browser/index.html'];
const nx = ['node_modules/nx/dist/bin/nx.js', 'build', 'portal', '--skip-nx-cache', '--output-style=static'];

function* filesUnder(path) {
  const entries = readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const below = `${path}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* filesUnder(below);
    else if (entry.isFile() && !entry.name.endsWith('.spec.ts')) yield below;
  }
}

function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs.filter((path) => existsSync(join(root, path)))) {
    const files = input.includes('.') ? [input] : filesUnder(input);
    for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function step(name, args, signal) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], signal });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', (error) => fail(error.name === 'AbortError' ? new Error('Stopped.') : error));
    child.once('close', (code) =>
      code === 0 ? done() : fail(new Error(`Building the ${name} failed:\n${said.trim()}`)),
    );
  });
}

/**
 * Starts building what changed: `id` names this very source, `changed` says whether there is anything to do, `api`
 * resolves when the API can be run, `done` when the portal is there too.
 */
export function startBuild({ lap, force = false, signal } = {}) {
  const id = fingerprint();
  const present = outputs.every((file) => existsSync(join(root, file)));
  if (!force && present && existsSync(stamp) && readFileSync(stamp, 'utf8') === id) {
    return { id, changed: false, api: Promise.resolve(), done: Promise.resolve() };
  }
  rmSync(stamp, { force: true });
  const named = (name) => () => lap?.(`${name} built`);
  const api = step('API', ['backend/api/build.mjs'], signal).then(named('API'));
  const portal = step('portal', nx, signal).then(named('portal'));
  const done = Promise.allSettled([api, portal]).then((results) => {
    const failed = results.filter(({ status }) => status === 'rejected');
    if (failed.length > 0) throw new Error(failed.map(({ reason }) => reason.message).join('\n\n'));
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stamp, id);
  });
  // Whoever waits for the one hears of the other's failure when it asks.
  for (const promise of [api, portal, done]) promise.catch(() => undefined);
  return { id, changed: true, api, done };
}

/** Resolves to true when it built, to false when dist/ already holds this very source. */
export async function build(options) {
  const { changed, done } = startBuild(options);
  await done;
  return changed;
}

async function main() {
  const began = Date.now();
  const lap = (what) => console.log(`[build] ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  try {
    if (!(await build({ lap, force: process.argv.includes('--force') }))) lap('nothing changed since the last build');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) void main();
