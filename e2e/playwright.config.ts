import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.ts';

const hasJsonReport = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] !== undefined;
const isCi = process.env['CI'] !== undefined;

/** Citizen specs that do not depend on the page width. They run on the phone; a tag in the title adds a project. */
const CITIZEN_ANY_WIDTH = [
  'browser-history',
  'catalogue-changes',
  'data-access',
  'deep-links',
  'http-cache',
  'language',
  'network-failures',
  'page-does-not-start',
  'slot-taken',
];

/** Staff specs that do not depend on the page width. They run on the desktop; a tag in the title adds a project. */
const STAFF_ANY_WIDTH = [
  'add-operator',
  'change-duration',
  'confirm',
  'correct-booking',
  'data-subject-request',
  'focus',
  'live-updates',
  'proof-of-work',
  'search',
  'sign-in',
  'typed-dates',
  'undo-cancellation',
  'xss',
];

/** Returns a pattern for the tests of some specs, except those with the project's tag. */
const withoutTag = (specs: readonly string[], tag: string) =>
  new RegExp(String.raw`[ /](?:${specs.join('|')})\.spec\.ts(?!.*${tag})`);

export default defineConfig({
  testDir: 'specs',
  globalSetup: './service/start-service.ts',
  // Each has an office of its own; from six places on, citizens choose from a list instead of buttons.
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
    // Animations only add waiting; specs of focus use them.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
    // No screencast: it takes a tenth of the run, and the trace contains DOM snapshots of the pages.
    trace: isCi ? 'off' : { mode: 'retain-on-failure', screenshots: false },
  },
  projects: [
    {
      name: 'desktop',
      use: { viewport: { width: 1280, height: 900 } },
      grepInvert: [/@phone|@tablet/, withoutTag(CITIZEN_ANY_WIDTH, '@desktop')],
    },
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
      grepInvert: [/@desktop/, withoutTag(STAFF_ANY_WIDTH, '@tablet')],
    },
  ],
});
