// SPDX-License-Identifier: EUPL-1.2
/** @type {import('jest').Config} */
const { createEsmPreset } = require('jest-preset-angular/presets');

module.exports = {
  displayName: 'portal',
  ...createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  rootDir: __dirname,
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testTimeout: 30_000,
  moduleNameMapper: {
    '^#domain$': '<rootDir>/../../backend/domain/src/index.ts',
    '^#domain/basics$': '<rootDir>/../../backend/domain/src/basics.ts',
  },
};
