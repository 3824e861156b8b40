import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { openDatabase, getPool } from '../db/connection/database.ts';

const settings = readFileSync(new URL('../../../deploy/pgbouncer.ini', import.meta.url), 'utf8');
const settingOf = (name: string) => new RegExp(`^${name} = (.*)$`, 'm').exec(settings)?.[1];

/** Startup parameters that PgBouncer tracks per client; it must ignore all others by configuration. */
const TRACKED_PARAMETERS = [
  'user',
  'database',
  'client_encoding',
  'application_name',
  'DateStyle',
  'TimeZone',
  'IntervalStyle',
];

/** Returns the names of the startup parameters that a server sends. */
async function readStartupParameters(): Promise<string[]> {
  const packets: Buffer[] = [];
  const listener = createServer((socket) => {
    socket.once('data', (packet) => {
      packets.push(Buffer.from(packet));
      socket.destroy();
    });
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const limits = { connections: 2, answerWithin: 5_000 };
  const orm = await openDatabase(`postgres://app@127.0.0.1:${port}/prenotazioni`, limits);
  await expect(getPool(orm)).rejects.toThrow(/terminated/);
  await orm.close(true);
  listener.close();
  // The packet starts with length and protocol version, followed by alternating names and values.
  return packets[0]!
    .subarray(8)
    .toString()
    .split('\0')
    .filter((word, i) => i % 2 === 0 && word !== '');
}

it('deploy/pgbouncer.ini pools per transaction and accepts all startup parameters of the servers', async () => {
  const sent = await readStartupParameters();
  expect(sent).toContain('statement_timeout');
  const ignored = settingOf('ignore_startup_parameters')!.split(',');
  expect(sent.filter((name) => !TRACKED_PARAMETERS.includes(name)).toSorted()).toEqual(ignored.toSorted());
  expect(settingOf('pool_mode')).toBe('transaction');
  expect(Number(settingOf('max_prepared_statements'))).toBeGreaterThan(0);
});
