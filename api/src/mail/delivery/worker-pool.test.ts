import { Pool, type PoolClient } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test-support/database.ts';
import { WorkerPool } from './worker-pool.ts';

let database: TestDatabase;
let pool: Pool;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

type Connected = { client: PoolClient; release: (error?: Error) => void };

const connect = (): Promise<Connected> =>
  new Promise((resolve, reject) => {
    pool.connect((error, client, release) => (client ? resolve({ client, release }) : reject(error!)));
  });

test('a client may be released twice', async () => {
  pool = new WorkerPool({ connectionString: database.url, max: 1 });
  const { client, release } = await connect();
  await client.query('select 1');
  release();
  release();
  expect((await pool.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
  expect(pool.totalCount).toBe(1);
});

test('a second release does not return a client that somebody else holds', async () => {
  pool = new WorkerPool({ connectionString: database.url, max: 1 });
  const { release } = await connect();
  release();
  const next = await pool.connect();
  release(new Error('lost'));
  expect((await next.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
  next.release();
});

test('an ended pool passes its error and a release function', async () => {
  pool = new WorkerPool({ connectionString: database.url, max: 1 });
  await pool.end();
  const ended = new Promise<string>((resolve) => {
    pool.connect((error, _, release) => {
      release();
      resolve(error!.message);
    });
  });
  expect(await ended).toMatch(/after calling end/);
  pool = new WorkerPool();
});

test('negative control: the pool of node-postgres throws on the second release', async () => {
  pool = new Pool({ connectionString: database.url, max: 1 });
  const { release } = await connect();
  release();
  expect(() => release()).toThrow('already been released');
});
