import { expect, onTestFinished } from 'vitest';
import type { Behaviour } from '../../../src/mail/test-support/mail-server.ts';
import { type LoadBalancer, startLoadBalancer } from './load-balancer.ts';
import { checkInvariants, NO_VIOLATIONS } from '../checks/invariants.ts';
import {
  type Acknowledged,
  type CitizenClients,
  startCitizenClients,
  countFailures,
} from '../clients/citizen-clients.ts';
import { type PostgresCluster, startPostgresCluster } from '../database/postgres-cluster.ts';
import { printFigures, seededRandom } from '../checks/print-figures.ts';
import { type BusyOffice, createBusyOffice } from '../database/busy-office.ts';
import { drainOutbox, type SmtpSink, startSmtpSink } from './smtp-sink.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { waitFor } from '../checks/wait-for.ts';

/** Milliseconds that a server keeps serving requests after SIGTERM. */
export const DRAIN_MS = 3_000;

/** Timeout of the setup, which may include the installation of HAProxy. */
export const MAX_SETUP_MS = 400_000;

/** Failed requests and duplicate mails under load. */
type LoadResult = { failed: number; duplicates: number };

/** Three servers on one database, behind HAProxy with deploy/haproxy.cfg. */
export type ReplicatedService = {
  cluster: PostgresCluster;
  office: BusyOffice;
  mails: SmtpSink;
  servers: ServerProcess[];
  front: LoadBalancer;
  mailServerBehaves(behaviour: Behaviour): void;
  /** Runs an action while citizens book, and expects no lost booking and no lost mail. */
  underLoad<More extends Record<string, number>>(
    what: string,
    action: (clients: CitizenClients) => Promise<More>,
  ): Promise<More & LoadResult>;
  close(): Promise<void>;
};

/** Starts database, mail server, three servers and HAProxy. */
export async function startReplicatedService(): Promise<ReplicatedService> {
  const acknowledged: Acknowledged[] = [];
  const random = seededRandom();
  let behaviour: Behaviour = 'accept';
  const cluster = await startPostgresCluster();
  const office = await createBusyOffice(cluster.url);
  const mails = await startSmtpSink(() => behaviour);
  const settings = { databaseUrl: cluster.url, smtpUrl: mails.url, more: { DRAIN_MS: String(DRAIN_MS) } };
  const servers = await Promise.all([1, 2, 3].map(() => startServerProcess(settings)));
  async function close(): Promise<void> {
    await Promise.all(servers.map((server) => server.stop()));
    await mails.stop();
    await cluster.close();
  }
  const front = await startLoadBalancer([servers[0]!.port, servers[1]!.port, servers[2]!.port]).catch(
    async (error: unknown) => {
      await close();
      throw error;
    },
  );

  return {
    cluster,
    office,
    mails,
    servers,
    front,
    mailServerBehaves: (next) => void (behaviour = next),
    async underLoad(what, action) {
      const [before, had] = [mails.duplicates().length, acknowledged.length];
      const clients = startCitizenClients(front.origin, office, random);
      onTestFinished(() => clients.stop());
      const more = await action(clients);
      await clients.stop();
      acknowledged.push(...clients.acknowledged);
      await drainOutbox(cluster.ask, new Date(Math.max(...servers.map(({ startedAt }) => startedAt.getTime()))));
      const found = await checkInvariants(cluster.ask, { acknowledged, arrived: mails.arrived() });
      const counted = { failed: countFailures(clients), duplicates: mails.duplicates().length - before };
      printFigures(`three servers behind HAProxy, ${what}`, {
        acknowledged: acknowledged.length - had,
        ...found,
        requests: clients.latencies.length,
        ...counted,
        ...more,
      });
      expect(found).toEqual(NO_VIOLATIONS);
      expect(clients.contradictions).toEqual([]);
      return { ...more, ...counted };
    },
    async close() {
      await front.close();
      await close();
    },
  };
}

/** Waits until more than five further bookings are acknowledged. */
export async function waitForBookings(clients: CitizenClients): Promise<void> {
  const had = clients.acknowledged.length;
  await waitFor('bookings continue', () => clients.acknowledged.length > had + 5);
}
