import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CitizenClients, countFailures } from './harness/clients/citizen-clients.ts';
import { runMigrations } from './harness/servers/run-migrations.ts';
import { createNextVersion, type Version } from './harness/servers/next-version.ts';
import {
  DRAIN_MS,
  MAX_SETUP_MS,
  waitForBookings,
  type ReplicatedService,
  startReplicatedService,
} from './harness/servers/replicated-service.ts';
import { ROOT, type ServerProcess } from './harness/servers/server-process.ts';
import { waitFor } from './harness/checks/wait-for.ts';

let next: Version | undefined;
let service: ReplicatedService;

beforeAll(async () => {
  service = await startReplicatedService();
}, MAX_SETUP_MS);
afterAll(async () => {
  await service?.close();
  next?.remove();
});

/** Replaces each server by the given version with SIGTERM and a start. Returns the longest shutdown in milliseconds. */
async function replaceAll(clients: CitizenClients, version = ROOT): Promise<number> {
  let longestStop = 0;
  for (const server of service.servers) {
    await waitForBookings(clients);
    const { code, took } = await server.stop();
    expect(code).toBe(0);
    longestStop = Math.max(longestStop, took);
    await server.start(version);
  }
  await waitForBookings(clients);
  return longestStop;
}

describe('three servers behind HAProxy with deploy/haproxy.cfg', () => {
  it('a stopping server reports not ready, and serves requests for DRAIN_MS', async () => {
    const [server] = service.servers as [ServerProcess];
    const stopped = server.stop();
    await waitFor('the server reports not ready', async () => (await fetch(`${server.origin}/readyz`)).status === 503);
    const answer = await fetch(server.origin);
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
    expect((await stopped).took).toBeGreaterThanOrEqual(DRAIN_MS);
    await server.start();
  });

  it('a rolling restart under load fails no request, sends each mail once, and stops each server within ten seconds', async () => {
    const { failed, duplicates, longestStop } = await service.underLoad(
      'replaced one after the other',
      async (clients) => ({
        longestStop: await replaceAll(clients),
      }),
    );
    expect([failed, duplicates]).toEqual([0, 0]);
    expect(longestStop).toBeLessThan(10_000);
  });

  it('a rolling update to a version with a new column fails no request', async () => {
    const { folder, migration } = (next = createNextVersion(
      'alter table booking add column of_the_next_version integer',
    ));
    const { failed, duplicates, longestStop } = await service.underLoad(
      'replaced by the next version',
      async (clients) => {
        await waitForBookings(clients);
        expect(await runMigrations(service.cluster.url, { version: folder })).toMatchObject({ code: 0 });
        return { longestStop: await replaceAll(clients, folder) };
      },
    );
    const done = await service.cluster.ask(`select from mikro_orm_migrations where name = $1`, [migration]);
    expect([failed, duplicates, done.length]).toEqual([0, 0, 1]);
    expect(longestStop).toBeLessThan(10_000);
  });

  it('negative control: an incompatible migration causes failed requests', async () => {
    const { failed } = await service.underLoad('with an unknown required column', async (clients) => {
      await waitForBookings(clients);
      await service.cluster.ask(`alter table booking add column must integer not null default 0`);
      await service.cluster.ask(`alter table booking alter column must drop default`);
      await waitFor('a request fails', () => countFailures(clients) > 0);
      await service.cluster.ask(`alter table booking drop column must`);
      await waitForBookings(clients);
      return {};
    });
    expect(failed).toBeGreaterThan(0);
  });
});
