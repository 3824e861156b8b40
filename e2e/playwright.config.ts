import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.ts';

const hasJsonReport = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] !== undefined;
const isCi = process.env['CI'] !== undefined;

/** Citizen specs that do not depend on the page width. They run on the phone, and on the desktop if the title says so. */
const ANY_WIDTH =
  /(?:browser-history|catalogue-changes|data-access|deep-links|http-cache|language|network-failures|page-does-not-start|slot-taken)\.spec\.ts(?!.*@desktop)/;

/** Staff specs that do not depend on the page width. They run on the desktop, and on the tablet if the title says so. */
const STAFF_ANY_WIDTH =
  /(?:add-operator|change-duration|confirm|data-subject-request|live-updates|proof-of-work|search|sign-in|typed-dates|xss)\.spec\.ts(?!.*@tablet)/;

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
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } }, grepInvert: [/@phone|@tablet/, ANY_WIDTH] },
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
      grepInvert: [/@desktop/, STAFF_ANY_WIDTH],
    },
  ],
});
