// SPDX-License-Identifier: EUPL-1.2
const base = require('./jest.faults.config.cjs');

/** Measurements on the built product, with both sides in one run. Needs a build and an idle machine. */
module.exports = { ...base, displayName: 'bench', testMatch: ['<rootDir>/test/bench/*.spec.ts'] };
