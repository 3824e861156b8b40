import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { runInherit, runCapture, ROOT } from './run-command.mjs';
import { UserError, log, logStep } from './log.mjs';

const EXECUTABLE_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MACOS_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const INSTALL_TIMEOUT_MS = 300_000;

/** Chromium without a window system, a separate package of Debian. It takes three quarters of the CPU time. */
const HEADLESS_SHELL = 'chromium-headless-shell';

/** Returns the path of the browser for the specs: the headless shell if there is one, otherwise as `findBrowser`. */
export async function findTestBrowser() {
  return (process.env.CHROMIUM_PATH ? undefined : await findOnPath([HEADLESS_SHELL])) ?? (await findBrowser());
}

/**
 * Returns the path of a working Chromium or Chrome, after installing one if none is found. Throws UserError if that
 * fails.
 */
export async function findBrowser() {
  const configured = process.env.CHROMIUM_PATH;
  if (configured) {
    if (await canRun(configured)) return configured;
    throw new UserError(`CHROMIUM_PATH is set to ${configured}, which does not run.`);
  }
  return (await findInstalled()) ?? (await installBrowser());
}

async function findInstalled() {
  return (
    (await findWorking([playwrightBrowserPath()])) ?? (await findOnPath(EXECUTABLE_NAMES)) ?? findWorking(MACOS_PATHS)
  );
}

function findOnPath(names) {
  const folders = process.env.PATH.split(delimiter);
  return findWorking(names.flatMap((name) => folders.map((folder) => join(folder, name))));
}

async function findWorking(paths) {
  for (const path of paths) {
    if (existsSync(path) && (await canRun(path))) return path;
  }
  return undefined;
}

function playwrightBrowserPath() {
  return createRequire(join(ROOT, 'e2e', 'package.json'))('@playwright/test').chromium.executablePath();
}

/** Runs `--version`: this detects missing libraries and placeholder executables before the first spec starts. */
async function canRun(path) {
  const { code } = await runCapture(path, ['--version'], { timeout: 30_000, shell: false });
  return code === 0;
}

async function installBrowser() {
  log('No browser (Chromium or Chrome) was found on this machine.');
  const isRoot = process.getuid?.() === 0;
  for (const [title, command, ...args] of isRoot ? ROOT_INSTALL_STEPS : USER_INSTALL_STEPS) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const code = await logStep(title, () => runInherit(command, args, { env, timeout: INSTALL_TIMEOUT_MS }));
    const path = code === 0 ? await findInstalled() : undefined;
    if (path) return path;
  }
  throw new UserError(
    'The browser specs need Chromium or Chrome, and the installation failed. Install one yourself (on Debian: ' +
      'apt-get install chromium; elsewhere: npx playwright install --with-deps chromium), or set CHROMIUM_PATH to an existing one.',
  );
}

const USER_INSTALL_STEPS = [["Installing Playwright's Chromium", 'npx', 'playwright', 'install', 'chromium']];
const ROOT_INSTALL_STEPS = [
  [
    "Installing Playwright's Chromium and the libraries it needs",
    'npx',
    'playwright',
    'install',
    '--with-deps',
    'chromium',
  ],
  [
    "Installing the system's Chromium",
    'sh',
    '-c',
    `apt-get update && apt-get install -y --no-install-recommends chromium ${HEADLESS_SHELL}`,
  ],
];
