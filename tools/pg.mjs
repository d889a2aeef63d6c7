// SPDX-License-Identifier: EUPL-1.2
// Starts and stops the PostgreSQL that comes with the dependencies: no installation, no container, no other user.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import { account, binaries, dataFolder, withSecretFile } from './pg-files.mjs';
import { freePort } from './ports.mjs';
import { commandOf, isAlive, pause } from './processes.mjs';

const windows = process.platform === 'win32';
const here = parse(process.cwd()).root;

function createCluster(bin, dir, user, password) {
  const made = withSecretFile(password, (file) => {
    const who = ['-U', user, `--pwfile=${file}`, '--auth=scram-sha-256'];
    const how = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=nl-NL', '--locale=C', '--no-sync'];
    return spawnSync(bin.initdb, ['-D', dir, ...who, ...how], { ...account, cwd: here, encoding: 'utf8' });
  });
  if (made.status !== 0) throw new Error(`PostgreSQL could not make its data folder: ${made.stderr ?? made.error}`);
}

/** Stops a server that was left behind on this folder (after kill -9 or a crash of what started it). */
export async function stopLeftBehind(dir) {
  const file = join(dir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isAlive(pid) || !commandOf(pid).includes(dir)) return rmSync(file, { force: true });
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    throw new Error(`Another user's PostgreSQL (process ${pid}) still uses ${dir}: stop it first.`);
  }
  for (let i = 0; i < 600; i++) {
    if (!isAlive(pid)) return;
    await pause(50);
  }
  throw new Error(`PostgreSQL (process ${pid}) still uses ${dir} and does not stop.`);
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const ours = new Set();

/** Whoever listens to signals stops its servers itself; a process that nobody guards takes them along. */
function onSignal(signal) {
  if (process.listenerCount(signal) > 1) return;
  for (const kill of ours) kill();
  process.off(signal, onSignal);
  process.kill(process.pid, signal);
}

function endWithUs(kill) {
  if (ours.size === 0) for (const signal of signals) process.on(signal, onSignal);
  ours.add(kill);
  process.once('exit', kill);
  return () => {
    process.off('exit', kill);
    if (ours.delete(kill) && ours.size === 0) for (const signal of signals) process.off(signal, onSignal);
  };
}

/** Settings that trade safety against a power cut for speed; only for throw-away data. */
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

function launch(bin, dir, port, settings, log) {
  const fixed = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'lc_messages=C'];
  const args = ['-D', dir, '-p', String(port), ...[...fixed, ...settings].flatMap((setting) => ['-c', setting])];
  // Detached: Ctrl-C in the terminal reaches us alone, and we stop the server after the API.
  const options = { ...account, cwd: here, stdio: ['ignore', 'ignore', 'pipe'], detached: !windows, windowsHide: true };
  const child = spawn(bin.postgres, args, options);
  const server = { child, said: '', over: false, exited: undefined };
  server.exited = new Promise((done) => {
    const end = (code) => ((server.over = true), done(code ?? 1));
    child.once('exit', end);
    child.once('error', (error) => ((server.said += error.message), end(1)));
  });
  child.stderr.on('data', (chunk) => {
    server.said = (server.said + chunk).slice(-8000);
    log?.(String(chunk));
  });
  return server;
}

async function untilReady(server) {
  for (let i = 0; i < 3000; i++) {
    if (server.over) return false;
    if (server.said.includes('ready to accept connections')) return true;
    await pause(20);
  }
  server.child.kill('SIGKILL');
  throw new Error(`PostgreSQL was not ready within a minute: ${server.said}`);
}

/**
 * Starts a server on `dir`, which is made when absent. `durable: false` switches off fsync.
 * Resolves to { url(database), superUrl, port, pid, fresh, dir, exited, kill(signal), stop() }.
 */
export async function startPostgres({
  dir,
  port,
  user = 'postgres',
  password = 'postgres',
  durable = true,
  settings = [],
  log,
}) {
  const bin = await binaries();
  const data = dataFolder(dir);
  await stopLeftBehind(data);
  const fresh = !existsSync(join(data, 'PG_VERSION'));
  if (fresh) createCluster(bin, data, user, password);
  const at = port ?? (await freePort());
  const all = [...(durable ? [] : careless), ...settings];
  let server = launch(bin, data, at, all, log);
  // Children of a killed server need a moment to let go of its shared memory.
  for (let i = 0; !(await untilReady(server)); i++) {
    if (i === 20 || !/shared memory block|lock file/.test(server.said)) {
      throw new Error(`PostgreSQL did not start: ${server.said.trim()}`);
    }
    await pause(250);
    server = launch(bin, data, at, all, log);
  }
  server.child.stderr.unref?.();
  const kill = (signal = 'SIGINT') => {
    if (server.over) return;
    if (windows) spawnSync(bin.control, ['stop', '-D', data, '-m', signal === 'SIGKILL' ? 'immediate' : 'fast']);
    else server.child.kill(signal);
  };
  const letGo = endWithUs(() => kill());
  void server.exited.then(letGo);
  const url = (database = 'postgres') =>
    `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${at}/${database}`;
  const stop = async () => {
    kill();
    await server.exited;
  };
  return { url, superUrl: url(), port: at, pid: server.child.pid, fresh, dir: data, exited: server.exited, kill, stop };
}
