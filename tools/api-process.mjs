// SPDX-License-Identifier: EUPL-1.2
// Runs the built product: short programs (migrate, seed) to their end, and the API until it is stopped.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pause } from './processes.mjs';

const home = join(import.meta.dirname, '..');
const windows = process.platform === 'win32';
const program = (root, name) => join(root, 'dist', 'backend', 'api', 'src', name);

/** Keeps the last lines of what a child says, writes everything to a file. */
function listen(child, file) {
  mkdirSync(dirname(file), { recursive: true });
  const log = createWriteStream(file, { flags: 'a' });
  const said = { tail: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said.tail = (said.tail + chunk).slice(-6000);
      log.write(chunk);
    });
  }
  child.once('close', () => log.end());
  return said;
}

const start = (root, name, env) =>
  spawn(process.execPath, [program(root, name)], {
    cwd: root,
    // What one process compiled the next one need not.
    env: { NODE_COMPILE_CACHE: join(home, 'node_modules', '.cache', 'node'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Detached: Ctrl-C in the terminal reaches our own process alone, which stops the others in order.
    detached: !windows,
    windowsHide: true,
  });

/** Runs one program of the product to its end; throws with what it said when it fails. */
export function runProgram({ root, name, env, log, signal }) {
  return new Promise((done, fail) => {
    const child = start(root, name, env);
    const said = listen(child, log);
    const abort = () => child.kill('SIGTERM');
    signal?.addEventListener('abort', abort);
    child.once('error', fail);
    child.once('close', (code, killedBy) => {
      signal?.removeEventListener('abort', abort);
      if (code === 0) return done(said.tail);
      fail(new Error(`${name} ended with ${killedBy ?? code}:\n${said.tail.trim()}`));
    });
  });
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** Starts the API and waits until /health/ready answers. */
export async function startApi({ root, env, port, host = '127.0.0.1', log, patience = 60_000, signal }) {
  const child = start(root, 'main.js', { ...env, PORT: String(port), HOST: host });
  const said = listen(child, log);
  const api = { pid: child.pid, port, baseUrl: `http://${host}:${port}`, over: false, expected: false };
  api.exited = new Promise((done) => {
    const end = (why) => ((api.over = true), done(why));
    child.once('error', (error) => end(error.message));
    child.once('close', (code, signal) => end(signal ?? code));
  });
  api.tail = () => said.tail.trim();
  api.kill = (signal = 'SIGTERM') => {
    api.expected = true;
    if (!api.over) child.kill(signal);
  };
  api.stop = async () => {
    api.kill('SIGTERM');
    const ended = await Promise.race([api.exited.then(() => true), pause(15_000).then(() => false)]);
    if (!ended) api.kill('SIGKILL');
    await api.exited;
  };
  for (const began = Date.now(); !(await answers(`${api.baseUrl}/health/ready`)); await pause(40)) {
    if (api.over) throw new Error(`The API ended with ${await api.exited}:\n${api.tail()}`);
    if (Date.now() - began < patience && !signal?.aborted) continue;
    await api.stop();
    if (signal?.aborted) throw new Error('Stopped before it was ready.');
    throw new Error(`The API was not ready within ${patience / 1000} s:\n${api.tail()}`);
  }
  return api;
}
