// SPDX-License-Identifier: EUPL-1.2
// How fluent typing is in a form of 200 questions, with the processor slowed four times: the time from a key to the next
// paint (Event Timing), for fields at the top, in the middle and at the end. Needs a built portal (node tools/build.mjs).
// node tools/bench-form.mjs [--questions=200] [--slow=4] [--keys=40] [--most=50]   fails when the p95 is above `most` ms
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromiumLaunchOptions } from './chromium.mjs';
import { apiOf, manyQuestions } from './bench-form/form.mjs';

const portal = join(import.meta.dirname, '..', 'dist/portal/browser');
const wish = (name, standard) =>
  Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? standard);
const [questionCount, slow, keys, most] = [wish('questions', 200), wish('slow', 4), wish('keys', 40), wish('most', 50)];
const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

function serve(api) {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith('/api/')) {
      const answer = api(request.method, pathname);
      response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
      return response.end(JSON.stringify(answer ?? { status: 404, code: 'NOT_FOUND' }));
    }
    const asked = join(portal, normalize(pathname));
    const file = existsSync(asked) && statSync(asked).isFile() ? asked : join(portal, 'index.html');
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    return createReadStream(file).pipe(response);
  });
}

/** Keeps the longest time to the next paint of every key; what is not reported took less than 16 ms. */
function watchKeys() {
  globalThis.keyTimes = [];
  const seen = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name } of list.getEntries()) {
      if (!interactionId || !/^key|^input/.test(name)) continue;
      seen.set(interactionId, Math.max(seen.get(interactionId) ?? 0, duration));
    }
    globalThis.keyTimes = [...seen.values()];
  }).observe({ type: 'event', durationThreshold: 16 });
}

function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

async function typeInto(page, selector) {
  await page.locator(selector).scrollIntoViewIfNeeded();
  await page.focus(selector);
  await page.evaluate(watchKeys);
  await page.waitForTimeout(1500);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('abcdefghij'[key % 10]);
    await page.waitForTimeout(90);
  }
  await page.waitForTimeout(1500);
  const reported = await page.evaluate(() => globalThis.keyTimes);
  return [...reported, ...Array.from({ length: Math.max(0, keys - reported.length) }, () => 16)];
}

const { chromium } = await import('@playwright/test');
const questions = manyQuestions(questionCount);
const server = serve(apiOf(questions));
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const browser = await chromium.launch(await chromiumLaunchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  await page.goto(`http://127.0.0.1:${server.address().port}/gemeente/aanvragen/zaak/vragen`);
  await page.locator(`#q-${questions[0].key}`).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
  const free = (type, from) => questions.findIndex((one, index) => index >= from && one.type === type);
  const fields = [
    ['text that decides on others, top', `#q-vraag${free('text', 0)}`],
    ['long text, middle', `#q-vraag${free('long_text', Math.floor(questionCount / 2))}`],
    ['cell of a table of ten rows', `#q-vraag${free('table', Math.floor(questionCount / 2))}-4-what`],
    ['text, end', `#q-vraag${free('text', questionCount - 20)}`],
  ];
  const all = [];
  for (const [name, selector] of fields) {
    const times = await typeInto(page, selector);
    all.push(...times);
    console.log(
      `${name}: p50 ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)} ms, longest ${Math.max(...times)} ms`,
    );
  }
  const p95 = percentile(all, 0.95);
  console.log(
    `${questionCount} questions, processor ${slow} times slower: p95 ${p95} ms over ${all.length} keys (aim: under ${most} ms)`,
  );
  process.exitCode = p95 < most ? 0 : 1;
} finally {
  await browser.close();
  server.close();
}
