import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInvariants, NO_VIOLATIONS } from './harness/checks/invariants.ts';
import { type Acknowledged, type CitizenClients, startCitizenClients } from './harness/clients/citizen-clients.ts';
import { type PostgresCluster, startPostgresCluster } from './harness/database/postgres-cluster.ts';
import { printFigures, seededRandom } from './harness/checks/print-figures.ts';
import { type BusyOffice, createBusyOffice } from './harness/database/busy-office.ts';
import { drainOutbox, type SmtpSink, startSmtpSink } from './harness/servers/smtp-sink.ts';
import { type ServerProcess, startServerProcess } from './harness/servers/server-process.ts';
import { waitFor } from './harness/checks/wait-for.ts';

/** Kills per process; 54 in total. */
const ROUNDS = { server: 14, postmaster: 20, backend: 20 };
/** Maximum time until bookings succeed again: twice the documented five seconds, for a machine under load. */
const MAX_RECOVERY_MS = 10_000;
/** Characters of the log of a server that exited by itself. */
const MAX_OUTPUT = 2_000;

let cluster: PostgresCluster;
let office: BusyOffice;
let mails: SmtpSink;
let server: ServerProcess;
/** Time of the last kill: job locks from before it are stale. */
let lastKill: Date;
const random = seededRandom();
const acknowledged: Acknowledged[] = [];

beforeAll(async () => {
  cluster = await startPostgresCluster();
  office = await createBusyOffice(cluster.url);
  mails = await startSmtpSink();
  server = await startServerProcess({ databaseUrl: cluster.url, smtpUrl: mails.url });
});
afterAll(async () => {
  await server.stop();
  await mails.stop();
  await cluster.close();
});

/** Kills a process repeatedly at random moments while citizens book, and waits for a new booking after each kill. */
async function underLoad(
  rounds: number,
  kill: () => Promise<void>,
): Promise<{ clients: CitizenClients; slowest: number }> {
  const clients = startCitizenClients(server.origin, office, random);
  let slowest = 0;
  const waitForMore = async (count: number) => {
    const before = clients.acknowledged.length;
    return waitFor('bookings succeed again', () => {
      if (!server.isAlive()) throw new Error(`The server exited: ${server.output().slice(-MAX_OUTPUT)}`);
      return clients.acknowledged.length >= before + count;
    });
  };
  for (let round = 0; round < rounds; round++) {
    await waitForMore(5);
    // A random delay, so that kills hit between statements, during a statement, and during the delivery of a mail.
    await sleep(300 * random());
    await kill();
    lastKill = new Date();
    slowest = Math.max(slowest, await waitForMore(1));
  }
  await clients.stop();
  acknowledged.push(...clients.acknowledged);
  return { clients, slowest };
}

/** Waits for an empty outbox, checks the invariants, and prints the figures. */
async function checkAfterKills(
  what: string,
  rounds: number,
  { clients, slowest }: Awaited<ReturnType<typeof underLoad>>,
) {
  await drainOutbox(cluster.ask, lastKill);
  const found = await checkInvariants(cluster.ask, { acknowledged, arrived: mails.arrived() });
  printFigures(`kill -9 of ${what}`, {
    rounds,
    acknowledged: clients.acknowledged.length,
    ...found,
    mails: mails.arrived().size,
    'sent twice': mails.duplicates().length,
    'longest recovery (ms)': slowest,
    'longest answer (ms)': Math.round(clients.maxLatency),
  });
  const { contradictions, counts } = clients;
  return {
    ...found,
    contradictions,
    faults: [...counts.keys()].filter((kind) => !EXPECTED_RESPONSES.test(kind)),
    recoveredInTime: slowest < MAX_RECOVERY_MS,
    // The log of a server that exited by itself.
    ended: server.isAlive() ? '' : server.output().slice(-MAX_OUTPUT),
  };
}

const NO_FAILURES = { ...NO_VIOLATIONS, contradictions: [], faults: [], recoveredInTime: true, ended: '' };

/** Expected responses: booked, taken, temporarily unavailable, or no response; never a server fault. */
const EXPECTED_RESPONSES = /^(BookSuccess|SlotTaken|SlotNotOffered|503|no answer)$/;

describe('the service loses no acknowledged booking, books no slot twice, and sends every mail', () => {
  it('when the server process, which contains the mail worker, is killed', async () => {
    const load = await underLoad(ROUNDS.server, async () => {
      await server.kill();
      await server.start();
    });
    expect(await checkAfterKills('the server with its worker', ROUNDS.server, load)).toEqual(NO_FAILURES);
  });

  it('when PostgreSQL is killed and the server reconnects', async () => {
    const load = await underLoad(ROUNDS.postmaster, async () => {
      await cluster.kill();
      await cluster.start();
    });
    expect(await checkAfterKills('PostgreSQL', ROUNDS.postmaster, load)).toEqual(NO_FAILURES);
  });

  it('when one PostgreSQL backend is killed, and PostgreSQL closes all connections and recovers', async () => {
    const load = await underLoad(ROUNDS.backend, () => cluster.killBackend());
    expect(await checkAfterKills('one backend', ROUNDS.backend, load)).toEqual(NO_FAILURES);
  });
});
