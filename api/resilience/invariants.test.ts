import { Client } from 'pg';
import { afterEach, expect, it } from 'vitest';
import { check, type Findings, NOTHING_WRONG } from './harness/checks/invariants.ts';
import { type Acknowledged, citizens } from './harness/clients/citizen-clients.ts';
import { type PostgresCluster, postgresCluster } from './harness/database/postgres-cluster.ts';
import { figures, seeded } from './harness/checks/print-figures.ts';
import { busyOffice } from './harness/database/busy-office.ts';
import { drained, type Post, post } from './harness/servers/smtp-sink.ts';
import { type ServerProcess, serverProcess } from './harness/servers/server-process.ts';
import { until } from './harness/checks/wait-for.ts';

let cluster: PostgresCluster;
let mails: Post;
let server: ServerProcess;
let acknowledged: Acknowledged[];

/** Forty bookings, made as ever, on a PostgreSQL with these settings. */
async function book(settings: Record<string, string> = {}): Promise<void> {
  cluster = await postgresCluster(settings);
  const office = await busyOffice(cluster.url);
  await cluster.ask('checkpoint');
  mails = await post();
  server = await serverProcess({ databaseUrl: cluster.url, smtpUrl: mails.url });
  const crowd = citizens(server.origin, office, seeded());
  await until('forty are booked', () => crowd.acknowledged.length >= 40);
  await crowd.stop();
  ({ acknowledged } = crowd);
}
afterEach(async () => {
  await server.stop();
  await mails.stop();
  await cluster.close();
});

it('a PostgreSQL that acknowledges before it has written loses bookings when killed, and each is counted', async () => {
  // Nothing is written down before ten seconds have passed.
  await book({
    synchronous_commit: 'off',
    wal_writer_delay: '10000',
    wal_writer_flush_after: '1GB',
    autovacuum: 'off',
  });
  await cluster.kill();
  await cluster.start();
  const { lost } = await check(cluster.ask, { acknowledged, arrived: mails.arrived() });
  figures('negative control, synchronous_commit off', { acknowledged: acknowledged.length, lost });
  expect(lost).toBeGreaterThan(0);
});

it('where nothing is wrong nothing is counted, and what is damaged by hand is counted as what it is', async () => {
  await book();
  await drained(cluster.ask, server.startedAt);
  await server.stop();
  expect(await check(cluster.ask, { acknowledged, arrived: mails.arrived() })).toEqual(NOTHING_WRONG);
  for (const [what, times, damage] of DAMAGES) {
    expect(await foundAfter(damage)).toEqual({ ...NOTHING_WRONG, [what]: times });
  }
  figures('negative control, damaged by hand', { 'kinds of damage': DAMAGES.length, found: DAMAGES.length });
});

const DAMAGES: [keyof Findings, number, string][] = [
  ['lost', 1, `update booking set number = 999999 where id = (select id from booking limit 1)`],
  ['notToldOnce', 2, `delete from mail where id in (select id from mail limit 2)`],
  ['halves', 3, `delete from audit_entry where id in (select id from audit_entry where act = 'book' limit 3)`],
  ['stuck', 1, `update mail set state = 'WAITING' where id = (select id from mail limit 1)`],
  ['neverArrived', 1, `update mail set id = gen_random_uuid() where id = (select id from mail limit 1)`],
  [
    'doubles',
    1,
    `alter table booking drop constraint booking_no_overlap;
     update booking set (operator_id, counter, starts_at, ends_at, busy_until) =
       (select operator_id, counter, starts_at, ends_at, busy_until from booking order by number limit 1)
     where id = (select id from booking order by number offset 1 limit 1)`,
  ],
];

/** Damages what is stored, counts, and undoes the damage. */
async function foundAfter(damage: string): Promise<Findings> {
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(damage);
    const ask = async <Row extends object>(sql: string, values?: unknown[]) =>
      (await client.query<Row>(sql, values)).rows;
    return await check(ask, { acknowledged, arrived: mails.arrived() });
  } finally {
    await client.end();
  }
}
