// SPDX-License-Identifier: EUPL-1.2
// What decides whether we may ship, in the order in which it is cheapest to fail.
const nx = (...targets) => [
  'node_modules/nx/dist/bin/nx.js',
  'run-many',
  '-t',
  ...targets,
  '--skip-nx-cache',
  '--output-style=static',
];
const jest = (config, ...more) => ({
  kind: 'jest',
  args: ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '-c', config, '--ci', ...more],
});
const check = (...args) => ({ kind: 'check', args });

// Printed or generated files are compared by parts of their own.
const notFormatted = [
  'package-lock.json',
  'docs/lifecycle.md',
  'docs/objections.md',
  'docs/rights.md',
  'backend/api/openapi.json',
];
const generated = ['frontend/api-client/src/generated/**', '**/*.hbs'];
const formatted = ['.', ...[...notFormatted, ...generated].map((path) => `!${path}`)];

/**
 * Each part: what it is, its command, the minutes after which it is ended, and which part must have passed before. Parts
 * `beside` each other run two at a time: none of them alone keeps two cores busy.
 */
export const parts = [
  {
    name: 'static',
    what: 'types, also of specs; lint and walls',
    minutes: 8,
    beside: true,
    ...check(...nx('typecheck', 'lint')),
  },
  { name: 'lock', what: 'rules of the lock file', minutes: 1, beside: true, ...check('tools/check-lock.mjs') },
  { name: 'licence', what: 'licence headers', minutes: 1, beside: true, ...check('tools/check-spdx.mjs') },
  {
    name: 'format',
    what: 'formatting',
    minutes: 3,
    beside: true,
    ...check('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', ...formatted),
  },
  { name: 'law', what: 'the law book', minutes: 8, beside: true, ...jest('backend/domain/jest.config.cjs') },
  {
    name: 'components',
    what: 'components of the portal',
    minutes: 8,
    beside: true,
    ...jest('frontend/portal/jest.config.cjs'),
  },
  // Plants files in the source for a moment, so nothing runs beside it.
  { name: 'walls', what: 'walls that bite', minutes: 3, ...check('tools/check-walls.mjs') },
  // The walls are looked for in all folders, so nothing is built meanwhile.
  { name: 'build', what: 'production build', minutes: 6, ...check('tools/build.mjs') },
  {
    name: 'contract',
    what: 'contract and client',
    minutes: 2,
    needs: 'build',
    ...check('tools/check-contract.mjs'),
  },
  {
    name: 'docs',
    what: 'printed pages',
    minutes: 1,
    needs: 'build',
    ...check('tools/print-docs.mjs', '--check'),
  },
  {
    name: 'modules',
    what: 'modules and rights on PostgreSQL',
    minutes: 15,
    ...jest('backend/api/jest.together.config.cjs', '--maxWorkers=2'),
  },
  {
    name: 'faults',
    what: 'races and killed processes',
    minutes: 6,
    needs: 'build',
    ...jest('backend/api/jest.faults.config.cjs'),
  },
  {
    name: 'browser',
    what: 'journeys in the browser',
    minutes: 15,
    needs: 'build',
    kind: 'playwright',
    args: ['node_modules/@playwright/test/cli.js', 'test', '-c', 'e2e/playwright.config.ts'],
  },
];
