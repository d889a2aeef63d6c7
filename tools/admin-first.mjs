// SPDX-License-Identifier: EUPL-1.2
// `npm run admin:first -- --email … --name …`: the first administrator of an empty installation, with the settings of the
// API in the environment (docs/operations.md). Runs the built program; production has it without these tools.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const program = join(root, 'dist', 'backend', 'api', 'src', 'first-administrator.js');
if (!existsSync(program)) {
  console.error('The product is not built: run `npm run build` first.');
  process.exitCode = 2;
} else {
  const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
