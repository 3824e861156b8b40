import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { openDatabase, getPool } from '../db/connection/database.ts';

const settings = readFileSync(new URL('../../../deploy/pgbouncer.ini', import.meta.url), 'utf8');
const settingOf = (name: string) => new RegExp(`^${name} = (.*)$`, 'm').exec(settings)?.[1];

/** PgBouncer hands these on from whoever connects; all others it must be told to ignore. */
const FOLLOWED = ['user', 'database', 'client_encoding', 'application_name', 'DateStyle', 'TimeZone', 'IntervalStyle'];

/** What a server asks for when it connects, by name. */
async function askedAtConnecting(): Promise<string[]> {
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
  // Its length and the version of the protocol come first, then names and values in turn.
  return packets[0]!
    .subarray(8)
    .toString()
    .split('\0')
    .filter((word, i) => i % 2 === 0 && word !== '');
}

it('deploy/pgbouncer.ini lends connections for a transaction, and lets in servers with all that they ask for', async () => {
  const asked = await askedAtConnecting();
  expect(asked).toContain('statement_timeout');
  const ignored = settingOf('ignore_startup_parameters')!.split(',');
  expect(asked.filter((name) => !FOLLOWED.includes(name)).toSorted()).toEqual(ignored.toSorted());
  expect(settingOf('pool_mode')).toBe('transaction');
  expect(Number(settingOf('max_prepared_statements'))).toBeGreaterThan(0);
});
