import { afterAll, beforeAll, expect, it } from 'vitest';
import { printFigures, seededRandom } from './harness/checks/print-figures.ts';
import { waitFor } from './harness/checks/wait-for.ts';
import { type BusyOffice, createBusyOffice } from './harness/database/busy-office.ts';
import { type PostgresCluster, startPostgresCluster } from './harness/database/postgres-cluster.ts';
import { type ServerProcess, startServerProcess } from './harness/servers/server-process.ts';
import { drainOutbox, type SmtpSink, startSmtpSink } from './harness/servers/smtp-sink.ts';

const BOOKINGS = 200;
/** Every tenth booking is cancelled. */
const CANCELLED = BOOKINGS / 10;
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

/** Returns a time zone in which it is about noon, so that the quiet hours do not stop the reminders. */
function findZoneAtNoon(now: Date): string {
  // The sign of these names is that of the way to UTC.
  const hoursToUtc = now.getUTCHours() - 12;
  return `Etc/GMT${hoursToUtc < 0 ? '' : '+'}${hoursToUtc}`;
}

/** Stores bookings of ten days ago whose reminder of 24 hours became due some minutes ago. */
async function storeDueBookings(): Promise<void> {
  const startsAt = new Date(Date.now() + 24 * HOUR_MS - HOUR_MS / 2);
  await cluster.ask(
    `insert into booking (municipality_id, id, number, status, cancelled_at, service_id, place_id, operator_id, counter,
       starts_at, ends_at, busy_until, applicant_name, applicant_surname, applicant_email, created_at)
     select $1, gen_random_uuid(), 100000 + i, case when i % 10 = 0 then 'CANCELLED' else 'CONFIRMED' end,
       case when i % 10 = 0 then now() end, $2, $3, (select min(id) from operator), i, $4::timestamptz,
       $4::timestamptz + interval '5 minutes', $4::timestamptz + interval '5 minutes', 'Ada', 'Neri',
       'ada' || i || '@example.it', now() - interval '10 days'
     from generate_series(1, $5::int) as i`,
    [office.municipalityId, office.serviceId, office.placeId, startsAt, BOOKINGS],
  );
}

/** Adds reminder jobs without a key, so that the servers run them at the same time; cron would run one at a time. */
async function addReminderJobs(): Promise<void> {
  await cluster.ask(
    `select graphile_worker.add_job('remind-citizens', '{"lookBackHours": 24}') from generate_series(1, 12)`,
  );
}

it('three servers, killed while they write reminders, write and send each once', async () => {
  await storeDueBookings();
  let lastKill = new Date();
  for (let kill = 0; kill < KILLS; kill++) {
    await addReminderJobs();
    const before = mails.arrived().size;
    await waitFor('a reminder arrives', () => mails.arrived().size > before || mails.arrived().size >= BOOKINGS / 2);
    const server = servers[Math.floor(random() * servers.length)]!;
    await server.kill();
    lastKill = new Date();
    await server.start();
  }
  await addReminderJobs();
  await waitFor('every reminder is written', async () => (await countReminders()).bookings === BOOKINGS - CANCELLED);
  await drainOutbox(cluster.ask, lastKill);
  const found = await countReminders();
  printFigures('kill -9 of servers that write reminders', {
    ...found,
    kills: KILLS,
    'mails that arrived': mails.arrived().size,
    'sent twice': mails.duplicates().length,
  });
  expect(found).toEqual({ bookings: BOOKINGS - CANCELLED, mails: BOOKINGS - CANCELLED, sent: BOOKINGS - CANCELLED });
  expect(mails.arrived().size).toBe(BOOKINGS - CANCELLED);
});

async function countReminders(): Promise<{ bookings: number; mails: number; sent: number }> {
  const [found] = await cluster.ask<{ bookings: number; mails: number; sent: number }>(
    `select count(distinct booking_id)::int as bookings, count(*)::int as mails,
       count(*) filter (where state = 'SENT')::int as sent
     from mail where kind = 'BOOKING_REMINDER'`,
  );
  return found!;
}
