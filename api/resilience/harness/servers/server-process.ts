import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { exitWithParentEnv } from '../../../../scripts/exit-with-parent.mjs';
import { SERVER_FLAGS } from '../../../../scripts/server-flags.mjs';
import { waitFor } from '../checks/wait-for.ts';

/** The repository root, with the build of this version. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

const MAX_START_MS = 90_000;

/** One production server process, with HTTP server and mail worker. */
export type ServerProcess = {
  origin: string;
  port: number;
  /** Time of the last start. */
  startedAt: Date;
  /** Returns all log output so far. */
  output(): string;
  isAlive(): boolean;
  kill(): Promise<void>;
  /** Starts the server at the same address. Returns the milliseconds until it is ready. Defaults to this version. */
  start(version?: string): Promise<number>;
  /** Sends SIGTERM and returns the exit code and the shutdown time in milliseconds. */
  stop(): Promise<{ code: number | null; took: number }>;
};

/** Starts a server on a database and waits until it is ready. */
export async function startServerProcess(settings: {
  databaseUrl: string;
  smtpUrl: string;
  more?: Record<string, string>;
}): Promise<ServerProcess> {
  const port = await getFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    ...(await exitWithParentEnv()),
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: settings.databaseUrl,
    SMTP_URL: settings.smtpUrl,
    TOKEN_SECRET: 'a secret that only tests know, 32 or more',
    PUBLIC_URL: 'http://localhost:4000',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'error',
    ...settings.more,
  };
  let child: ChildProcess;
  let output = '';
  const server: ServerProcess = {
    origin,
    port,
    startedAt: new Date(),
    output: () => output,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    async start(version = ROOT) {
      server.startedAt = new Date();
      child = spawn(process.execPath, [...SERVER_FLAGS, 'api/dist/server/start/serve.js'], {
        cwd: version,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += String(data)));
      const ready = () => {
        if (!server.isAlive()) throw new Error(`The server exited: ${output}`);
        return isHealthy(`${origin}/readyz`);
      };
      return waitFor('the server is ready', ready, MAX_START_MS, 50);
    },
    async stop() {
      if (!server.isAlive()) return { code: child.exitCode, took: 0 };
      const since = performance.now();
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      return { code, took: Math.round(performance.now() - since) };
    },
  };
  await server.start();
  return server;
}

/** Returns whether a URL responds with a success status within five seconds. */
export async function isHealthy(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Returns an unused TCP port. */
export async function getFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
