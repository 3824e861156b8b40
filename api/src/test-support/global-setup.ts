import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { serverUrlOf } from '../db/roles/server-role.ts';
import { startEmbeddedPostgres } from '../embedded/postgres/embedded-postgres.ts';
import { prepareTables } from '../server/start/prepare-database.ts';
import { withAdminClient, toDatabaseUrl, TEMPLATE_DATABASE } from './administrator.ts';
import { createRunFolder } from './run-folder.ts';

/** Disables durability, which makes tests twice as fast; the data is deleted after the run. */
const UNSAFE_FAST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '128MB',
  max_connections: '200',
};

/** Starts one PostgreSQL for all test files, with the migrated template database that they copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = createRunFolder();
  const server = await startEmbeddedPostgres({ dataDir: folder, settings: UNSAFE_FAST_SETTINGS });
  await withAdminClient(server.url, (administrator) => administrator.query(`create database ${TEMPLATE_DATABASE}`));
  const ownerUrl = toDatabaseUrl(server.url, TEMPLATE_DATABASE);
  // Tests use the server role, which owns no tables, so that a missing grant fails a test.
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
