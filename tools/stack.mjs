// SPDX-License-Identifier: EUPL-1.2
// The whole product on this machine: PostgreSQL, mail sink, migrations, demo data and one or more API processes.
// `npm start`, the journeys in the browser and the fault tests all start it from here. Needs a build in dist/.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram, startApi } from './api-process.mjs';
import { externalDatabase, prepareDatabase } from './database.mjs';
import { startMailSink } from './mail-sink.mjs';
import { startPostgres } from './pg.mjs';
import { freePort, freePorts } from './ports.mjs';
import { localSecrets } from './secrets.mjs';

const home = join(import.meta.dirname, '..');

function stateIn(file) {
  const read = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  const write = (change) => writeFileSync(file, `${JSON.stringify({ ...read(), ...change }, null, 2)}\n`);
  return { read, write, forget: () => rmSync(file, { force: true }) };
}

async function openDatabase({ dir, secrets, state, external, port, durable, settings }) {
  if (external) return { urls: await externalDatabase({ ...external, appPassword: secrets.appPassword }) };
  const server = (at) =>
    startPostgres({ dir: join(dir, 'pg'), port: at, password: secrets.superPassword, durable, settings });
  const postgres = await server(port);
  if (postgres.fresh) state.forget();
  // A seed that was interrupted leaves half a demo; nobody has worked in it yet, so it is made again.
  const recreate = state.read().seeding === true;
  if (recreate) for (const part of ['mail', 'files']) rmSync(join(dir, part), { recursive: true, force: true });
  const { ownerPassword, appPassword } = secrets;
  try {
    const urls = await prepareDatabase({ superUrl: postgres.superUrl, ownerPassword, appPassword, recreate });
    if (recreate) state.forget();
    return { postgres, server, urls };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

function apiEnvironment({ dir, urls, demo, sink, smtpUrl, publicUrl, secrets, env }) {
  const { DATABASE_OWNER_URL: _owner, DATABASE_APP_URL: _app, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: 'development',
    NO_COLOR: '1',
    DATABASE_URL: urls.appUrl,
    SMTP_URL: smtpUrl ?? sink.smtpUrl,
    ...(sink ? { MAILBOX_URL: sink.webUrl } : {}),
    PUBLIC_URL: publicUrl,
    SESSION_SECRET: secrets.sessionSecret,
    AUDIT_KEY: secrets.auditKey,
    DATA_KEY: secrets.dataKey,
    AUDIT_ANCHOR_FILE: join(dir, 'anchors.jsonl'),
    DEMO: demo ? '1' : '0',
    STORAGE_DIR: join(dir, 'files'),
    ...env,
  };
}

/** Migrates and seeds, unless this very build has done so on this database before. */
async function fill({ root, dir, urls, env, demo, state, skippable, buildId, signal, lap }) {
  const stamp = join(root, 'dist', '.built');
  const known = buildId ?? (existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined);
  const build = skippable ? known : undefined;
  if (!build || state.read().migrated !== build) {
    const owner = { ...env, DATABASE_OWNER_URL: urls.ownerUrl };
    await runProgram({ root, name: 'migrate.js', env: owner, log: join(dir, 'logs/migrate.log'), signal });
    if (skippable) state.write({ migrated: build });
    lap?.('tables up to date');
  }
  if (!demo || (skippable && state.read().seeded)) return;
  if (skippable) state.write({ seeding: true });
  // Nobody is promised anything yet, so a commit need not wait for the disk.
  const hasty = { ...env, PGOPTIONS: '-c synchronous_commit=off' };
  await runProgram({ root, name: 'demo/seed.js', env: hasty, log: join(dir, 'logs/seed.log'), signal });
  if (skippable) state.write({ seeding: undefined, seeded: true });
  lap?.('demo data present');
}

/**
 * Starts everything below `dir`; on failure stops what it had started. Without `ports` all ports are free ones.
 * `beforeApi` is awaited before the API starts (a portal that is still being built). `onDeath(what, message)` hears of
 * a part that ends by itself.
 */
export async function startStack({
  dir,
  root = home,
  demo = false,
  ports = {},
  apiProcesses = 1,
  durable = true,
  settings = [],
  env = {},
  external,
  smtpUrl,
  failRate = 0,
  withApi = true,
  buildId,
  beforeApi,
  signal,
  lap,
  onDeath,
}) {
  mkdirSync(dir, { recursive: true });
  const secrets = localSecrets(join(dir, 'secrets.json'));
  const state = stateIn(join(dir, 'state.json'));
  const apis = [];
  const parts = {};
  let stopping;

  const watch = (what, part, tail) =>
    void part.exited.then((why) => {
      if (!stopping && !part.expected) onDeath?.(what, `${what} ended by itself (${why}).${tail ? `\n${tail()}` : ''}`);
    });
  const stopAll = async () => {
    await Promise.all(apis.map((api) => api?.stop()));
    await parts.sink?.stop();
    await parts.postgres?.stop();
  };
  const stop = () => (stopping ??= stopAll());

  try {
    const database = await openDatabase({ dir, secrets, state, external, port: ports.pg, durable, settings });
    const { postgres, urls } = database;
    parts.postgres = postgres;
    if (postgres) watch('PostgreSQL', postgres);
    lap?.(external ? 'database reached' : 'PostgreSQL runs');
    if (!smtpUrl) {
      const smtpPort = ports.smtp ?? (await freePort());
      parts.sink = await startMailSink({ smtpPort, webPort: ports.mail, dir: join(dir, 'mail'), failRate });
      lap?.('mail sink runs');
    }
    const { sink } = parts;
    const free = await freePorts(apiProcesses);
    const apiPorts = free.map((port, i) => [ports.api].flat()[i] ?? port);
    const publicUrl = env.PUBLIC_URL ?? process.env.PUBLIC_URL ?? `http://127.0.0.1:${apiPorts[0]}`;
    const full = apiEnvironment({ dir, urls, demo, sink, smtpUrl, publicUrl, secrets, env });
    await fill({ root, dir, urls, env: full, demo, state, skippable: !external, buildId, signal, lap });
    await beforeApi;
    if (signal?.aborted) throw new Error('Stopped before it was ready.');

    const startOne = async (i) => {
      const log = join(dir, 'logs', apiProcesses > 1 ? `api-${i}.log` : 'api.log');
      apis[i] = undefined;
      const api = await startApi({ root, env: full, port: apiPorts[i], log, signal });
      apis[i] = api;
      watch('The API', api, api.tail);
    };
    if (withApi) for (let i = 0; i < apiProcesses; i++) await startOne(i);
    if (withApi) lap?.('API and portal answer');

    return {
      baseUrls: apiPorts.map((port) => `http://127.0.0.1:${port}`),
      mailUrl: sink?.webUrl,
      smtpUrl: smtpUrl ?? sink?.smtpUrl,
      ownerUrl: urls.ownerUrl,
      appUrl: urls.appUrl,
      superUrl: postgres?.superUrl,
      apiEnv: full,
      apiPids: () => apis.map((api) => api?.pid),
      sink,
      /** Ends API process `i` (kill -9 unless another signal is given) and waits until it has gone. */
      async killApi(i = 0, how = 'SIGKILL') {
        apis[i]?.kill(how);
        await apis[i]?.exited;
      },
      async restartApi(i = 0) {
        await apis[i]?.stop();
        await startOne(i);
      },
      /** Ends PostgreSQL as a power cut would. */
      async killDatabase() {
        parts.postgres.expected = true;
        parts.postgres.kill('SIGKILL');
        await parts.postgres.exited;
      },
      async restartDatabase() {
        parts.postgres.expected = true;
        await parts.postgres.stop();
        parts.postgres = await database.server(parts.postgres.port);
        watch('PostgreSQL', parts.postgres);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
