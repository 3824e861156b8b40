import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { serverUrlOf } from '../db/roles/server-role.ts';
import { withAdminClient, toDatabaseUrl, TEMPLATE_DATABASE } from './administrator.ts';

/** A fresh, migrated, empty database for one test file or one test: as a server connects to it, and as its owner does. */
export interface TestDatabase {
  url: string;
  ownerUrl: string;
  drop: () => Promise<void>;
}

/** A template can be copied by one at a time: those who want to copy it queue for this advisory lock. */
const TEMPLATE_LOCK_ID = 4_201_337;

/** Makes a database of the test's own by copying the migrated one. */
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
