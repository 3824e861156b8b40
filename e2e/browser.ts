import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Returns the launch options. The browser is CHROMIUM_PATH, then Playwright's own, then the system's. */
export function launchOptions(): LaunchOptions {
  const executablePath =
    process.env['CHROMIUM_PATH'] ?? (hasPlaywrightBrowser() ? undefined : SYSTEM_BROWSERS.find(existsSync));
  return {
    ...(executablePath !== undefined && { executablePath }),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Blocks every host except this machine.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  };
}

function hasPlaywrightBrowser(): boolean {
  return existsSync(chromium.executablePath());
}
