import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { createTestDatabase } from './database.ts';
import { removeStaleRunFolders } from './run-folder.ts';

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

it('ten concurrent requests create ten separate, migrated databases', async () => {
  const databases = await Promise.all(Array.from({ length: 10 }, () => createTestDatabase()));
  const names = await Promise.all(
    databases.map(async ({ ownerUrl }) => {
      const client = await connect(ownerUrl);
      await client.query('create table only_here (id int)');
      const { rows } = await client.query<{ name: string; booking: string | null }>(
        `select current_database() as name, to_regclass('booking')::text as booking`,
      );
      await client.end();
      return rows[0];
    }),
  );
  await Promise.all(databases.map(({ drop }) => drop()));
  expect(new Set(names.map((row) => row?.name)).size).toBe(10);
  expect(names.map((row) => row?.booking)).toEqual(Array.from({ length: 10 }, () => 'booking'));
});

it('a database is dropped while a client is still connected', async () => {
  const { url, drop } = await createTestDatabase();
  const client = await connect(url);
  const closed = new Promise((resolve) => client.on('error', resolve));
  await drop();
  await closed;
  await expect(connect(url)).rejects.toThrow(/does not exist/);
});

it('folders of killed test runs are deleted, those of running ones stay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sweep-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const living = `prenotazioni-test-${process.pid}-abc`;
  for (const name of [living, 'prenotazioni-test-4194399-abc', 'somebody-elses'])
    mkdirSync(join(folder, name, 'data'), { recursive: true });
  removeStaleRunFolders(folder);
  expect(readdirSync(folder).toSorted()).toEqual([living, 'somebody-elses']);
});
