// SPDX-License-Identifier: EUPL-1.2
// The rules for package-lock.json: it names no host of a registry, every package that a registry serves has its
// integrity, it agrees with package.json, every platform's packages are in it, and dependencies are exact.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { '': top, ...packages } = lock.packages;
const entries = Object.entries(packages);
const problems = [];

const say = (text, found) => {
  if (found.length === 0) return;
  problems.push(`${text}: ${found.slice(0, 5).join(', ')}${found.length > 5 ? ` and ${found.length - 5} more` : ''}`);
};
const names = (list) => list.map(([folder]) => folder.replace(/^.*node_modules\//, ''));

say('names a host', names(entries.filter(([, entry]) => entry.resolved)));
// What this registry could not serve has been added by tools/complete-lock.mjs, without integrity, and is optional.
say(
  'no integrity',
  names(entries.filter(([, entry]) => !entry.integrity && !entry.optional && !entry.inBundle && !entry.link)),
);

for (const field of ['dependencies', 'devDependencies', 'optionalDependencies']) {
  const [wanted, locked] = [manifest[field] ?? {}, top[field] ?? {}];
  const keys = [...new Set([...Object.keys(wanted), ...Object.keys(locked)])];
  say(
    `${field} differ from package.json (npm install)`,
    keys.filter((key) => wanted[key] !== locked[key]),
  );
  say(
    `${field} must be exact versions`,
    keys.filter((key) => !/^\d+\.\d+\.\d+/.test(wanted[key] ?? '0.0.0')),
  );
}

const isLocked = (folder, name) => {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
};
const absent = entries.flatMap(([folder, entry]) =>
  Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isLocked(folder, name)),
);
say('lacks packages of other platforms (node tools/complete-lock.mjs)', absent);

if (problems.length > 0) {
  console.error(`package-lock.json:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  process.exit(1);
}
console.log(`${entries.length} locked packages keep the rules.`);
