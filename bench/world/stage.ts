import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate, openDatabase } from '../../api/src/data/database.ts';
import { startEmbeddedPostgres } from '../../api/src/local/embedded-postgres.ts';
import { readPostmaster } from '../../api/src/local/postmaster-file.ts';
import { fill } from './fill.ts';
import { openWorld, type World, type WorldSize } from './world.ts';

/** Where everything is measured: one PostgreSQL with its durable settings, and databases that rows copy and drop. */
export type Stage = {
  postmaster: number;
  /** The server itself, for those who make databases of their own. */
  url: string;
  world(size: WorldSize): Promise<World>;
  /** A migrated database without an office. */
  empty(): Promise<{ url: string; drop(): Promise<void> }>;
  close(): Promise<void>;
};

/** Starts the embedded PostgreSQL as an office would run it: what is committed is on the disk. */
export async function openStage(say: (line: string) => void): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'prenotazioni-bench-'));
  // PostgreSQL may run as another user than this one: it must be able to pass through.
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({
    dataDir: folder,
    settings: { max_connections: '200', max_wal_size: '4GB', shared_buffers: '512MB' },
  });
  const at = (database: string) => new URL(`/${database}`, server.url).href;
  const made = new Set<string>();
  let copies = 0;

  const once = async (name: string, make: (url: string) => Promise<void>) => {
    if (made.has(name)) return;
    await command(server.url, `create database ${name}${name === 'migrated' ? '' : ' template migrated'}`);
    await make(at(name));
    made.add(name);
  };
  const copyOf = async (template: string) => {
    const name = `copy_${++copies}`;
    await command(server.url, `create database ${name} template ${template} strategy file_copy`);
    return { url: at(name), drop: () => command(server.url, `drop database ${name} with (force)`) };
  };

  await once('migrated', migrated);
  return {
    postmaster: readPostmaster(join(folder, 'postgres', 'data'))!.pid,
    url: server.url,
    async world(size) {
      const name = `bookings_${size}`;
      await once(name, async (url) => {
        const since = performance.now();
        await fill(url, size);
        say(`  ${size} bookings written in ${((performance.now() - since) / 1000).toFixed(1)} s`);
      });
      const { url, drop } = await copyOf(name);
      return openWorld(url, drop);
    },
    empty: () => copyOf('migrated'),
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function migrated(url: string): Promise<void> {
  const orm = await openDatabase(url);
  await migrate(orm);
  await orm.close(true);
}

async function command(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
