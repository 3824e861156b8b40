import { Client } from 'pg';
import { afterEach, expect, it } from 'vitest';
import { checkInvariants, type Violations, NO_VIOLATIONS } from './harness/checks/invariants.ts';
import { type Acknowledged, startCitizenClients } from './harness/clients/citizen-clients.ts';
import { type PostgresCluster, startPostgresCluster } from './harness/database/postgres-cluster.ts';
import { printFigures, seededRandom } from './harness/checks/print-figures.ts';
import { createBusyOffice } from './harness/database/busy-office.ts';
import { drainOutbox, type SmtpSink, startSmtpSink } from './harness/servers/smtp-sink.ts';
import { type ServerProcess, startServerProcess } from './harness/servers/server-process.ts';
import { waitFor } from './harness/checks/wait-for.ts';

let cluster: PostgresCluster;
let mails: SmtpSink;
let server: ServerProcess;
let acknowledged: Acknowledged[];

/** Starts PostgreSQL with these settings and a server, and makes 40 bookings. */
async function book(settings: Record<string, string> = {}): Promise<void> {
  cluster = await startPostgresCluster(settings);
  const office = await createBusyOffice(cluster.url);
  await cluster.ask('checkpoint');
  mails = await startSmtpSink();
  server = await startServerProcess({ databaseUrl: cluster.url, smtpUrl: mails.url });
  const clients = startCitizenClients(server.origin, office, seededRandom());
  await waitFor('40 bookings are acknowledged', () => clients.acknowledged.length >= 40);
  await clients.stop();
  ({ acknowledged } = clients);
}
afterEach(async () => {
  await server.stop();
  await mails.stop();
  await cluster.close();
});

it('checkInvariants counts the bookings that PostgreSQL loses with synchronous_commit = off', async () => {
  // These settings delay the WAL writes by ten seconds.
  await book({
    synchronous_commit: 'off',
    wal_writer_delay: '10000',
    wal_writer_flush_after: '1GB',
    autovacuum: 'off',
  });
  await cluster.kill();
  await cluster.start();
  const { lostBookings } = await checkInvariants(cluster.ask, { acknowledged, arrived: mails.arrived() });
  printFigures('negative control, synchronous_commit off', { acknowledged: acknowledged.length, lostBookings });
  expect(lostBookings).toBeGreaterThan(0);
});

it('checkInvariants reports no violation on intact data, and the kind of each manual damage', async () => {
  await book();
  await drainOutbox(cluster.ask, server.startedAt);
  await server.stop();
  expect(await checkInvariants(cluster.ask, { acknowledged, arrived: mails.arrived() })).toEqual(NO_VIOLATIONS);
  for (const [what, times, damage] of DAMAGES) {
    expect(await checkAfterDamage(damage)).toEqual({ ...NO_VIOLATIONS, [what]: times });
  }
  printFigures('negative control, manual damage', { 'kinds of damage': DAMAGES.length, found: DAMAGES.length });
});

const DAMAGES: [keyof Violations, number, string][] = [
  ['lostBookings', 1, `update booking set number = 999999 where id = (select id from booking limit 1)`],
  ['wrongConfirmations', 2, `delete from mail where id in (select id from mail limit 2)`],
  [
    'partialTransactions',
    3,
    `delete from audit_entry where id in (select id from audit_entry where action = 'book' limit 3)`,
  ],
  ['unsentMails', 1, `update mail set state = 'WAITING' where id = (select id from mail limit 1)`],
  ['undeliveredMails', 1, `update mail set id = gen_random_uuid() where id = (select id from mail limit 1)`],
  [
    'doubleBookings',
    1,
    `alter table booking drop constraint booking_no_overlap;
     update booking set (operator_id, counter, starts_at, ends_at, busy_until) =
       (select operator_id, counter, starts_at, ends_at, busy_until from booking order by number limit 1)
     where id = (select id from booking order by number offset 1 limit 1)`,
  ],
];

/** Damages the data in a transaction, checks the invariants, and rolls back. */
async function checkAfterDamage(damage: string): Promise<Violations> {
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(damage);
    const ask = async <Row extends object>(sql: string, values?: unknown[]) =>
      (await client.query<Row>(sql, values)).rows;
    return await checkInvariants(ask, { acknowledged, arrived: mails.arrived() });
  } finally {
    await client.end();
  }
}
