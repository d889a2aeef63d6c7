// SPDX-License-Identifier: EUPL-1.2
// `npm start`: builds what changed, starts everything on this machine, and says where it is.
//   DEMO_BROKER=1 lets people sign in at a made-up provider instead of with a password
//   PORT (3000)  MAILBOX_PORT (8025)  DATABASE_URL / DATABASE_APP_URL  SMTP_URL  DEMO=0 for an empty system
import { relative, join } from 'node:path';
import { startBuild } from './build.mjs';
import { demoAccounts } from './demo-accounts.mjs';
import { freePort, portFrom, requirePorts } from './ports.mjs';
import { claim } from './running.mjs';
import { startStack } from './stack.mjs';

const root = join(import.meta.dirname, '..');
const dir = join(root, '.data');
const began = Date.now();
const lap = (what) => console.log(`[start] ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)`);

let claimed;
let stack;
let broker;
let ending;
let death;
const abort = new AbortController();

/** Stops all, in order, once; later signals (a terminal and npm both pass them on) change nothing. */
function end(code, message) {
  ending ??= (async () => {
    abort.abort();
    if (message) console.error(`\n${message}`);
    else console.log('\n[start] Stopping …');
    await stack?.stop();
    await broker?.stop();
    claimed?.release();
    if (!message) console.log('[start] Stopped. The data stays in .data; `npm run demo:reset` starts over.');
    process.exit(code);
  })();
  return ending;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    abort.abort();
    // While starting, the start itself notices and cleans up.
    if (stack || !claimed) void end(0);
  });
}

// When npm or the terminal is killed outright, nobody tells us: stop as if it had.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 2000).unref();

function readyBlock({ url, mailUrl, demo }) {
  const lines = [`Flexloket is ready: ${url}`, ''];
  if (mailUrl) lines.push(`  Mailbox (all mail ends here): ${mailUrl}`);
  lines.push(`  Log:                          ${join(relative(process.cwd(), dir) || '.', 'logs', 'api.log')}`);
  if (demo) {
    lines.push(
      '',
      `  Demo accounts, password ${demoAccounts.password} (of the province also a code, which the sign-in page shows):`,
    );
    for (const [account, what] of demoAccounts.list) lines.push(`    ${account.padEnd(31)} ${what}`);
  }
  lines.push('', '  Stop with Ctrl-C; the data stays. Start over with: npm run demo:reset');
  const rule = '─'.repeat(Math.max(...lines.map((line) => line.length)));
  return ['', rule, ...lines, rule].join('\n');
}

/** A provider of OpenID Connect with made-up people; the sign-in page shows its buttons instead of the demo accounts. */
async function demoBroker(publicUrl) {
  const { brokerClient, brokerSettings, startFakeBroker } = await import('./fake-broker.mjs');
  const clients = ['staff', 'organisations'].map((group) => brokerClient(publicUrl, group));
  const started = await startFakeBroker({ port: await freePort(portFrom('BROKER_PORT', 9090)), clients });
  return { ...started, settings: brokerSettings(started.issuer) };
}

async function main() {
  const { DATABASE_URL: url, DATABASE_APP_URL: appUrl, SMTP_URL: smtpUrl, DEMO } = process.env;
  const demo = DEMO !== '0';
  const ports = { api: portFrom('PORT', 3000), mail: portFrom('MAILBOX_PORT', 8025) };
  claimed = await claim(dir, 'start.mjs');
  await requirePorts([
    { port: ports.api, variable: 'PORT', what: 'portal' },
    ...(smtpUrl ? [] : [{ port: ports.mail, variable: 'MAILBOX_PORT', what: 'mailbox' }]),
  ]);
  const { signal } = abort;
  lap('ports are free; building what changed …');
  const building = startBuild({ lap, signal });
  if (!building.changed) lap('nothing to build');
  await building.api;
  const publicUrl = process.env.PUBLIC_URL ?? `http://127.0.0.1:${ports.api}`;
  if (process.env.DEMO_BROKER === '1') broker = await demoBroker(publicUrl);
  if (broker) lap(`made-up provider runs at ${broker.issuer}`);
  stack = await startStack({
    dir,
    demo,
    env: broker ? { PUBLIC_URL: publicUrl, ...broker.settings } : {},
    ports: { ...ports, pg: await freePort(portFrom('PGPORT_DEV', 54321)), smtp: await freePort(1025) },
    external: url ? { url, appUrl } : undefined,
    smtpUrl,
    buildId: building.id,
    // The database is filled while the portal is still being built.
    beforeApi: building.done,
    signal,
    lap,
    onDeath(what, message) {
      death = `${message}\nEverything else is stopped too.`;
      if (stack) void end(1, death);
      else abort.abort();
    },
  });
  if (signal.aborted) throw new Error('Stopped.');
  claimed.tell({ url: stack.baseUrls[0], children: stack.apiPids() });
  console.log(readyBlock({ url: stack.baseUrls[0], mailUrl: stack.mailUrl, demo }));
}

try {
  await main();
} catch (error) {
  if (abort.signal.aborted) await (death ? end(1, death) : end(0));
  // A sentence for what the reader can solve; the stack only when asked for.
  await end(1, process.env.DEBUG ? error.stack : error.message);
}
