// SPDX-License-Identifier: EUPL-1.2
// After each dependency change: `node tools/complete-lock.mjs`. A registry that cannot serve every platform's optional
// package makes `npm install` leave it out of the lock silently, and `npm ci` then refuses the lock. This adds those
// entries (version, os, cpu, libc), so that the lock is accepted on every platform.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = process.argv[2] ?? join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;

const systems = ['darwin', 'win32', 'windows', 'linux', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32', 'mips64el'];

/** Where Node would find `name` when asked from `folder`, according to the lock. */
function isLocked(folder, name) {
  for (let at = folder; ;) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
    const cut = at.lastIndexOf('node_modules/');
    at = cut <= 0 ? '' : at.slice(0, cut - 1);
  }
}

function platformOf(name) {
  const parts = name.split(/[-/]/);
  const system = [...systems, 'openharmony'].find((word) => name.includes(word));
  const processor = name.includes('wasm32')
    ? 'wasm32'
    : processors.find((cpu) => parts.some((part) => part === cpu || (cpu === 'arm' && /^arm(hf|v\d)?$/.test(part))));
  const libc = name.includes('musl') ? 'musl' : name.includes('gnu') ? 'glibc' : undefined;
  return {
    ...(processor ? { cpu: [processor] } : {}),
    ...(system ? { os: [system === 'windows' ? 'win32' : system] } : {}),
    ...(libc ? { libc: [libc] } : {}),
  };
}

const added = [];
const unpinned = [];
for (const [folder, entry] of Object.entries({ ...packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(folder, name)) continue;
    if (!/^\d+\.\d+\.\d+/.test(range)) {
      unpinned.push(`${name}@${range} (of ${folder || 'the root'})`);
      continue;
    }
    const { cpu, ...rest } = platformOf(name);
    packages[`node_modules/${name}`] = {
      version: range,
      ...(cpu ? { cpu } : {}),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...rest,
    };
    added.push(`${name}@${range}`);
  }
}

if (added.length > 0) {
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`${added.length} entries added${added.length ? `: ${added.join(', ')}` : ''}`);
if (unpinned.length > 0) console.log(`Not exact, left out: ${unpinned.join(', ')}`);
