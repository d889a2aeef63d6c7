// SPDX-License-Identifier: EUPL-1.2
// Every source file says in its first lines under which licence it comes.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const kinds = /\.(ts|mts|mjs|cjs|js|scss|css|html|ya?ml|hbs|typ|sql|sh)$|(^|\/)Dockerfile$|^\.ci\/run$/;
const exempt = /^frontend\/api-client\/src\/generated\/|(^|\/)\.prettierrc/;

const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
if (listed.status !== 0) throw new Error(`git could not list the files: ${listed.stderr ?? listed.error}`);
const files = [...new Set(listed.stdout.split('\0'))].filter(
  (file) => kinds.test(file) && !exempt.test(file) && existsSync(join(root, file)),
);
const bare = files.filter((file) => {
  const head = readFileSync(join(root, file), 'utf8').split('\n', 3).join('\n');
  return !head.includes('SPDX-License-Identifier: EUPL-1.2');
});
if (bare.length > 0) {
  console.error(
    `Without "SPDX-License-Identifier: EUPL-1.2" at the top:\n${bare.map((file) => `  ${file}`).join('\n')}`,
  );
  process.exit(1);
}
console.log(`${files.length} source files carry the licence.`);
