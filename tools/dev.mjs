// SPDX-License-Identifier: EUPL-1.2
// `npm run dev`: as `npm start`, but compiles on every change; the API starts again by itself, the page reloads.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAccounts } from './demo-accounts.mjs';
import { freePort, portFrom, requirePorts } from './ports.mjs';
import { pause } from './processes.mjs';
import { claim } from './running.mjs';
import { startStack } from './stack.mjs';

const root = join(import.meta.dirname, '..');
const dir = join(root, '.data');
const main = join(root, 'dist/backend/api/src/main.js');
const windows = process.platform === 'win32';
const began = Date.now();
const lap = (what) => console.log(`[dev] ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
const children = [];
const abort = new AbortController();
let claimed;
let stack;
let ending;

function end(code, message) {
  ending ??= (async () => {
    abort.abort();
    if (message) console.error(`\n${message}`);
    for (const child of children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
      const gone = new Promise((done) => child.once('exit', done));
      if (windows) child.kill();
      else process.kill(-child.pid, 'SIGTERM');
      await Promise.race([gone, pause(8000)]);
    }
    await stack?.stop();
    claimed?.release();
    process.exit(code);
  })();
  return ending;
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    abort.abort();
    if (stack || !claimed) void end(0);
  });
}

/** A child that should run as long as we do; its lines carry its name. */
function keep(name, args, env = process.env) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !windows,
    windowsHide: true,
  });
  children.push(child);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => process.stdout.write(String(chunk).replace(/^(?=.)/gm, `[${name}] `)));
  }
  child.once('exit', (code) => void end(1, `${name} ended by itself (${code}).`));
}

async function until(what, test) {
  for (let i = 0; i < 1200; i++) {
    if (abort.signal.aborted) throw new Error('Stopped.');
    if (await test()) return lap(what);
    await pause(100);
  }
  throw new Error(`Not after two minutes: ${what}.`);
}
const answers = (url) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

async function start() {
  const { DATABASE_URL: url, DATABASE_APP_URL: appUrl, SMTP_URL: smtpUrl, DEMO } = process.env;
  const [port, mail] = [portFrom('PORT', 3000), portFrom('MAILBOX_PORT', 8025)];
  claimed = await claim(dir, 'dev.mjs');
  await requirePorts([
    { port, variable: 'PORT', what: 'portal' },
    ...(smtpUrl ? [] : [{ port: mail, variable: 'MAILBOX_PORT', what: 'mailbox' }]),
  ]);
  const publicUrl = `http://127.0.0.1:${port}`;
  const apiPort = await freePort(port + 1);
  // What a production build left must not be taken for the first compilation.
  for (const part of ['backend', '.built']) rmSync(join(root, 'dist', part), { recursive: true, force: true });
  keep('compile', ['backend/api/build.mjs', '--watch']);
  // The scheme definitions are copied last.
  await until('API compiled', () => existsSync(main) && existsSync(join(root, 'dist/backend/schemes')));
  await pause(500);
  stack = await startStack({
    dir,
    demo: DEMO !== '0',
    ports: { api: apiPort, mail, pg: await freePort(portFrom('PGPORT_DEV', 54321)), smtp: await freePort(1025) },
    env: { PUBLIC_URL: publicUrl },
    external: url ? { url, appUrl } : undefined,
    smtpUrl,
    withApi: false,
    signal: abort.signal,
    lap,
    onDeath: (what, message) => void end(1, message),
  });
  const watched = ['--watch', '--watch-preserve-output', '--watch-path=dist/backend', main];
  keep('api', watched, { ...stack.apiEnv, PORT: String(apiPort), HOST: '127.0.0.1' });
  await until('API answers', () => answers(`http://127.0.0.1:${apiPort}/health/ready`));
  const proxy = join(dir, 'proxy.json');
  const target = { target: `http://127.0.0.1:${apiPort}`, secure: false };
  mkdirSync(dir, { recursive: true });
  writeFileSync(proxy, JSON.stringify({ '/api': target, '/health': target }));
  const serve = ['node_modules/nx/dist/bin/nx.js', 'serve', 'portal', '--output-style=static'];
  keep('portal', [...serve, `--port=${port}`, '--host=127.0.0.1', `--proxyConfig=${proxy}`]);
  await until('portal answers', () => answers(`${publicUrl}/`));
  claimed.tell({ url: publicUrl, children: children.map(({ pid }) => pid) });
  console.log(`\nFlexloket for development is ready: ${publicUrl}`);
  if (stack.mailUrl) console.log(`Mailbox: ${stack.mailUrl}`);
  console.log(`Database: ${stack.ownerUrl}`);
  console.log(`Accounts: ${demoAccounts.list.map(([account]) => account).join(', ')} (${demoAccounts.password})\n`);
}

try {
  await start();
} catch (error) {
  if (abort.signal.aborted) await end(0);
  await end(1, process.env.DEBUG ? error.stack : error.message);
}
