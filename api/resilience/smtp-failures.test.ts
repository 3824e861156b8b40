import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Behaviour, startSilentServer } from '../src/mail/test-support/mail-server.ts';
import { checkInvariants, NO_VIOLATIONS } from './harness/checks/invariants.ts';
import { type Acknowledged, startCitizenClients, countFailures } from './harness/clients/citizen-clients.ts';
import { type PostgresCluster, startPostgresCluster } from './harness/database/postgres-cluster.ts';
import { signInStaff } from './harness/clients/staff-client.ts';
import { printFigures, seededRandom } from './harness/checks/print-figures.ts';
import { insertBookings } from './harness/database/insert-bookings.ts';
import { type BusyOffice, createBusyOffice } from './harness/database/busy-office.ts';
import { drainOutbox, type SmtpSink, startSmtpSink, findRepeated } from './harness/servers/smtp-sink.ts';
import { getFreePort, type ServerProcess, startServerProcess } from './harness/servers/server-process.ts';
import { waitFor } from './harness/checks/wait-for.ts';

const PENDING_MAILS = 2_000;
/** Delivery attempts within one day: the retry delay grows exponentially up to six hours. */
const RETRIES_PER_DAY = 12;
/** Maximum added latency of a booking: waiting for the mail server would add seconds. */
const MAX_EXTRA_LATENCY_MS = 100;
const BEFORE_ANY_START = new Date(0);
const random = seededRandom();

const MAILS_OF = `query ($id: ID!) { staffBooking(id: $id) { mails { state attempts lastError } } }`;

let cluster: PostgresCluster;
let office: BusyOffice;
let port: number;
let server: ServerProcess;
let running: { stop(): Promise<void> } | undefined;
const sinks: SmtpSink[] = [];
const acknowledged: Acknowledged[] = [];

beforeAll(async () => {
  cluster = await startPostgresCluster();
  office = await createBusyOffice(cluster.url);
  port = await getFreePort();
  server = await startServerProcess({ databaseUrl: cluster.url, smtpUrl: `smtp://127.0.0.1:${port}` });
});
afterAll(async () => {
  await server?.stop();
  await running?.stop();
  await cluster?.close();
});

const ids = () => sinks.flatMap((one) => one.ids());

/** Stops the mail server, waits until no delivery is in progress, and starts the given one (or none). */
async function switchMailServer(
  next: 'none' | 'mute' | ((attempt: number, recipient: string) => Behaviour),
): Promise<void> {
  await running?.stop();
  running = undefined;
  await waitFor('no delivery is in progress', async () => (await jobs('locked_at is not null')) === 0);
  if (next === 'none') return;
  if (next === 'mute') return void (running = await startSilentServer(port));
  const started = await startSmtpSink(next, port);
  sinks.push(started);
  running = started;
}

async function jobs(which: string): Promise<number> {
  const [counted] = await cluster.ask<{ n: number }>(
    `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'send-mail' and ${which}`,
  );
  return counted!.n;
}

/** Makes bookings and returns the median and p99 latency in milliseconds. */
async function measureBookings(many: number) {
  const clients = startCitizenClients(server.origin, office, random, { count: 4 });
  try {
    await waitFor(`${many} are booked`, () => clients.acknowledged.length >= many);
  } finally {
    await clients.stop();
  }
  expect([countFailures(clients), clients.contradictions]).toEqual([0, []]);
  acknowledged.push(...clients.acknowledged);
  const latencies = clients.latencies.toSorted((a, b) => a - b);
  return {
    median: Math.round(latencies[latencies.length >> 1]!),
    p99: Math.round(latencies[Math.floor(latencies.length * 0.99)]!),
  };
}

/** Waits until every mail is sent, without advancing retry times. */
function waitForEmptyOutbox(): Promise<number> {
  return waitFor('every mail is sent', async () => {
    const [waiting] = await cluster.ask<{ n: number }>(`select count(*)::int as n from mail where state = 'WAITING'`);
    return waiting!.n === 0 && (await jobs('true')) === 0;
  });
}

async function simulateRetriesOfOneDay(): Promise<void> {
  for (let tries = 1; tries <= RETRIES_PER_DAY; tries++) {
    await waitFor('every mail is retried', async () => {
      await cluster.ask(`update graphile_worker._private_jobs set run_at = now() where attempts < $1`, [tries]);
      await cluster.ask(`select 1 from graphile_worker.add_job('relay-mails', job_key => 'relay-mails')`);
      return (await jobs(`attempts < ${tries}`)) === 0;
    });
  }
}

