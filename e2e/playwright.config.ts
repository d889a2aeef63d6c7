// SPDX-License-Identifier: EUPL-1.2
import { defineConfig, devices } from '@playwright/test';
import { chromiumLaunchOptions } from '../tools/chromium.mjs';

const launchOptions = await chromiumLaunchOptions();
const chromium = { ...devices['Desktop Chrome'], launchOptions, deviceScaleFactor: 1 };

/** The journeys: one stack of our own on free ports, without cases, in which every journey makes what it needs. */
export default defineConfig({
  testDir: './src',
  testMatch: '**/*.e2e.ts',
  outputDir: './test-results',
  globalSetup: './src/support/start-stack.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    reducedMotion: 'reduce',
    // Recording costs a tenth of every journey: `TRACE=1` asks for it when one has failed.
    trace: process.env['TRACE'] ? { mode: 'retain-on-failure', screenshots: false, sources: false } : 'off',
    screenshot: 'only-on-failure',
    video: 'off',
  },
  projects: [
    // The longest first, so that both workers end together.
    {
      name: 'smal',
      use: { ...chromium, viewport: { width: 390, height: 844 }, hasTouch: true },
      testMatch: ['**/de-weg-*.e2e.ts', '**/schermen.e2e.ts'],
    },
    { name: 'breed', use: { ...chromium, viewport: { width: 1280, height: 900 } } },
  ],
});
