import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FullConfig } from '@playwright/test';
import { exitWithParentEnv } from '../../scripts/exit-with-parent.mjs';
import { SERVER_FLAGS } from '../../scripts/server-flags.mjs';
import { createRunFolder } from '../../api/src/test-support/run-folder.ts';
import { setAddresses } from './addresses.ts';
import { ADMINISTRATOR } from './staff-api.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(ROOT, 'api/dist/server/start/main.js');
const PAGES = join(ROOT, 'citizen-web/dist/index.html');
const STAFF_PAGES = join(ROOT, 'staff-web/dist/index.html');
const MAX_START_MS = 180_000;
const MAX_STOP_MS = 15_000;

/** Global setup: starts the service, and returns the function that stops it. */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export of a global setup.
export default function startForSpecs(config: FullConfig): Promise<() => Promise<void>> {
  return startService(config.projects[0]?.outputDir ?? join(ROOT, 'e2e/test-results'));
}

/**
 * Starts the service like `npm start`, with an empty data folder and free ports. Returns the function that stops it.
 * The service's output is written to service.log in the results folder.
 */
export async function startService(results: string): Promise<() => Promise<void>> {
  for (const file of [MAIN, PAGES, STAFF_PAGES]) {
    if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first.`);
  }
  mkdirSync(results, { recursive: true });
  const log = join(results, 'service.log');
  const folder = createRunFolder();
  const port = await getFreePort();
  const settings = {
    PORT: String(port),
    MAILBOX_PORT: '0',
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'info',
    // All tests share one IP address.
    RATE_LIMITS: 'off',
    ADMIN_EMAIL: ADMINISTRATOR.email,
    ADMIN_PASSWORD: ADMINISTRATOR.password,
  };
  const service = spawn(process.execPath, [...SERVER_FLAGS, MAIN], {
    cwd: ROOT,
    // The service exits with this process, even if this process is killed.
    env: { ...inheritedEnv(), ...settings, ...(await exitWithParentEnv()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    try {
      await stopService(service);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  try {
    const mailbox = await waitForMailboxUrl(service, log);
    setAddresses(`http://localhost:${port}`, mailbox, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Returns the environment without service settings, so that the service runs with its defaults. */
function inheritedEnv(): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _1,
    DATABASE_OWNER_URL: _0,
    SMTP_URL: _2,
    PUBLIC_URL: _3,
    MAIL_FROM: _4,
    TOKEN_SECRET: _5,
    ...rest
  } = process.env;
  return rest;
}

async function getFreePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits for the service's startup message and returns the mailbox URL from it. */
async function waitForMailboxUrl(service: ChildProcess, log: string): Promise<string> {
  const file = createWriteStream(log);
  service.stdout?.pipe(file);
  service.stderr?.pipe(file);
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string) => reject(new Error(`${why}\n${output}\nFull output: ${log}`));
    const timer = setTimeout(() => fail('The service did not start in time.'), MAX_START_MS);
    const onData = (chunk: Buffer) => {
      output += String(chunk);
      const mailbox = /Mailbox\s+(http:\S+)/.exec(output)?.[1];
      if (mailbox === undefined || !output.includes('Ctrl-C')) return;
      clearTimeout(timer);
      service.stdout?.off('data', onData);
      resolve(mailbox);
    };
    service.stdout?.on('data', onData);
    service.stderr?.on('data', (chunk: Buffer) => {
      output += String(chunk);
    });
    service.once('exit', (code) => {
      clearTimeout(timer);
      fail(`The service exited with ${code}.`);
    });
  });
}

async function stopService(service: ChildProcess): Promise<void> {
  if (service.exitCode !== null || service.signalCode !== null) return;
  const exit = once(service, 'exit');
  service.kill('SIGTERM');
  const timer = setTimeout(() => service.kill('SIGKILL'), MAX_STOP_MS);
  const [code] = (await exit) as [number | null];
  clearTimeout(timer);
  if (code !== 0) throw new Error(`The service did not stop cleanly on SIGTERM: exit code ${code}.`);
}
