import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { CONCURRENT_JOBS } from '../src/mail/delivery/runner.ts';
import { countFailures } from './harness/clients/citizen-clients.ts';
import { runAdmin, runMigrations } from './harness/servers/run-migrations.ts';
import {
  MAX_SETUP_MS,
  waitForBookings,
  type ReplicatedService,
  startReplicatedService,
} from './harness/servers/replicated-service.ts';
import { openLiveClient } from './harness/clients/live-client.ts';
import { isHealthy } from './harness/servers/server-process.ts';
import { waitFor } from './harness/checks/wait-for.ts';

let service: ReplicatedService;

beforeAll(async () => {
  service = await startReplicatedService();
}, MAX_SETUP_MS);
afterAll(() => service?.close());

describe('three servers behind HAProxy with deploy/haproxy.cfg', () => {
  it('a killed server loses no acknowledged booking, a retry returns the same booking, and live clients reconnect', async () => {
    const liveClients = await Promise.all(
      [1, 2, 3].map(() => openLiveClient(service.front.origin, service.office.placeId)),
    );
    const waitForNotifications = () => {
      const before = liveClients.map(({ notifications }) => notifications);
      return waitFor('every live client gets a notification', () =>
        liveClients.every(({ notifications }, i) => notifications > before[i]!),
      );
    };
    const { failed, duplicates, kills, reconnected } = await service.underLoad(
      'killed one after the other',
      async (clients) => {
        let [kills, longest] = [0, 0];
        // Repeats until a kill has interrupted a request: a rolling update must keep the same counter at zero.
        while (kills < service.servers.length || (countFailures(clients) === 0 && kills < 30)) {
          const server = service.servers[kills++ % service.servers.length]!;
          await waitForBookings(clients);
          await server.kill();
          longest = Math.max(longest, await waitForNotifications());
          await server.start();
        }
        const reconnected = liveClients.reduce((sum, { connected }) => sum + connected - 1, 0);
        await Promise.all(liveClients.map((one) => one.close()));
        return { kills, reconnected, 'longest until every live client got a notification (ms)': longest };
      },
    );
    expect(failed).toBeGreaterThan(0);
    expect(reconnected).toBeGreaterThan(0);
    // A mail that was being sent during a kill may be sent again.
    expect(duplicates).toBeLessThanOrEqual(kills * CONCURRENT_JOBS);
  });

  it('three workers send each mail once, and without job locks some are sent twice', async () => {
    service.mailServerBehaves({ takesMs: 200 });
    onTestFinished(() => service.mailServerBehaves('accept'));
    const { duplicates, atOnce } = await service.underLoad('three workers on one outbox', async (clients) => {
      let atOnce = 0;
      await waitFor('several workers send mails', async () => {
        const [at] = await service.cluster.ask<{ n: number }>(
          `select count(distinct locked_by)::int as n from graphile_worker.jobs where task_identifier = 'send-mail'`,
        );
        atOnce = Math.max(atOnce, at!.n);
        return clients.acknowledged.length >= 30 && atOnce > 1;
      });
      return { atOnce };
    });
    expect(duplicates).toBe(0);
    expect(atOnce).toBeGreaterThan(1);
    const unlocked = await service.underLoad('three workers without job locks', async (clients) => {
      const before = service.mails.duplicates().length;
      await waitFor('a mail went out twice', async () => {
        await service.cluster.ask(`update graphile_worker._private_jobs set locked_at = null, locked_by = null`);
        await service.cluster.ask(`select 1 from graphile_worker.add_job('relay-mails')`);
        return clients.acknowledged.length > 0 && service.mails.duplicates().length > before;
      });
      return {};
    });
    expect(unlocked.duplicates).toBeGreaterThan(0);
  });

  it('no server is ready while PostgreSQL is stopped, and the service itself returns 503', async () => {
    await service.cluster.stop();
    await waitFor('the load balancer finds no ready server', () =>
      service.front.output().includes('has no server available'),
    );
    const answer = await fetch(`${service.front.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ bookingByToken(token: "unknown") { number } }' }),
    });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
    await service.cluster.start();
    for (const { origin } of service.servers)
      await waitFor('the server is ready again', () => isHealthy(`${origin}/readyz`));
  });
});

it('four concurrent setups of an empty database all succeed, and one of them adds the first administrator', async () => {
  await service.cluster.ask('create database empty');
  const databaseUrl = Object.assign(new URL(service.cluster.url), { pathname: '/empty' }).href;
  const runFour = (env?: Record<string, string>) =>
    Promise.all([1, 2, 3, 4].map(() => runMigrations(databaseUrl, env ? { env } : {})));
  const empty = await runFour();
  expect(empty.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expect(empty.filter(({ output }) => output.includes('There is no comune yet'))).toHaveLength(4);

  const comune = ['--name', 'Comune di Prova', '--slug', 'prova', '--host', 'prenotazioni.example.it'];
  expect(await runAdmin(databaseUrl, ['add-municipality', ...comune])).toMatchObject({ code: 0 });
  const setUps = await runFour({ ADMIN_EMAIL: 'ada@example.it', ADMIN_PASSWORD: 'lanterna-verde-sul-molo-42' });
  expect(setUps.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expect(setUps.filter(({ output }) => output.includes('First staff account: ada@example.it'))).toHaveLength(1);
});
