import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../src/embedded/postgres/embedded-postgres.ts';
import { createRunFolder } from '../src/test-support/run-folder.ts';
import { baseBackup } from './harness/database/base-backup.ts';
import { check, NOTHING_WRONG } from './harness/checks/invariants.ts';
import { type Acknowledged, citizens } from './harness/clients/citizen-clients.ts';
import { type PostgresCluster, postgresCluster } from './harness/database/postgres-cluster.ts';
import { contents, sequences } from './harness/database/table-contents.ts';
import { figures, seeded } from './harness/checks/print-figures.ts';
import { type BusyOffice, busyOffice } from './harness/database/busy-office.ts';
import { drained, type Post, post } from './harness/servers/smtp-sink.ts';
import { type ServerProcess, serverProcess } from './harness/servers/server-process.ts';
import { until } from './harness/checks/wait-for.ts';

let folder: string;
let archive: string;
let cluster: PostgresCluster;
let office: BusyOffice;
let mails: Post;
let server: ServerProcess;
const acknowledged: Acknowledged[] = [];

beforeAll(async () => {
  folder = createRunFolder();
  archive = join(folder, 'archive');
  mkdirSync(archive);
  // PostgreSQL may run as another user than this one.
  chmodSync(archive, 0o777);
  cluster = await postgresCluster({
    wal_level: 'replica',
    archive_mode: 'on',
    archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f`,
  });
  office = await busyOffice(cluster.url);
  mails = await post();
  server = await serverProcess({ databaseUrl: cluster.url, smtpUrl: mails.url });
});
afterAll(async () => {
  await server.stop();
  await mails.stop();
  await cluster.close();
  rmSync(folder, { recursive: true, force: true });
});

async function bookSome(): Promise<void> {
  const crowd = citizens(server.origin, office, seeded());
  await until('thirty are booked', () => crowd.acknowledged.length >= 30);
  await crowd.stop();
  acknowledged.push(...crowd.acknowledged);
}

async function asking<T>(url: string, ctx: (ask: PostgresCluster['ask']) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await ctx(async <Row extends object>(sql: string, values?: unknown[]) => {
      return (await client.query<Row>(sql, values)).rows;
    });
  } finally {
    await client.end();
  }
}

describe('a comune that lost its data', () => {
  it('has it back as it was a moment before the accident, and no old mail goes out again', async () => {
    await bookSome();
    const base = await baseBackup(cluster, join(folder, 'base'));
    await bookSome();
    await drained(cluster.ask, server.startedAt);
    await cluster.ask(`select pg_create_restore_point('before_the_accident')`);
    const before = await contents(cluster.ask);
    const counted = await sequences(cluster.ask);

    await cluster.ask(`delete from mail; delete from audit_entry; delete from booking`);
    await cluster.ask('select pg_switch_wal()');
    expect(await contents(cluster.ask)).not.toEqual(before);
    await server.stop();
    await until('the last of the log is archived', async () => {
      const [row] = await cluster.ask<{ done: boolean }>(
        `select last_archived_wal >= (select pg_walfile_name(pg_current_wal_lsn() - 16 * 1024 * 1024)) as done
          from pg_stat_archiver`,
      );
      return row!.done;
    });
    await cluster.stop();

    const since = performance.now();
    const dataDir = join(folder, 'restored');
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    execFileSync('cp', ['-a', base, join(dataDir, 'postgres', 'data')]);
    writeFileSync(join(dataDir, 'postgres', 'data', 'recovery.signal'), '');
    const restored = await startEmbeddedPostgres({
      dataDir,
      settings: {
        restore_command: `cp ${archive}/%f %p`,
        recovery_target_name: 'before_the_accident',
        recovery_target_action: 'promote',
      },
    });
    await until('it is a server of its own again', () =>
      asking(restored.url, async (ask) => {
        const [row] = await ask<{ recovering: boolean }>('select pg_is_in_recovery() as recovering');
        return !row!.recovering;
      }),
    );
    const took = Math.round(performance.now() - since);
    const after = await asking(restored.url, contents);
    const countedAfter = await asking(restored.url, sequences);
    const sentBefore = mails.deliveries.length;
    const again = await serverProcess({ databaseUrl: restored.url, smtpUrl: mails.url });
    await asking(restored.url, async (ask) => {
      await drained(ask, again.startedAt);
      const found = await check(ask, { acknowledged, arrived: mails.arrived() });
      figures('restored to a moment', {
        bookings: acknowledged.length,
        tables: Object.keys(after).length,
        ...found,
        'old mails sent again': mails.deliveries.length - sentBefore,
        'took (ms)': took,
      });
      expect(found).toEqual(NOTHING_WRONG);
    });
    await again.stop();
    await restored.stop();
    expect(after).toEqual(before);
    for (const [name, value] of counted) expect(countedAfter.get(name)).toBeGreaterThanOrEqual(value);
    expect(mails.deliveries.length).toBe(sentBefore);
    await cluster.start();
  });
});
