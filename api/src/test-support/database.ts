import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { serverUrlOf } from '../db/roles/server-role.ts';
import { withAdminClient, toDatabaseUrl, TEMPLATE_DATABASE } from './administrator.ts';

/** A new, migrated, empty database, with the URLs of the server role and of the owner role. */
export interface TestDatabase {
  url: string;
  ownerUrl: string;
  drop: () => Promise<void>;
}

/** Advisory lock: PostgreSQL copies a template database for one client at a time. */
const TEMPLATE_LOCK_ID = 4_201_337;

/** Creates a database as a copy of the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await withAdminClient(server, async (administrator) => {
    await administrator.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK_ID]);
    await administrator.query(`create database ${name} template ${TEMPLATE_DATABASE}`);
  });
  const ownerUrl = toDatabaseUrl(server, name);
  return {
    ownerUrl,
    url: serverUrlOf(ownerUrl),
    drop: () => withAdminClient(server, (administrator) => administrator.query(`drop database ${name} with (force)`)),
  };
}
