// SPDX-License-Identifier: EUPL-1.2
// `npm run test:long`: the tests whose numbers are too large for every day: 5,000 runs of the ledger against its model,
// 20,000 approvals for one ceiling, 5,000 keys in the storm, a hundred killed processes, 200 changes in a log of 100,000
// lines, a million bad requests. Takes some hours on two cores. `-- ledger` runs one of them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';

const root = join(import.meta.dirname, '..');
const jest = (config, ...patterns) => [
  '--experimental-vm-modules',
  '--no-warnings',
  'node_modules/jest/bin/jest.js',
  '-c',
  config,
  ...patterns,
];

const parts = {
  ledger: {
    args: jest('backend/api/jest.config.cjs', 'test/ledger-model', '--testTimeout=3600000'),
    env: { RUNS: '5000' },
  },
  faults: { args: jest('backend/api/jest.faults.config.cjs', '--testTimeout=7200000'), env: { FAULTS: 'long' } },
  requests: {
    args: jest('backend/api/jest.config.cjs', 'test/fuzz', '--testTimeout=7200000'),
    env: { FUZZ: '1000000' },
  },
  audit: { args: ['tools/audit-tamper.mjs'], env: {} },
};

const names = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(parts);
const unknown = names.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
await build();
const failed = names.filter((name) => {
  const { args, env } = parts[name];
  console.log(`\n── ${name}`);
  return (
    spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status !== 0
  );
});
console.log(`\n${names.length - failed.length} passed, ${failed.length} failed, 0 skipped`);
process.exitCode = failed.length > 0 ? 1 : 0;
