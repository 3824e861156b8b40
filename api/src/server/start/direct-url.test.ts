import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../../test-support/fixtures.ts';
import { startService } from './start-server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

/** Returns the addresses of connections that LISTEN. */
async function listeners(): Promise<string[]> {
  const { rows } = await office.pool.query<{ address: string }>(
    `select application_name as address from pg_stat_activity where datname = current_database() and query ilike 'listen %'`,
  );
  return rows.map(({ address }) => address);
}

it.each([
  ['past the pooler, where there is one', 'direct'],
  ['where everything else is asked, where there is none', ''],
])('what listens, listens %s', async (_, address) => {
  const direct = `${office.url}?application_name=direct`;
  const service = await startService({
    databaseUrl: office.url,
    databaseDirectUrl: address === '' ? undefined : direct,
    smtpUrl: 'smtp://127.0.0.1:1',
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:4000',
    mailFrom: 'prenotazioni@comune.example',
    tokenSecret: 'x'.repeat(32),
    logLevel: 'silent',
    limits: { connections: 4, answerWithin: 5_000 },
    drainFor: 0,
    clock: Date.now,
  });
  try {
    // Staff screens and the job queue.
    await expect.poll(listeners, { timeout: 10_000, interval: 50 }).toEqual([address, address]);
  } finally {
    await service.stop();
  }
});
