import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser the acts are played in: the one named by CHROMIUM_PATH, else Playwright's own, else the system's. */
export function launchOptions(): LaunchOptions {
  const executablePath =
    process.env['CHROMIUM_PATH'] ?? (hasOwnBrowser() ? undefined : SYSTEM_BROWSERS.find(existsSync));
  return {
    ...(executablePath !== undefined && { executablePath }),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Whatever a page may ask for, nothing but this machine can be reached.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  };
}

function hasOwnBrowser(): boolean {
  return existsSync(chromium.executablePath());
}
