import { realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../src/embedded/postgres/embedded-postgres.ts';
import { readPostmaster } from '../../../src/embedded/postgres/postmaster-file.ts';
import { createRunFolder } from '../../../src/test-support/run-folder.ts';
import { type TcpProxy, startTcpProxy } from '../../../src/test-support/tcp-proxy.ts';

/** A PostgreSQL server that can be killed and restarted at a constant address. */
export type PostgresCluster = {
  /** Connection string through the proxy, for the servers under test. */
  url: string;
  proxy: TcpProxy;
  folder: string;
  /** Runs a query without the proxy, for the checks of a test. */
  ask<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Sends SIGKILL to the postmaster and waits for its exit. */
  kill(): Promise<void>;
  /** Sends SIGKILL to one backend process, as the kernel does on memory exhaustion. */
  killBackend(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  close(): Promise<void>;
};

/** Starts PostgreSQL on an empty data folder, with durable commits by default. */
export async function startPostgresCluster(settings: Record<string, string> = {}): Promise<PostgresCluster> {
  const dataDir = createRunFolder();
  const options = { dataDir, settings: { max_connections: '100', ...settings } };
  let server: EmbeddedPostgres | undefined = await startEmbeddedPostgres(options);
  const folder = join(realpathSync(join(dataDir, 'postgres')), 'data');
  let port = portOf(server.url);
  const proxy = await startTcpProxy(() => port);
  const url = Object.assign(new URL(server.url), { port: String(proxy.port) }).href;
  let queryPool: Pool | undefined;

  async function ask<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    if (queryPool === undefined) {
      queryPool = new Pool({ connectionString: Object.assign(new URL(url), { port: String(port) }).href, max: 2 });
      queryPool.on('error', () => undefined);
    }
    return (await queryPool.query<Row>(sql, values)).rows;
  }
  async function closePool(): Promise<void> {
    const pool = queryPool;
    queryPool = undefined;
    await pool?.end().catch(() => undefined);
  }

  return {
    url,
    proxy,
    folder,
    ask,
    async kill() {
      await closePool();
      const killed = server;
      server = undefined;
      process.kill(readPostmaster(folder)!.pid, 'SIGKILL');
      await killed?.stop().catch(() => undefined);
    },
    async killBackend() {
      const [backend] = await ask<{ pid: number }>(
        `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
      );
      await closePool();
      if (backend !== undefined) process.kill(backend.pid, 'SIGKILL');
    },
    async start() {
      server = await startEmbeddedPostgres(options);
      port = portOf(server.url);
    },
    async stop() {
      await closePool();
      await server?.stop();
      server = undefined;
    },
    async close() {
      await closePool();
      await proxy.close();
      await server?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}
