import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.ts';

const hasJsonReport = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] !== undefined;
const isCi = process.env['CI'] !== undefined;

export default defineConfig({
  testDir: 'specs',
  globalSetup: './service/start-service.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: isCi,
  // Timeouts only end a test that hangs: on a loaded machine a page takes many times its usual duration.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ...(hasJsonReport ? [['json'] as const] : [])],
  use: {
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    launchOptions: launchOptions(),
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
    // No screencast: it takes a tenth of the run, and the trace contains DOM snapshots of the pages.
    trace: isCi ? 'off' : { mode: 'retain-on-failure', screenshots: false },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } }, grepInvert: /@phone|@tablet/ },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      testIgnore: 'staff/**',
      grepInvert: /@desktop/,
    },
    {
      name: 'tablet',
      use: { viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true },
      testMatch: 'staff/**',
      grepInvert: /@desktop/,
    },
  ],
});
