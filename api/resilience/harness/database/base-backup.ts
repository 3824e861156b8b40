import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { PostgresCluster } from './postgres-cluster.ts';

/** Copies the data folder between pg_backup_start and pg_backup_stop, as docs/operations.md describes. */
export async function takeBaseBackup(cluster: PostgresCluster, copy: string): Promise<string> {
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(`select pg_backup_start('base', fast => true)`);
  execFileSync('cp', ['-a', cluster.folder, copy]);
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
  await client.end();
  for (const name of readdirSync(join(copy, 'pg_wal'))) rmSync(join(copy, 'pg_wal', name), { recursive: true });
  for (const name of ['postmaster.pid', 'postmaster.opts']) rmSync(join(copy, name), { force: true });
  writeFileSync(join(copy, 'backup_label'), rows[0]!.labelfile);
  return copy;
}
