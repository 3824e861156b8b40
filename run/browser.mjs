import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { openly, quietly, ROOT } from './command.mjs';
import { Plain, say, step } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FIVE_MINUTES_MS = 300_000;

/** The path of a browser that runs on this machine; one is installed if there is none. */
export async function browser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (await runs(named)) return named;
    throw new Plain(`CHROMIUM_PATH names ${named}, which does not run.`);
  }
  return (await found()) ?? (await installed());
}

async function found() {
  const folders = process.env.PATH.split(delimiter);
  const onThePath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of [playwrightsOwn(), ...onThePath, ...ELSEWHERE]) {
    if (existsSync(path) && (await runs(path))) return path;
  }
  return undefined;
}

function playwrightsOwn() {
  return createRequire(join(ROOT, 'e2e', 'package.json'))('@playwright/test').chromium.executablePath();
}

/** A browser that lacks a library, or a mere stand-in for one, is found out here rather than by the first act. */
async function runs(path) {
  const { code } = await quietly(path, ['--version'], { timeout: 30_000, shell: false });
  return code === 0;
}

async function installed() {
  say('No browser (Chromium or Chrome) was found on this machine.');
  const asRoot = process.getuid?.() === 0;
  for (const [title, command, ...args] of asRoot ? AS_ROOT : AS_USER) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const code = await step(title, () => openly(command, args, { env, timeout: FIVE_MINUTES_MS }));
    const path = code === 0 ? await found() : undefined;
    if (path) return path;
  }
  throw new Plain(
    'The browser acts need Chromium or Chrome, and none could be installed. Install one yourself (on Debian: ' +
      'apt-get install chromium; elsewhere: npx playwright install --with-deps chromium), or set CHROMIUM_PATH to the one you have.',
  );
}

const AS_USER = [["Getting Playwright's Chromium", 'npx', 'playwright', 'install', 'chromium']];
const AS_ROOT = [
  [
    "Getting Playwright's Chromium and the libraries it needs",
    'npx',
    'playwright',
    'install',
    '--with-deps',
    'chromium',
  ],
  [
    "Getting the system's Chromium",
    'sh',
    '-c',
    'apt-get update && apt-get install -y --no-install-recommends chromium',
  ],
];
