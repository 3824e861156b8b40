import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.ts';

const forMachines = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] !== undefined;
const unattended = process.env['CI'] !== undefined;

export default defineConfig({
  testDir: 'specs',
  globalSetup: './service/start-service.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: unattended,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(forMachines ? [['json'] as const] : [])],
  use: {
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    launchOptions: launchOptions(),
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    screenshot: 'only-on-failure',
    // Without its film, which would cost a tenth of the run: the pages themselves are in the trace.
    trace: unattended ? 'off' : { mode: 'retain-on-failure', screenshots: false },
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
