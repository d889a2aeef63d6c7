// SPDX-License-Identifier: EUPL-1.2
// `npm run bench:<name>`: builds the product and runs one measurement of backend/api/test/bench; it fails when the ratio is
// below its aim. Nothing else should run on the machine meanwhile.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';

const names = process.argv.slice(2);
if (names.length === 0) {
  console.error('Which measurement? For instance: npm run bench:grants');
  process.exit(1);
}
await build();
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--forceExit'];
const { status } = spawnSync(process.execPath, [...jest, '-c', 'backend/api/jest.bench.config.cjs', ...names], {
  cwd: join(import.meta.dirname, '..'),
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
