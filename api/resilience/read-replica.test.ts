import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInvariants, NO_VIOLATIONS } from './harness/checks/invariants.ts';
import { type Acknowledged, startCitizenClients } from './harness/clients/citizen-clients.ts';
import { type PostgresCluster, startPostgresCluster } from './harness/database/postgres-cluster.ts';
import { printFigures, seededRandom } from './harness/checks/print-figures.ts';
import { type BusyOffice, createBusyOffice } from './harness/database/busy-office.ts';
import { drainOutbox, type SmtpSink, startSmtpSink } from './harness/servers/smtp-sink.ts';
import { type StreamingReplica, startStreamingReplica } from './harness/database/streaming-replica.ts';
import { type ServerProcess, startServerProcess } from './harness/servers/server-process.ts';
import { waitFor } from './harness/checks/wait-for.ts';

let cluster: PostgresCluster;
let replica: StreamingReplica;
let office: BusyOffice;
let mails: SmtpSink;
let server: ServerProcess;
const acknowledged: Acknowledged[] = [];

beforeAll(async () => {
  cluster = await startPostgresCluster({ wal_level: 'replica' });
  office = await createBusyOffice(cluster.url);
  replica = await startStreamingReplica(cluster);
  mails = await startSmtpSink();
  server = await startServerProcess({
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

/** Returns the free times of the first day from the public API. */
async function getFreeTimes(): Promise<string[]> {
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
  const clients = startCitizenClients(server.origin, office, seededRandom());
  await waitFor(`${many} are booked`, () => clients.acknowledged.length >= many);
  await clients.stop();
  acknowledged.push(...clients.acknowledged);
  return clients;
}

describe('with a streaming replica', () => {
  it('the server reads availability from the replica, which shows new bookings after replication', async () => {
    const before = await getFreeTimes();
    expect(replica.statements()).toContain('service-agenda');
    await bookSome(20);
    await waitFor('the replica has replayed the bookings', async () => (await getFreeTimes()).length < before.length);
  });

  it('the server uses no paused replica for decisions, and an outdated time returns SlotTaken', async () => {
    await replica.ask('select pg_wal_replay_pause()');
    await waitFor('the replay is paused', async () => {
      const [state] = await replica.ask<{ paused: boolean }>(
        `select pg_get_wal_replay_pause_state() = 'paused' as paused`,
      );
      return state!.paused;
    });
    const stale = await getFreeTimes();
    const reads = replica.statements().length;
    const clients = await bookSome(60);
    // Bookings, rejections and their next free times read nothing from the replica.
    expect(replica.statements()).toHaveLength(reads);
    expect(await getFreeTimes()).toEqual(stale);
    expect(replica.statements()).toHaveLength(reads + 1);
    expect(clients.counts.get('SlotTaken')).toBeGreaterThan(0);
    expect(clients.contradictions).toEqual([]);
    await drainOutbox(cluster.ask, server.startedAt);
    const found = await checkInvariants(cluster.ask, { acknowledged, arrived: mails.arrived() });
    printFigures('a paused replica', {
      'bookings meanwhile': clients.acknowledged.length,
      'SlotTaken responses': clients.counts.get('SlotTaken') ?? 0,
      'decisions based on it': 0,
      ...found,
    });
    expect(found).toEqual(NO_VIOLATIONS);
    expect(new Set(replica.statements())).toEqual(new Set(['service-agenda']));
    await replica.ask('select pg_wal_replay_resume()');
    await waitFor('the replica has caught up', async () => (await getFreeTimes()).length < stale.length);
  });

  it('the replica rejects writes and row locks', async () => {
    await expect(replica.ask('update booking set notes = notes')).rejects.toMatchObject({ code: '25006' });
    await expect(replica.ask('select from operator for update')).rejects.toMatchObject({ code: '25006' });
  });

  it('the server falls back to the primary while the replica is down', async () => {
    await replica.stop();
    const since = performance.now();
    const free = await getFreeTimes();
    printFigures('a stopped replica', { 'first answer (ms)': Math.round(performance.now() - since) });
    expect(free.length).toBeGreaterThan(0);
    await bookSome(5);
    await server.stop();
    await server.start();
    expect((await getFreeTimes()).length).toBeGreaterThan(0);
  });
});
