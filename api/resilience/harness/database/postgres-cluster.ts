import { realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../src/embedded/postgres/embedded-postgres.ts';
import { readPostmaster } from '../../../src/embedded/postgres/postmaster-file.ts';
import { createRunFolder } from '../../../src/test-support/run-folder.ts';
import { type TcpProxy, startTcpProxy } from '../../../src/test-support/tcp-proxy.ts';

/** A PostgreSQL that can be killed and started again, at an address that stays. */
export type PostgresCluster = {
  /** Through the proxy: for the servers under test. */
  url: string;
  proxy: TcpProxy;
  folder: string;
  /** Past the proxy: for whoever counts afterwards. */
  ask<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** kill -9 of the postmaster; resolves once it is gone. */
  kill(): Promise<void>;
  /** kill -9 of one process that serves a client, as the kernel does when memory runs out. */
  killBackend(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  close(): Promise<void>;
};

/** Starts a PostgreSQL on an empty data folder of its own. What a careful server does on every commit, it does. */
export async function postgresCluster(settings: Record<string, string> = {}): Promise<PostgresCluster> {
  const dataDir = createRunFolder();
  const options = { dataDir, settings: { max_connections: '100', ...settings } };
  let server: EmbeddedPostgres | undefined = await startEmbeddedPostgres(options);
  const folder = join(realpathSync(join(dataDir, 'postgres')), 'data');
  let port = portOf(server.url);
  const proxy = await startTcpProxy(() => port);
  const url = Object.assign(new URL(server.url), { port: String(proxy.port) }).href;
  let counting: Pool | undefined;

  async function ask<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    if (counting === undefined) {
      counting = new Pool({ connectionString: Object.assign(new URL(url), { port: String(port) }).href, max: 2 });
      counting.on('error', () => undefined);
    }
    return (await counting.query<Row>(sql, values)).rows;
  }
  async function forget(): Promise<void> {
    const pool = counting;
    counting = undefined;
    await pool?.end().catch(() => undefined);
  }

  return {
    url,
    proxy,
    folder,
    ask,
    async kill() {
      await forget();
      const killed = server;
      server = undefined;
      process.kill(readPostmaster(folder)!.pid, 'SIGKILL');
      await killed?.stop().catch(() => undefined);
    },
    async killBackend() {
      const [backend] = await ask<{ pid: number }>(
        `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
      );
      await forget();
      if (backend !== undefined) process.kill(backend.pid, 'SIGKILL');
    },
    async start() {
      server = await startEmbeddedPostgres(options);
      port = portOf(server.url);
    },
    async stop() {
      await forget();
      await server?.stop();
      server = undefined;
    },
    async close() {
      await forget();
      await proxy.close();
      await server?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}
