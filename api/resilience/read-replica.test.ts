import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, NOTHING_WRONG } from './harness/checks/invariants.ts';
import { type Acknowledged, citizens } from './harness/clients/citizen-clients.ts';
import { type PostgresCluster, postgresCluster } from './harness/database/postgres-cluster.ts';
import { figures, seeded } from './harness/checks/print-figures.ts';
import { type BusyOffice, busyOffice } from './harness/database/busy-office.ts';
import { drained, type Post, post } from './harness/servers/smtp-sink.ts';
import { type Replica, replicaOf } from './harness/database/streaming-replica.ts';
import { type ServerProcess, serverProcess } from './harness/servers/server-process.ts';
import { until } from './harness/checks/wait-for.ts';

let cluster: PostgresCluster;
let replica: Replica;
let office: BusyOffice;
let mails: Post;
let server: ServerProcess;
const acknowledged: Acknowledged[] = [];

beforeAll(async () => {
  cluster = await postgresCluster({ wal_level: 'replica' });
  office = await busyOffice(cluster.url);
  replica = await replicaOf(cluster);
  mails = await post();
  server = await serverProcess({
    databaseUrl: cluster.url,
    smtpUrl: mails.url,
    more: { DATABASE_REPLICA_URLS: replica.url },
  });
});
afterAll(async () => {
  await server.stop();
  await replica.stop();
  await mails.stop();
  await cluster.close();
});

/** The first day's times that can be booked, as a citizen is shown them. */
async function shown(): Promise<string[]> {
  const { serviceId, firstDay } = office;
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `{ availability(input: { serviceId: "${serviceId}", from: "${firstDay}", to: "${firstDay}" }) { days { free } } }`,
    }),
  });
  const { data } = (await response.json()) as { data: { availability: { days: { free: string[] }[] } } };
  return data.availability.days[0]!.free;
}

async function bookSome(many: number) {
  const crowd = citizens(server.origin, office, seeded());
  await until(`${many} are booked`, () => crowd.acknowledged.length >= many);
  await crowd.stop();
  acknowledged.push(...crowd.acknowledged);
  return crowd;
}

describe('with a streaming replica', () => {
  it('what is free is read from it, and is right as soon as it has followed', async () => {
    const before = await shown();
    expect(replica.asked()).toContain('service-agenda');
    await bookSome(20);
    await until('the replica has followed', async () => (await shown()).length < before.length);
  });

  it('on one that stands still nothing is decided: who was shown a time that is gone is told so, and nobody gets it twice', async () => {
    await replica.ask('select pg_wal_replay_pause()');
    await until('it stands still', async () => {
      const [state] = await replica.ask<{ paused: boolean }>(
        `select pg_get_wal_replay_pause_state() = 'paused' as paused`,
      );
      return state!.paused;
    });
    const stale = await shown();
    const reads = replica.asked().length;
    const crowd = await bookSome(60);
    // Not one statement of all who booked, were refused, and were told what else is free.
    expect(replica.asked()).toHaveLength(reads);
    expect(await shown()).toEqual(stale);
    expect(replica.asked()).toHaveLength(reads + 1);
    expect(crowd.counts.get('SlotTaken')).toBeGreaterThan(0);
    expect(crowd.contradictions).toEqual([]);
    await drained(cluster.ask, server.startedAt);
    const found = await check(cluster.ask, { acknowledged, arrived: mails.arrived() });
    figures('a replica that stands still', {
      'bookings while it did': crowd.acknowledged.length,
      'told that it is taken': crowd.counts.get('SlotTaken') ?? 0,
      'statements decided on it': 0,
      ...found,
    });
    expect(found).toEqual(NOTHING_WRONG);
    expect(new Set(replica.asked())).toEqual(new Set(['service-agenda']));
    await replica.ask('select pg_wal_replay_resume()');
    await until('it has followed', async () => (await shown()).length < stale.length);
  });

  it('what is asked of it to write, it refuses: the last word against a decision that got lost', async () => {
    await expect(replica.ask('update booking set notes = notes')).rejects.toMatchObject({ code: '25006' });
    await expect(replica.ask('select from operator for update')).rejects.toMatchObject({ code: '25006' });
  });

  it('that is away costs nobody an answer: the database itself is asked', async () => {
    await replica.stop();
    const since = performance.now();
    const free = await shown();
    figures('a replica that is away', { 'first answer (ms)': Math.round(performance.now() - since) });
    expect(free.length).toBeGreaterThan(0);
    await bookSome(5);
    await server.stop();
    await server.start();
    expect((await shown()).length).toBeGreaterThan(0);
  });
});
