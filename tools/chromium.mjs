// SPDX-License-Identifier: EUPL-1.2
// Which Chromium the journeys use: $CHROMIUM_PATH, Playwright's own download, the one inside an npm package (Linux x64),
// else the system's. Not that package's own arguments: they switch off the safety that we want to see at work.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '..', 'node_modules');

export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The package unpacks below TMPDIR and trusts what it finds there, so each version has a folder of its own. */
async function inFolder(folder, use) {
  const before = process.env.TMPDIR;
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  try {
    return await use();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Bare machines lack libraries such as libnss3; the package carries them. */
async function missingLibraries(executable, folder) {
  const { stdout = '' } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  if (!/not found/.test(stdout ?? '')) return undefined;
  const { inflate } = await import('@sparticuz/chromium');
  await inflate(join(modules, '@sparticuz/chromium/bin/al2023.tar.br'));
  const libraries = join(folder, 'al2023', 'lib');
  return { ...process.env, LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') };
}

async function packaged() {
  const manifest = join(modules, '@sparticuz/chromium/package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const folder = join(modules, '.cache', `chromium-${version}`);
  return inFolder(folder, async () => {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    const env = await missingLibraries(executablePath, folder);
    return { executablePath, ...(env ? { env } : {}) };
  });
}

/** Launch options for Playwright: { executablePath?, args, env? }. */
export async function chromiumLaunchOptions() {
  const args = chromiumArgs;
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, args };
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return { args };
  const found = await packaged();
  if (found) return { ...found, args };
  const names = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = names.find((path) => existsSync(path));
  if (executablePath) return { executablePath, args };
  throw new Error('No Chromium found: run "npx playwright install chromium" or set CHROMIUM_PATH.');
}
