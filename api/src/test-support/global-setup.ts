import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { serverUrlOf } from '../db/roles/server-role.ts';
import { startEmbeddedPostgres } from '../embedded/postgres/embedded-postgres.ts';
import { prepareTables } from '../server/start/prepare-database.ts';
import { withAdminClient, toDatabaseUrl, TEMPLATE_DATABASE } from './administrator.ts';
import { createRunFolder } from './run-folder.ts';

/** Nothing here outlives the run, so the server need not take care of its files: twice as fast. */
const UNSAFE_FAST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '128MB',
  max_connections: '200',
};

/** One PostgreSQL for all test files of a run, with one migrated database that each of them copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = createRunFolder();
  const server = await startEmbeddedPostgres({ dataDir: folder, settings: UNSAFE_FAST_SETTINGS });
  await withAdminClient(server.url, (administrator) => administrator.query(`create database ${TEMPLATE_DATABASE}`));
  const ownerUrl = toDatabaseUrl(server.url, TEMPLATE_DATABASE);
  // Tests work as the servers do, with a role that owns nothing: a right that is missing fails them.
  await prepareTables({ ownerUrl, serverUrl: serverUrlOf(ownerUrl) });
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}
