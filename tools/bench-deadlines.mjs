// SPDX-License-Identifier: EUPL-1.2
// `npm run bench:deadlines`: 10,000 deadlines fall due at once; how long one worker takes, and what people at work notice of
// it. Builds first. `-- 2000` takes another number.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';

const root = join(import.meta.dirname, '..');
const [rows = '10000'] = process.argv.slice(2);
await build();
const args = ['node_modules/jest/bin/jest.js', '-c', 'backend/api/jest.bench.config.cjs', 'deadlines'];
const run = spawnSync(process.execPath, ['--experimental-vm-modules', '--no-warnings', ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ROWS: rows },
});
process.exitCode = run.status ?? 1;