it('bookings are unaffected by a slow, stopped, silent or rejecting mail server, and each mail arrives once afterwards', async () => {
  await switchMailServer(() => 'accept');
  await measureBookings(20);
  const baseline = await measureBookings(60);
  await waitForEmptyOutbox();
  await switchMailServer(() => ({ takesMs: 250 }));
  const degraded = { slow: await measureBookings(60) };
  await waitForEmptyOutbox();
  await switchMailServer('none');
  Object.assign(degraded, { away: await measureBookings(60) });
  await simulateRetriesOfOneDay();
  await switchMailServer('mute');
  Object.assign(degraded, { mute: await measureBookings(60) });
  for (const [what, behaviour] of [
    ['450 to the recipient', { recipient: '450 4.2.1 Mailbox busy' }],
    ['452 to the mail', { data: '452 4.3.1 Out of storage' }],
    ['hanging up in the middle', 'hang up in the middle of the mail'],
  ] as const) {
    await switchMailServer(() => behaviour);
    Object.assign(degraded, { [what]: await measureBookings(60) });
  }
  // Control: the same check reports the mails that are still pending.
  const meanwhile = await checkInvariants(cluster.ask, { acknowledged, arrived: new Set(ids()) });
  await switchMailServer(() => 'accept');
  const recovered = await measureBookings(60);
  const tookMs = await waitForEmptyOutbox();
  const found = await checkInvariants(cluster.ask, { acknowledged, arrived: new Set(ids()) });
  printFigures('booking latency in ms, median/p99', formatLatencies({ baseline, ...degraded, recovered }));
  const duplicates = findRepeated(ids()).length;
  printFigures('mail server available again', {
    mails: ids().length,
    ...found,
    'sent twice': duplicates,
    'outbox empty after (ms)': tookMs,
  });
  expect(meanwhile.unsentMails).toBeGreaterThan(0);
  expect(found).toEqual(NO_VIOLATIONS);
  expect(duplicates).toBe(0);
  const slowest = 2 * Math.max(baseline.median, recovered.median) + MAX_EXTRA_LATENCY_MS;
  for (const { median } of Object.values(degraded)) expect(median).toBeLessThan(slowest);
});

it('a permanently rejected mail is shown to staff with the SMTP error, and is not retried', async () => {
  await switchMailServer(() => ({ recipient: '550 5.1.1 No such mailbox here' }));
  const before = acknowledged.length;
  await measureBookings(5);
  await waitForEmptyOutbox();
  const { ask } = await signInStaff(server.origin);
  for (const { key } of acknowledged.splice(before)) {
    const [booking] = await cluster.ask<{ id: string }>('select id from booking where idempotency_key = $1', [key]);
    const { staffBooking } = await ask<{ staffBooking: { mails: object[] } }>(MAILS_OF, { id: booking!.id });
    expect(staffBooking.mails).toEqual([
      { state: 'FAILED', attempts: 1, lastError: expect.stringContaining('550 5.1.1 No such mailbox here') },
    ]);
  }
});

it('a mail server that disconnects before its acknowledgement gets an identical copy', async () => {
  const known = new Set<string>();
  await switchMailServer((_, to) => (known.has(to) || !known.add(to) ? 'accept' : 'hang up before answering'));
  await measureBookings(20);
  await drainOutbox(cluster.ask, BEFORE_ANY_START);
  const copies = new Map<string, string[]>();
  for (const { to, raw } of sinks.at(-1)!.deliveries) {
    const { messageId, attachments } = await simpleParser(raw);
    const calendar = String(attachments.find(({ filename }) => filename)?.content);
    const said = [messageId, /^UID:.*$/m.exec(calendar)?.[0], /^SEQUENCE:.*$/m.exec(calendar)?.[0]].join();
    copies.set(to.join(), [...(copies.get(to.join()) ?? []), said]);
  }
  printFigures('disconnected before acknowledging', {
    mails: copies.size,
    copies: [...copies.values()].flat().length,
  });
  expect(copies.size).toBeGreaterThanOrEqual(20);
  for (const [one, other, ...more] of copies.values()) expect([one, more]).toEqual([other, []]);
});

it(`the workers send ${PENDING_MAILS} pending mails once each`, async () => {
  await switchMailServer('none');
  await measureBookings(10);
  await insertBookings(cluster.ask, PENDING_MAILS);
  await switchMailServer(() => 'accept');
  const tookMs = await drainOutbox(cluster.ask, BEFORE_ANY_START);
  const { length } = sinks.at(-1)!.ids();
  printFigures('a full outbox', { mails: length, 'drained in (ms)': tookMs });
  expect(length).toBeGreaterThanOrEqual(PENDING_MAILS + 10);
  expect(sinks.at(-1)!.duplicates()).toEqual([]);
});

it('negative control: a worker without job locks sends a mail twice, and the duplicate is counted', async () => {
  await switchMailServer(() => ({ takesMs: 500 }));
  await measureBookings(5);
  await waitFor('a mail went out twice', async () => {
    await cluster.ask(`update graphile_worker._private_jobs set locked_at = null, locked_by = null`);
    await cluster.ask(`select 1 from graphile_worker.add_job('relay-mails', job_key => 'relay-mails')`);
    return sinks.at(-1)!.duplicates().length > 0;
  });
  expect(sinks.at(-1)!.duplicates()).not.toEqual([]);
});

function formatLatencies(phases: Record<string, { median: number; p99: number }>): Record<string, string> {
  return Object.fromEntries(Object.entries(phases).map(([what, { median, p99 }]) => [what, `${median}/${p99}`]));
}
