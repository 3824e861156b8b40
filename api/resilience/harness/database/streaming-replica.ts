import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../../src/embedded/postgres/embedded-postgres.ts';
import { createRunFolder } from '../../../src/test-support/run-folder.ts';
import { takeBaseBackup } from './base-backup.ts';
import type { PostgresCluster } from './postgres-cluster.ts';

/** A read-only streaming replica that logs every statement. */
export type StreamingReplica = {
  url: string;
  ask<Row extends object>(sql: string): Promise<Row[]>;
  /** Returns the statements of servers so far: the prepared statement's name, or the SQL text. */
  statements(): string[];
  stop(): Promise<void>;
};

const TEST_QUERY_MARK = '/* test query */ ';

/** Starts a streaming replica of a cluster. */
export async function startStreamingReplica(cluster: PostgresCluster): Promise<StreamingReplica> {
  const dataDir = createRunFolder();
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  const data = await takeBaseBackup(cluster, join(dataDir, 'postgres', 'data'));
  writeFileSync(join(data, 'standby.signal'), '');
  const { hostname, port, username, password } = new URL(cluster.url);
  const server = await startEmbeddedPostgres({
    dataDir,
    settings: {
      max_connections: '100',
      primary_conninfo: `host=${hostname} port=${port} user=${username} password=${password}`,
      log_statement: 'all',
      log_line_prefix: '',
    },
  });
  const client = new Client({ connectionString: server.url });
  client.on('error', () => undefined);
  await client.connect();
  return {
    url: server.url,
    ask: async <Row extends object>(sql: string) => (await client.query<Row>(TEST_QUERY_MARK + sql)).rows,
    statements: () =>
      [
        ...readFileSync(join(dataDir, 'postgres', 'server.log'), 'utf8').matchAll(
          /^LOG: {2}(?:execute ([^:]+)|statement): (.*)$/gm,
        ),
      ]
        .filter(([, , text]) => !text!.startsWith(TEST_QUERY_MARK))
        .map(([, name, text]) => (name === undefined || name === '<unnamed>' ? text! : name)),
    async stop() {
      await client.end().catch(() => undefined);
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
