import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { withAdminClient } from '../../test-support/administrator.ts';
import { type TestOffice, createTestOffice } from '../../test-support/fixtures.ts';
import { type TcpProxy, startTcpProxy } from '../../test-support/tcp-proxy.ts';
import { createAgendaPubSub } from './agenda-pubsub.ts';

let office: TestOffice;
let proxy: TcpProxy;
let farUrl: string;
beforeAll(async () => {
  office = await createTestOffice();
  const { port } = new URL(office.url);
  proxy = await startTcpProxy(() => Number(port));
  farUrl = Object.assign(new URL(office.url), { port: String(proxy.port) }).href;
});
afterAll(async () => {
  await proxy.close();
  await office.close();
});

/** A server that listens across the proxy, a screen that looks at a place, and all that it is told. */
async function screen() {
  const changes = createAgendaPubSub(office.pool, farUrl, () => undefined);
  const told: string[] = [];
  const leaving = new AbortController();
  const hearing = (async () => {
    for await (const { placeId, from } of changes.subscribe(1, 7, leaving.signal)) told.push(`${placeId} ${from}`);
  })();
  onTestFinished(async () => {
    leaving.abort();
    await hearing;
    await changes.stop();
  });
  await expect.poll(listeners).toBe(1);
  return { told, tell: (day: string) => changes.publish(1, { placeId: 7, from: day, to: day }) };
}

async function listeners(): Promise<number> {
  const { rows } = await office.pool.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where query = 'listen agenda_changed' and datname = current_database()`,
  );
  return rows[0]!.n;
}

it('a connection that the database closed is made anew, and screens are told to look at every day', async () => {
  const { told, tell } = await screen();
  tell('2026-11-24');
  await expect.poll(() => told).toEqual(['7 2026-11-24']);
  await withAdminClient(office.ownerUrl, (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen agenda_changed'`),
  );
  await expect.poll(() => told, { timeout: 5_000 }).toEqual(['7 2026-11-24', '7 0001-01-01']);
  tell('2026-11-25');
  await expect.poll(() => told).toEqual(['7 2026-11-24', '7 0001-01-01', '7 2026-11-25']);
});

it('a connection that died without a word is noticed, and made anew', async () => {
  const { told, tell } = await screen();
  proxy.silenceOpenConnections();
  tell('2026-11-24');
  await expect.poll(() => told, { timeout: 15_000 }).toContain('7 0001-01-01');
  tell('2026-11-25');
  await expect.poll(() => told).toEqual(['7 0001-01-01', '7 2026-11-25']);
}, 30_000);
