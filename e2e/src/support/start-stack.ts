// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '../../../tools/stack.mjs';

const root = join(import.meta.dirname, '../../..');
const needed = ['dist/backend/api/src/main.js', 'dist/portal/browser/index.html'];

/** Starts the whole product once for all journeys, with accounts, budget and scheme but without cases. */
export default async function start(): Promise<() => Promise<void>> {
  const missing = needed.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0) {
    throw new Error(`The journeys run on a build, and ${missing.join(' and ')} is missing: run "npm run build" first.`);
  }
  const dir = mkdtempSync(join(tmpdir(), 'flexloket-e2e-'));
  const stack = await startStack({
    dir,
    root,
    demo: true,
    durable: false,
    env: { DEMO_STORIES: 'none' },
    onDeath: (_what, message) => console.error(message),
  }).catch((error: unknown) => {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  });
  process.env['E2E_BASE_URL'] = stack.baseUrls[0];
  process.env['E2E_MAIL_URL'] = stack.mailUrl;
  return async () => {
    await stack.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
