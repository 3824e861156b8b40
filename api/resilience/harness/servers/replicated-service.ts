import { expect, onTestFinished } from 'vitest';
import type { Behaviour } from '../../../src/mail/test-support/mail-server.ts';
import { type Balancer, balancer } from './load-balancer.ts';
import { check, NOTHING_WRONG } from '../checks/invariants.ts';
import { type Acknowledged, type Citizens, citizens, failures } from '../clients/citizen-clients.ts';
import { type PostgresCluster, postgresCluster } from '../database/postgres-cluster.ts';
import { figures, seeded } from '../checks/print-figures.ts';
import { type BusyOffice, busyOffice } from '../database/busy-office.ts';
import { drained, type Post, post } from './smtp-sink.ts';
import { type ServerProcess, serverProcess } from './server-process.ts';
import { until } from '../checks/wait-for.ts';

/** How long each server goes on answering once it was told to stop. */
export const DRAIN_MS = 3_000;

/** Installing the load balancer may be part of setting up. */
export const MAX_SETUP_MS = 400_000;

/** What was counted while citizens booked, beside what nobody may ever find. */
type Counted = { failed: number; twice: number };

/** Three servers on one database, behind HAProxy with deploy/haproxy.cfg. */
export type Replicated = {
  cluster: PostgresCluster;
  office: BusyOffice;
  mails: Post;
  servers: ServerProcess[];
  front: Balancer;
  mailServerBehaves(behaviour: Behaviour): void;
  /** Citizens book while something is done; nothing acknowledged may be lost by it, nor any mail. */
  underLoad<More extends Record<string, number>>(
    what: string,
    act: (crowd: Citizens) => Promise<More>,
  ): Promise<More & Counted>;
  close(): Promise<void>;
};

/** Starts them all. */
export async function replicated(): Promise<Replicated> {
  const acknowledged: Acknowledged[] = [];
  const random = seeded();
  let behaviour: Behaviour = 'accept';
  const cluster = await postgresCluster();
  const office = await busyOffice(cluster.url);
  const mails = await post(() => behaviour);
  const settings = { databaseUrl: cluster.url, smtpUrl: mails.url, more: { DRAIN_MS: String(DRAIN_MS) } };
  const servers = await Promise.all([1, 2, 3].map(() => serverProcess(settings)));
  async function close(): Promise<void> {
    await Promise.all(servers.map((server) => server.stop()));
    await mails.stop();
    await cluster.close();
  }
  const front = await balancer([servers[0]!.port, servers[1]!.port, servers[2]!.port]).catch(async (error: unknown) => {
    await close();
    throw error;
  });

  return {
    cluster,
    office,
    mails,
    servers,
    front,
    mailServerBehaves: (next) => void (behaviour = next),
    async underLoad(what, act) {
      const [before, had] = [mails.twice().length, acknowledged.length];
      const crowd = citizens(front.origin, office, random);
      onTestFinished(() => crowd.stop());
      const more = await act(crowd);
      await crowd.stop();
      acknowledged.push(...crowd.acknowledged);
      await drained(cluster.ask, new Date(Math.max(...servers.map(({ startedAt }) => startedAt.getTime()))));
      const found = await check(cluster.ask, { acknowledged, arrived: mails.arrived() });
      const counted = { failed: failures(crowd), twice: mails.twice().length - before };
      figures(`three servers behind HAProxy, ${what}`, {
        acknowledged: acknowledged.length - had,
        ...found,
        requests: crowd.waited.length,
        ...counted,
        ...more,
      });
      expect(found).toEqual(NOTHING_WRONG);
      expect(crowd.contradictions).toEqual([]);
      return { ...more, ...counted };
    },
    async close() {
      await front.close();
      await close();
    },
  };
}

/** Waits until citizens have booked some more. */
export async function more(crowd: Citizens): Promise<void> {
  const had = crowd.acknowledged.length;
  await until('bookings go on', () => crowd.acknowledged.length > had + 5);
}
