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

describe('isUnavailable separates temporary database errors from permanent ones', () => {
  it.for(['40P01', '40001', '55P03', '57014', '53300', '53100', '08006', '25006', '57P01', '57P03', '25P03', '58030'])(
    'the database error %s is temporary',
    async (code) => {
      const raise = `do $$ begin raise exception 'no' using errcode = '${code}'; end $$`;
      expect(isUnavailable(await refusalOf(client.query(raise)))).toBe(true);
    },
  );

  it.for(['23505', '23P01', '23514', '22P02', '42P01', '42501', 'P0001'])(
    'the database error %s is permanent',
    async (code) => {
      const raise = `do $$ begin raise exception 'no' using errcode = '${code}'; end $$`;
      expect(isUnavailable(await refusalOf(client.query(raise)))).toBe(false);
    },
  );

  it('an unreachable host is temporary, and a failed authentication is permanent', async () => {
    const nobody = new Client({ connectionString: 'postgres://postgres@127.0.0.1:1/postgres' });
    expect(isUnavailable(await refusalOf(nobody.connect()))).toBe(true);
    const stranger = new Client({ connectionString: database.url.replace(/:[^:@]+@/, ':wrong@') });
    expect(isUnavailable(await refusalOf(stranger.connect()))).toBe(false);
  });

  it('the cause of a wrapped error decides, and a programming error is permanent', () => {
    expect(isUnavailable(new Error('outer', { cause: new Error('Query read timeout') }))).toBe(true);
    expect(isUnavailable(new TypeError('undefined is not a function'))).toBe(false);
    expect(isUnavailable('Query read timeout')).toBe(false);
  });
});
