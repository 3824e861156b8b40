import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { exitWithParentEnv } from '../../../../scripts/exit-with-parent.mjs';
import { until } from '../checks/wait-for.ts';

/** The folder of this version. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

const MAX_START_MS = 90_000;

/** One server of an installation, as it is built: the HTTP side and the worker that sends mails are one process. */
export type ServerProcess = {
  origin: string;
  port: number;
  /** When it was last started. */
  startedAt: Date;
  /** What it wrote to its log since the beginning. */
  said(): string;
  isAlive(): boolean;
  kill(): Promise<void>;
  /**
   * Starts it again, of another version if that is told, at the same address; answers how many milliseconds until it
   * was ready.
   */
  start(version?: string): Promise<number>;
  /** SIGTERM; answers the exit code, and how many milliseconds it took. */
  stop(): Promise<{ code: number | null; took: number }>;
};

/** Starts one server on a database, and waits until it says that it is ready. */
export async function serverProcess(settings: {
  databaseUrl: string;
  smtpUrl: string;
  more?: Record<string, string>;
}): Promise<ServerProcess> {
  const port = await freePort();
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
  let said = '';
  const server: ServerProcess = {
    origin,
    port,
    startedAt: new Date(),
    said: () => said,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    async start(version = ROOT) {
      server.startedAt = new Date();
      child = spawn(process.execPath, ['--enable-source-maps', 'api/dist/server/start/serve.js'], {
        cwd: version,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (said += String(data)));
      const ready = () => {
        if (!server.isAlive()) throw new Error(`The server ended: ${said}`);
        return answers(`${origin}/readyz`);
      };
      return until('the server is ready', ready, MAX_START_MS, 50);
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

/** Whether an address answers well. */
export async function answers(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
