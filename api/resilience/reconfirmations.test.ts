import { afterAll, beforeAll, expect, it } from 'vitest';
import { printFigures, seededRandom } from './harness/checks/print-figures.ts';
import { waitFor } from './harness/checks/wait-for.ts';
import { type BusyOffice, createBusyOffice } from './harness/database/busy-office.ts';
import { type PostgresCluster, startPostgresCluster } from './harness/database/postgres-cluster.ts';
import { type ServerProcess, startServerProcess } from './harness/servers/server-process.ts';
import { drainOutbox, type SmtpSink, startSmtpSink } from './harness/servers/smtp-sink.ts';

const BOOKINGS = 200;
/** Every tenth booking is confirmed by its citizen. */
const CONFIRMED = BOOKINGS / 10;
const KILLS = 2;
const HOUR_MS = 3_600_000;

let cluster: PostgresCluster;
let office: BusyOffice;
let mails: SmtpSink;
let servers: ServerProcess[];
const random = seededRandom();

beforeAll(async () => {
  cluster = await startPostgresCluster();
  office = await createBusyOffice(cluster.url);
  mails = await startSmtpSink();
  await cluster.ask('update municipality set time_zone = $1', [findZoneAtNoon(new Date())]);
  const start = () => startServerProcess({ databaseUrl: cluster.url, smtpUrl: mails.url });
  servers = await Promise.all([start(), start(), start()]);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await mails.stop();
  await cluster.close();
});

/** Returns a time zone in which it is about noon, so that the quiet hours do not stop the requests. */
function findZoneAtNoon(now: Date): string {
  // The sign of these names is that of the way to UTC.
  const hoursToUtc = now.getUTCHours() - 12;
  return `Etc/GMT${hoursToUtc < 0 ? '' : '+'}${hoursToUtc}`;
}

/** Stores bookings of last month, an hour apart, whose request of ten days before became due some minutes ago. */
async function storeDueBookings(): Promise<void> {
  await cluster.ask('update service set reconfirm_days = 10, release_hours = 72, first_reminder_hours = null');
  await cluster.ask('update service set second_reminder_hours = null');
  await cluster.ask(
    `insert into booking (municipality_id, id, number, status, service_id, place_id, operator_id, counter,
       starts_at, ends_at, busy_until, applicant_name, applicant_surname, applicant_email, created_at)
     select $1, gen_random_uuid(), 100000 + i, 'CONFIRMED', $2, $3, (select min(id) from operator), i, $4::timestamptz,
       $4::timestamptz + interval '5 minutes', $4::timestamptz + interval '5 minutes', 'Ada', 'Neri',
       'ada' || i || '@example.it', now() - interval '30 days'
     from generate_series(1, $5::int) as i`,
    [office.municipalityId, office.serviceId, office.placeId, new Date(Date.now() + 239.5 * HOUR_MS), BOOKINGS],
  );
}

/** Adds jobs without a key, so that the servers run them at the same time; cron would run one at a time. */
async function addJobs(task: string, payload: string): Promise<void> {
  await cluster.ask(`select graphile_worker.add_job($1, $2::json) from generate_series(1, 12)`, [task, payload]);
}

/** Adds jobs and kills a server while they write mails, several times. */
async function runWithKills(task: string, payload: string, count: () => Promise<number>): Promise<Date> {
  let lastKill = new Date();
  for (let kill = 0; kill < KILLS; kill++) {
    const before = await count();
    await addJobs(task, payload);
    await waitFor('a mail is written', async () => (await count()) > before || before >= BOOKINGS - CONFIRMED);
    const server = servers[Math.floor(random() * servers.length)]!;
    await server.kill();
    lastKill = new Date();
    await server.start();
  }
  await addJobs(task, payload);
  return lastKill;
}

it('three servers, killed while they ask and release, ask and release each booking once', async () => {
  await storeDueBookings();
  const asking = await runWithKills('ask-to-reconfirm', '{"lookBackHours": 24}', () => countMails('BOOKING_RECONFIRM'));
  await waitFor('every citizen is asked', async () => (await countMails('BOOKING_RECONFIRM')) === BOOKINGS);
  await drainOutbox(cluster.ask, asking);
  await cluster.ask(
    `update booking set reconfirm_by = null, reconfirmed_at = now() where number % 10 = 0 and reconfirm_by is not null`,
  );
  // Their clock moves on: the deadline passes.
  await cluster.ask(`update booking set reconfirm_by = now() - interval '1 minute' where reconfirm_by is not null`);
  const releasing = await runWithKills('release-unconfirmed', '{}', () => countMails('BOOKING_RELEASED'));
  await waitFor('every other time is released', async () => (await countStatus('RELEASED')) === BOOKINGS - CONFIRMED);
  await drainOutbox(cluster.ask, releasing);
  const found = {
    asked: await countMails('BOOKING_RECONFIRM'),
    released: await countStatus('RELEASED'),
    'mails of releases': await countMails('BOOKING_RELEASED'),
    confirmed: await countStatus('CONFIRMED'),
  };
  printFigures('kill -9 of servers that ask and release', { ...found, kills: 2 * KILLS });
  expect(found).toEqual({
    asked: BOOKINGS,
    released: BOOKINGS - CONFIRMED,
    'mails of releases': BOOKINGS - CONFIRMED,
    confirmed: CONFIRMED,
  });
});

async function countMails(kind: string): Promise<number> {
  const [found] = await cluster.ask<{ count: number }>('select count(*)::int as count from mail where kind = $1', [
    kind,
  ]);
  return found!.count;
}

async function countStatus(status: string): Promise<number> {
  const [found] = await cluster.ask<{ count: number }>('select count(*)::int as count from booking where status = $1', [
    status,
  ]);
  return found!.count;
}
