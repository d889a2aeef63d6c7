// SPDX-License-Identifier: EUPL-1.2
const faults = require('./jest.faults.config.cjs');

/** Ratios of the built product beside something bare, both sides in one run. Needs a build; part of no test. */
module.exports = { ...faults, displayName: 'bench', testMatch: ['<rootDir>/test/bench/*.spec.ts'] };
