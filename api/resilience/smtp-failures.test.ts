import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Behaviour, startSilentServer } from '../src/mail/test-support/mail-server.ts';
import { check, NOTHING_WRONG } from './harness/checks/invariants.ts';
import { type Acknowledged, citizens, failures } from './harness/clients/citizen-clients.ts';
import { type PostgresCluster, postgresCluster } from './harness/database/postgres-cluster.ts';
import { desk } from './harness/clients/staff-client.ts';
import { figures, seeded } from './harness/checks/print-figures.ts';
import { manyBookings } from './harness/database/insert-bookings.ts';
import { type BusyOffice, busyOffice } from './harness/database/busy-office.ts';
import { drained, type Post, post, repeated } from './harness/servers/smtp-sink.ts';
import { freePort, type ServerProcess, serverProcess } from './harness/servers/server-process.ts';
import { until } from './harness/checks/wait-for.ts';

const MANY = 2_000;
/** Back-off doubles and trebles up to six hours: so many tries take a day. */
const TRIES_OF_A_DAY = 12;
/** Who waited for a mail server would wait for seconds. */
const NO_MORE_THAN_MS = 100;
const BEFORE_ANY_START = new Date(0);
const random = seeded();

const MAILS_OF = `query ($id: ID!) { staffBooking(id: $id) { mails { state attempts lastError } } }`;

let cluster: PostgresCluster;
let office: BusyOffice;
let port: number;
let server: ServerProcess;
let running: { stop(): Promise<void> } | undefined;
const posts: Post[] = [];
const acknowledged: Acknowledged[] = [];

beforeAll(async () => {
  cluster = await postgresCluster();
  office = await busyOffice(cluster.url);
  port = await freePort();
  server = await serverProcess({ databaseUrl: cluster.url, smtpUrl: `smtp://127.0.0.1:${port}` });
});
afterAll(async () => {
  await server?.stop();
  await running?.stop();
  await cluster?.close();
});

const ids = () => posts.flatMap((one) => one.ids());

/**
 * From now on the mail server is another: none at all, or one that behaves so. What was on the line has failed by then.
 */
async function mailServer(next: 'none' | 'mute' | ((attempt: number, recipient: string) => Behaviour)): Promise<void> {
  await running?.stop();
  running = undefined;
  await until('no mail is on the line', async () => (await jobs('locked_at is not null')) === 0);
  if (next === 'none') return;
  if (next === 'mute') return void (running = await startSilentServer(port));
  const started = await post(next, port);
  posts.push(started);
  running = started;
}

async function jobs(which: string): Promise<number> {
  const [counted] = await cluster.ask<{ n: number }>(
    `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'send-mail' and ${which}`,
  );
  return counted!.n;
}

/** So many bookings: how long citizens waited for an answer, the one in the middle and the one in a hundred. */
async function bookings(many: number) {
  const crowd = citizens(server.origin, office, random, { people: 4 });
  try {
    await until(`${many} are booked`, () => crowd.acknowledged.length >= many);
  } finally {
    await crowd.stop();
  }
  expect([failures(crowd), crowd.contradictions]).toEqual([0, []]);
  acknowledged.push(...crowd.acknowledged);
  const waited = crowd.waited.toSorted((a, b) => a - b);
  return {
    middle: Math.round(waited[waited.length >> 1]!),
    p99: Math.round(waited[Math.floor(waited.length * 0.99)]!),
  };
}

/** Until every mail went out by itself: no time is moved on. */
function allOut(): Promise<number> {
  return until('every mail went out', async () => {
    const [waiting] = await cluster.ask<{ n: number }>(`select count(*)::int as n from mail where state = 'WAITING'`);
    return waiting!.n === 0 && (await jobs('true')) === 0;
  });
}

async function aDayPasses(): Promise<void> {
  for (let tries = 1; tries <= TRIES_OF_A_DAY; tries++) {
    await until('each was tried again', async () => {
      await cluster.ask(`update graphile_worker._private_jobs set run_at = now() where attempts < $1`, [tries]);
      await cluster.ask(`select 1 from graphile_worker.add_job('relay-mails', job_key => 'relay-mails')`);
      return (await jobs(`attempts < ${tries}`)) === 0;
    });
  }
}

