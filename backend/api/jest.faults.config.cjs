// SPDX-License-Identifier: EUPL-1.2
const base = require('./jest.config.cjs');

/** Faults on the built product: processes are killed, PostgreSQL is durable. Needs a build. */
module.exports = {
  ...base,
  displayName: 'faults',
  testMatch: ['<rootDir>/test/faults/*.spec.ts'],
  testPathIgnorePatterns: [],
  globalSetup: undefined,
  globalTeardown: undefined,
  maxWorkers: 1,
  testTimeout: 180_000,
};
