import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FullConfig } from '@playwright/test';
import { exitWithParentEnv } from '../../scripts/exit-with-parent.mjs';
import { createRunFolder } from '../../api/src/test-support/run-folder.ts';
import { tellAddresses } from './addresses.ts';
import { ADMINISTRATOR } from './staff-api.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(ROOT, 'api/dist/server/start/main.js');
const PAGES = join(ROOT, 'citizen-web/dist/index.html');
const STAFF_PAGES = join(ROOT, 'staff-web/dist/index.html');
const MAX_START_MS = 60_000;
const MAX_STOP_MS = 15_000;

/** Starts the service for the acts, which find its addresses in their environment; hands back how to stop it. */
// oxlint-disable-next-line import/no-default-export -- Playwright calls the default export of a global setup.
export default function startForActs(config: FullConfig): Promise<() => Promise<void>> {
  return startService(config.projects[0]?.outputDir ?? join(ROOT, 'e2e/test-results'));
}

/**
 * Starts the service as `npm start` does, on an empty data folder and free ports, and hands back how to stop it.
 * All that it says is in service.log in the folder of results.
 */
export async function startService(results: string): Promise<() => Promise<void>> {
  for (const built of [MAIN, PAGES, STAFF_PAGES]) {
    if (!existsSync(built)) throw new Error(`${built} is missing: run "npm run build" first.`);
  }
  mkdirSync(results, { recursive: true });
  const log = join(results, 'service.log');
  const folder = createRunFolder();
  const port = await freePort();
  const settings = {
    PORT: String(port),
    MAILBOX_PORT: '0',
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'info',
    // All citizens of all acts sit at this one address.
    RATE_LIMITS: 'off',
    ADMIN_EMAIL: ADMINISTRATOR.email,
    ADMIN_PASSWORD: ADMINISTRATOR.password,
  };
  const service = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    cwd: ROOT,
    // It stops with us, also when we are killed.
    env: { ...surroundings(), ...settings, ...(await exitWithParentEnv()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    try {
      await stopped(service);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  try {
    const mailbox = await mailboxAddress(service, log);
    tellAddresses(`http://localhost:${port}`, mailbox, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Settings of the surroundings must not reach the service: it is tried as it comes. */
function surroundings(): NodeJS.ProcessEnv {
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until the service has said where it answers, and picks out the mailbox. */
async function mailboxAddress(service: ChildProcess, log: string): Promise<string> {
  const file = createWriteStream(log);
  service.stdout?.pipe(file);
  service.stderr?.pipe(file);
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`${why}\n${said}\nAll it said is in ${log}`));
    const late = setTimeout(() => fail('The service did not start in time.'), MAX_START_MS);
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      const mailbox = /Mailbox\s+(http:\S+)/.exec(said)?.[1];
      if (mailbox === undefined || !said.includes('Ctrl-C')) return;
      clearTimeout(late);
      service.stdout?.off('data', hear);
      resolve(mailbox);
    };
    service.stdout?.on('data', hear);
    service.stderr?.on('data', (chunk: Buffer) => {
      said += String(chunk);
    });
    service.once('exit', (code) => {
      clearTimeout(late);
      fail(`The service ended with ${code}.`);
    });
  });
}

async function stopped(service: ChildProcess): Promise<void> {
  if (service.exitCode !== null || service.signalCode !== null) return;
  const exit = once(service, 'exit');
  service.kill('SIGTERM');
  const late = setTimeout(() => service.kill('SIGKILL'), MAX_STOP_MS);
  const [code] = (await exit) as [number | null];
  clearTimeout(late);
  if (code !== 0) throw new Error(`The service did not stop cleanly when asked to: exit code ${code}.`);
}
