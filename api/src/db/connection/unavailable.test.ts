import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../../test-support/database.ts';
import { isUnavailable } from './unavailable.ts';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function refusalOf(asking: Promise<unknown>): Promise<unknown> {
  return asking.then(
    () => expect.unreachable('it was not refused'),
    (error: unknown) => error,
  );
}

describe('what passes by itself is told from what does not', () => {
  it.for(['40P01', '40001', '55P03', '57014', '53300', '53100', '08006', '25006', '57P01', '57P03', '25P03', '58030'])(
    'an error %s of the database passes',
    async (code) => {
      const raise = `do $$ begin raise exception 'no' using errcode = '${code}'; end $$`;
      expect(isUnavailable(await refusalOf(client.query(raise)))).toBe(true);
    },
  );

  it.for(['23505', '23P01', '23514', '22P02', '42P01', '42501', 'P0001'])(
    'an error %s of the database does not',
    async (code) => {
      const raise = `do $$ begin raise exception 'no' using errcode = '${code}'; end $$`;
      expect(isUnavailable(await refusalOf(client.query(raise)))).toBe(false);
    },
  );

  it('a server that is not there passes, and one that refuses our name does not', async () => {
    const nobody = new Client({ connectionString: 'postgres://postgres@127.0.0.1:1/postgres' });
    expect(isUnavailable(await refusalOf(nobody.connect()))).toBe(true);
    const stranger = new Client({ connectionString: database.url.replace(/:[^:@]+@/, ':wrong@') });
    expect(isUnavailable(await refusalOf(stranger.connect()))).toBe(false);
  });

  it('what is wrapped is looked into, and a fault of the program does not pass', () => {
    expect(isUnavailable(new Error('outer', { cause: new Error('Query read timeout') }))).toBe(true);
    expect(isUnavailable(new TypeError('undefined is not a function'))).toBe(false);
    expect(isUnavailable('Query read timeout')).toBe(false);
  });
});