it('bookings go on as ever while the mail server is slow, away for a day, mute, refusing for now or hanging up; once it is back every mail arrives, once', async () => {
  await mailServer(() => 'accept');
  await bookings(20);
  const well = await bookings(60);
  await allOut();
  await mailServer(() => ({ takesMs: 250 }));
  const ill = { slow: await bookings(60) };
  await allOut();
  await mailServer('none');
  Object.assign(ill, { away: await bookings(60) });
  await aDayPasses();
  await mailServer('mute');
  Object.assign(ill, { mute: await bookings(60) });
  for (const [what, behaviour] of [
    ['450 to the recipient', { recipient: '450 4.2.1 Mailbox busy' }],
    ['452 to the mail', { data: '452 4.3.1 Out of storage' }],
    ['hanging up in the middle', 'hang up in the middle of the mail'],
  ] as const) {
    await mailServer(() => behaviour);
    Object.assign(ill, { [what]: await bookings(60) });
  }
  // Nothing is counted as lost that was not: the same count sees what waits.
  const meanwhile = await check(cluster.ask, { acknowledged, arrived: new Set(ids()) });
  await mailServer(() => 'accept');
  const again = await bookings(60);
  const tookMs = await allOut();
  const found = await check(cluster.ask, { acknowledged, arrived: new Set(ids()) });
  figures('answers to citizens in ms, middle/p99', asWords({ well, ...ill, again }));
  const twice = repeated(ids()).length;
  figures('the mail server is back', {
    mails: ids().length,
    ...found,
    'sent twice': twice,
    'all out after (ms)': tookMs,
  });
  expect(meanwhile.stuck).toBeGreaterThan(0);
  expect(found).toEqual(NOTHING_WRONG);
  expect(twice).toBe(0);
  const slowest = 2 * Math.max(well.middle, again.middle) + NO_MORE_THAN_MS;
  for (const { middle } of Object.values(ill)) expect(middle).toBeLessThan(slowest);
});

it('a mail that the server refuses for good is shown to staff with its words, and not tried again', async () => {
  await mailServer(() => ({ recipient: '550 5.1.1 No such mailbox here' }));
  const before = acknowledged.length;
  await bookings(5);
  await allOut();
  const { ask } = await desk(server.origin);
  for (const { key } of acknowledged.splice(before)) {
    const [booking] = await cluster.ask<{ id: string }>('select id from booking where idempotency_key = $1', [key]);
    const { staffBooking } = await ask<{ staffBooking: { mails: object[] } }>(MAILS_OF, { id: booking!.id });
    expect(staffBooking.mails).toEqual([
      { state: 'FAILED', attempts: 1, lastError: expect.stringContaining('550 5.1.1 No such mailbox here') },
    ]);
  }
});

it('a server that took a mail and hung up before saying so gets it once more, and it is the very same mail', async () => {
  const known = new Set<string>();
  await mailServer((_, to) => (known.has(to) || !known.add(to) ? 'accept' : 'hang up before answering'));
  await bookings(20);
  await drained(cluster.ask, BEFORE_ANY_START);
  const copies = new Map<string, string[]>();
  for (const { to, raw } of posts.at(-1)!.deliveries) {
    const { messageId, attachments } = await simpleParser(raw);
    const calendar = String(attachments.find(({ filename }) => filename)?.content);
    const said = [messageId, /^UID:.*$/m.exec(calendar)?.[0], /^SEQUENCE:.*$/m.exec(calendar)?.[0]].join();
    copies.set(to.join(), [...(copies.get(to.join()) ?? []), said]);
  }
  figures('hung up before saying that it took the mail', {
    mails: copies.size,
    copies: [...copies.values()].flat().length,
  });
  expect(copies.size).toBeGreaterThanOrEqual(20);
  for (const [one, other, ...more] of copies.values()) expect([one, more]).toEqual([other, []]);
});

it(`${MANY} mails that wait go out, each once`, async () => {
  await mailServer('none');
  await bookings(10);
  await manyBookings(cluster.ask, MANY);
  await mailServer(() => 'accept');
  const tookMs = await drained(cluster.ask, BEFORE_ANY_START);
  const { length } = posts.at(-1)!.ids();
  figures('a full outbox', { mails: length, 'drained in (ms)': tookMs });
  expect(length).toBeGreaterThanOrEqual(MANY + 10);
  expect(posts.at(-1)!.twice()).toEqual([]);
});

it('a worker that forgets that it has a mail in hand sends it twice, and that is counted', async () => {
  await mailServer(() => ({ takesMs: 500 }));
  await bookings(5);
  await until('a mail went out twice', async () => {
    await cluster.ask(`update graphile_worker._private_jobs set locked_at = null, locked_by = null`);
    await cluster.ask(`select 1 from graphile_worker.add_job('relay-mails', job_key => 'relay-mails')`);
    return posts.at(-1)!.twice().length > 0;
  });
  expect(posts.at(-1)!.twice()).not.toEqual([]);
});

function asWords(phases: Record<string, { middle: number; p99: number }>): Record<string, string> {
  return Object.fromEntries(Object.entries(phases).map(([what, { middle, p99 }]) => [what, `${middle}/${p99}`]));
}
