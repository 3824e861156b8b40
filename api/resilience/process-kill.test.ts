import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, NOTHING_WRONG } from './harness/checks/invariants.ts';
import { type Acknowledged, type Citizens, citizens } from './harness/clients/citizen-clients.ts';
import { type PostgresCluster, postgresCluster } from './harness/database/postgres-cluster.ts';
import { figures, seeded } from './harness/checks/print-figures.ts';
import { type BusyOffice, busyOffice } from './harness/database/busy-office.ts';
import { drained, type Post, post } from './harness/servers/smtp-sink.ts';
import { type ServerProcess, serverProcess } from './harness/servers/server-process.ts';
import { until } from './harness/checks/wait-for.ts';

/** 54 in all. */
const ROUNDS = { server: 14, postmaster: 20, backend: 20 };
/** Five seconds are promised once what was killed is there again; twice that on a machine that does other things. */
const WELL_AGAIN_MS = 10_000;

let cluster: PostgresCluster;
let office: BusyOffice;
let mails: Post;
let server: ServerProcess;
/** When the last thing was killed; what was held then is held by nobody any more. */
let lastKill: Date;
const random = seeded();
const acknowledged: Acknowledged[] = [];

beforeAll(async () => {
  cluster = await postgresCluster();
  office = await busyOffice(cluster.url);
  mails = await post();
  server = await serverProcess({ databaseUrl: cluster.url, smtpUrl: mails.url });
});
afterAll(async () => {
  await server.stop();
  await mails.stop();
  await cluster.close();
});

/** Kills again and again while citizens book, each time at another moment, and waits each time until bookings go on. */
async function underLoad(rounds: number, kill: () => Promise<void>): Promise<{ crowd: Citizens; slowest: number }> {
  const crowd = citizens(server.origin, office, random);
  let slowest = 0;
  const more = async (wanted: number) => {
    const before = crowd.acknowledged.length;
    return until('bookings go on', () => crowd.acknowledged.length >= before + wanted);
  };
  for (let round = 0; round < rounds; round++) {
    await more(5);
    // The moment is part of the test: between two statements, in the middle of one, while a mail is on the line.
    await pause(300 * random());
    await kill();
    lastKill = new Date();
    slowest = Math.max(slowest, await more(1));
  }
  await crowd.stop();
  acknowledged.push(...crowd.acknowledged);
  return { crowd, slowest };
}

/** What was found afterwards; and it is said. */
async function findings(what: string, rounds: number, { crowd, slowest }: Awaited<ReturnType<typeof underLoad>>) {
  await drained(cluster.ask, lastKill);
  const found = await check(cluster.ask, { acknowledged, arrived: mails.arrived() });
  figures(`kill -9 of ${what}`, {
    rounds,
    acknowledged: crowd.acknowledged.length,
    ...found,
    mails: mails.arrived().size,
    'sent twice': mails.twice().length,
    'longest until bookings went on (ms)': slowest,
    'longest answer (ms)': Math.round(crowd.longest),
  });
  const { contradictions, counts } = crowd;
  return {
    ...found,
    contradictions,
    faults: [...counts.keys()].filter((kind) => !KNOWN_ANSWERS.test(kind)),
    wellAgainInTime: slowest < WELL_AGAIN_MS,
    // A server that ended by itself says why.
    ended: server.isAlive() ? '' : server.said(),
  };
}

const ALL_WELL = { ...NOTHING_WRONG, contradictions: [], faults: [], wellAgainInTime: true, ended: '' };

/** Booked, taken, a temporary error, or nobody there: never a fault. */
const KNOWN_ANSWERS = /^(BookSuccess|SlotTaken|SlotNotOffered|503|no answer)$/;

describe('nothing that a citizen was told is lost, nothing is given twice, and every mail goes out', () => {
  it('when the server is killed, and with it the worker that sends mails, which is the same process', async () => {
    const load = await underLoad(ROUNDS.server, async () => {
      await server.kill();
      await server.start();
    });
    expect(await findings('the server with its worker', ROUNDS.server, load)).toEqual(ALL_WELL);
  });

  it('when PostgreSQL is killed; the server goes on by itself', async () => {
    const load = await underLoad(ROUNDS.postmaster, async () => {
      await cluster.kill();
      await cluster.start();
    });
    expect(await findings('PostgreSQL', ROUNDS.postmaster, load)).toEqual(ALL_WELL);
  });

  it('when one backend of PostgreSQL is killed, at which it throws all others out and recovers', async () => {
    const load = await underLoad(ROUNDS.backend, () => cluster.killBackend());
    expect(await findings('one backend', ROUNDS.backend, load)).toEqual(ALL_WELL);
  });
});
