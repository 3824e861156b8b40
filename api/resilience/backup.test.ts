import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../src/embedded/postgres/embedded-postgres.ts';
import { createRunFolder } from '../src/test-support/run-folder.ts';
import { takeBaseBackup } from './harness/database/base-backup.ts';
import { checkInvariants, NO_VIOLATIONS } from './harness/checks/invariants.ts';
import { type Acknowledged, startCitizenClients } from './harness/clients/citizen-clients.ts';
import { type PostgresCluster, startPostgresCluster } from './harness/database/postgres-cluster.ts';
import { readTableContents, readSequences } from './harness/database/table-contents.ts';
import { printFigures, seededRandom } from './harness/checks/print-figures.ts';
import { type BusyOffice, createBusyOffice } from './harness/database/busy-office.ts';
import { drainOutbox, type SmtpSink, startSmtpSink } from './harness/servers/smtp-sink.ts';
import { type ServerProcess, startServerProcess } from './harness/servers/server-process.ts';
import { waitFor } from './harness/checks/wait-for.ts';

let folder: string;
let archive: string;
let cluster: PostgresCluster;
let office: BusyOffice;
let mails: SmtpSink;
let server: ServerProcess;
const acknowledged: Acknowledged[] = [];

beforeAll(async () => {
  folder = createRunFolder();
  archive = join(folder, 'archive');
  mkdirSync(archive);
  // PostgreSQL may run as another user.
  chmodSync(archive, 0o777);
  cluster = await startPostgresCluster({
    wal_level: 'replica',
    archive_mode: 'on',
    archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f`,
  });
  office = await createBusyOffice(cluster.url);
  mails = await startSmtpSink();
  server = await startServerProcess({ databaseUrl: cluster.url, smtpUrl: mails.url });
});
afterAll(async () => {
  await server.stop();
  await mails.stop();
  await cluster.close();
  rmSync(folder, { recursive: true, force: true });
});

async function bookSome(): Promise<void> {
  const clients = startCitizenClients(server.origin, office, seededRandom());
  await waitFor('30 bookings are acknowledged', () => clients.acknowledged.length >= 30);
  await clients.stop();
  acknowledged.push(...clients.acknowledged);
}

async function withConnection<T>(url: string, run: (ask: PostgresCluster['ask']) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await run(async <Row extends object>(sql: string, values?: unknown[]) => {
      return (await client.query<Row>(sql, values)).rows;
    });
  } finally {
    await client.end();
  }
}

describe('point-in-time recovery', () => {
  it('restores the data to the moment before the loss, and the restored server sends no old mail', async () => {
    await bookSome();
    const base = await takeBaseBackup(cluster, join(folder, 'base'));
    await bookSome();
    await drainOutbox(cluster.ask, server.startedAt);
    await cluster.ask(`select pg_create_restore_point('before_the_loss')`);
    const before = await readTableContents(cluster.ask);
    const counted = await readSequences(cluster.ask);

    await cluster.ask(`delete from mail; delete from audit_entry; delete from booking`);
    await cluster.ask('select pg_switch_wal()');
    expect(await readTableContents(cluster.ask)).not.toEqual(before);
    await server.stop();
    await waitFor('the last WAL segment is archived', async () => {
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
        recovery_target_name: 'before_the_loss',
        recovery_target_action: 'promote',
      },
    });
    await waitFor('the recovery ends', () =>
      withConnection(restored.url, async (ask) => {
        const [row] = await ask<{ recovering: boolean }>('select pg_is_in_recovery() as recovering');
        return !row!.recovering;
      }),
    );
    const took = Math.round(performance.now() - since);
    const after = await withConnection(restored.url, readTableContents);
    const countedAfter = await withConnection(restored.url, readSequences);
    const sentBefore = mails.deliveries.length;
    const again = await startServerProcess({ databaseUrl: restored.url, smtpUrl: mails.url });
    await withConnection(restored.url, async (ask) => {
      await drainOutbox(ask, again.startedAt);
      const found = await checkInvariants(ask, { acknowledged, arrived: mails.arrived() });
      printFigures('point-in-time recovery', {
        bookings: acknowledged.length,
        tables: Object.keys(after).length,
        ...found,
        'old mails sent again': mails.deliveries.length - sentBefore,
        'took (ms)': took,
      });
      expect(found).toEqual(NO_VIOLATIONS);
    });
    await again.stop();
    await restored.stop();
    expect(after).toEqual(before);
    for (const [name, value] of counted) expect(countedAfter.get(name)).toBeGreaterThanOrEqual(value);
    expect(mails.deliveries.length).toBe(sentBefore);
    await cluster.start();
  });
});
