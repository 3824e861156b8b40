import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { withAdminClient } from '../../test-support/administrator.ts';
import { type TestOffice, createTestOffice } from '../../test-support/fixtures.ts';
import { type TcpProxy, startTcpProxy } from '../../test-support/tcp-proxy.ts';
import { createAgendaPubSub } from './agenda-pubsub.ts';
import { getDatabase } from '../../db/connection/database-handle.ts';

let office: TestOffice;
let proxy: TcpProxy;
let proxyUrl: string;
beforeAll(async () => {
  office = await createTestOffice();
  const { port } = new URL(office.url);
  proxy = await startTcpProxy(() => Number(port));
  proxyUrl = Object.assign(new URL(office.url), { port: String(proxy.port) }).href;
});
afterAll(async () => {
  await proxy.close();
  await office.close();
});

/** Starts a server that listens through the proxy and subscribes to place 7. Returns the received changes. */
async function subscribe() {
  const pubsub = createAgendaPubSub(getDatabase(office.orm), proxyUrl, () => undefined);
  const received: string[] = [];
  const controller = new AbortController();
  const subscription = (async () => {
    for await (const { placeId, from } of pubsub.subscribe(1, 7, controller.signal))
      received.push(`${placeId} ${from}`);
  })();
  onTestFinished(async () => {
    controller.abort();
    await subscription;
    await pubsub.stop();
  });
  await expect.poll(countListeners).toBe(1);
  return { received, publish: (day: string) => pubsub.publish(1, { placeId: 7, from: day, to: day }) };
}

async function countListeners(): Promise<number> {
  const { rows } = await office.pool.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where query = 'listen agenda_changed' and datname = current_database()`,
  );
  return rows[0]!.n;
}

it('createAgendaPubSub reconnects after the database closed the connection and emits a change of every day', async () => {
  const { received, publish } = await subscribe();
  publish('2026-11-24');
  await expect.poll(() => received).toEqual(['7 2026-11-24']);
  await withAdminClient(office.ownerUrl, (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen agenda_changed'`),
  );
  await expect.poll(() => received, { timeout: 5_000 }).toEqual(['7 2026-11-24', '7 0001-01-01']);
  publish('2026-11-25');
  await expect.poll(() => received).toEqual(['7 2026-11-24', '7 0001-01-01', '7 2026-11-25']);
});

it('createAgendaPubSub detects a connection that was lost without an error and reconnects', async () => {
  const { received, publish } = await subscribe();
  proxy.silenceOpenConnections();
  publish('2026-11-24');
  await expect.poll(() => received, { timeout: 15_000 }).toContain('7 0001-01-01');
  publish('2026-11-25');
  await expect.poll(() => received).toEqual(['7 0001-01-01', '7 2026-11-25']);
}, 30_000);
