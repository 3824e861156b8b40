import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createRunFolder } from '../../test-support/run-folder.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';

const asRoot = process.getuid?.() === 0;
const AN_UNPRIVILEGED_USER = 65_534;
const OWNER = new URL('../../test-support/postgres-owner.ts', import.meta.url).pathname;

function newFolder(): string {
  const folder = createRunFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(dataDir: string, settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, settings });
  onTestFinished(() => server.stop());
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

/** Starts a process that owns a PostgreSQL with one committed row. */
async function startOwnerWithRow(dataDir: string): Promise<{ owner: ChildProcess; server: number }> {
  const owner = spawn(process.execPath, [OWNER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void owner.kill('SIGKILL'));
  const [url] = (await once(owner.stdout.setEncoding('utf8'), 'data')) as [string];
  await query(url.trim(), 'create table kept (word text)');
  await query(url.trim(), 'insert into kept values ($$acknowledged$$)');
  const server = Number(readFileSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  return { owner, server };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the embedded PostgreSQL', () => {
  it('keeps its data across restarts, and does not accept connections after a stop', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    await expect(query(first.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    const second = await start(folder);
    expect(await query(second.url, 'select answer from kept')).toEqual([42]);
  });

  it('provides version 18, exclusion constraints over plain columns and Italian sorting', async () => {
    const { url } = await start(newFolder());
    expect(await query(url, `select current_setting('server_version_num')::int / 10000`)).toEqual([18]);
    await query(url, 'create extension btree_gist');
    await query(
      url,
      'create table booked (operator_id int, during tstzrange, exclude using gist (operator_id with =, during with &&))',
    );
    expect(
      await query(url, `select w from unnest(array['zeta', 'è', 'Elia', 'alba']) w order by w collate "it-x-icu"`),
    ).toEqual(['alba', 'è', 'Elia', 'zeta']);
  });

  it('accepts connections only from this machine and with its password', async () => {
    const { url } = await start(newFolder());
    expect(await query(url, 'show listen_addresses')).toEqual(['127.0.0.1']);
    const stranger = Object.assign(new URL(url), { password: 'guessed' }).href;
    await expect(query(stranger, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('is one server after two concurrent first starts on the same data', async () => {
    const folder = newFolder();
    const [one, other] = await Promise.all([start(folder), start(folder)]);
    expect(other.url).toBe(one.url);
    expect(await query(one.url, 'select 1')).toEqual([1]);
  });

  it('keeps running when a process that only connected to it stops', async () => {
    const folder = newFolder();
    const { url } = await start(folder);
    const log = vi.fn<(line: string) => void>();
    const joined = await startEmbeddedPostgres({ dataDir: folder, log });
    await joined.stop();
    expect(log).toHaveBeenCalledWith(expect.stringContaining('joining'));
    expect(await query(url, 'select 1')).toEqual([1]);
  });

  it('stops when its owner is killed, without losing committed rows', async () => {
    const folder = newFolder();
    const { owner, server } = await startOwnerWithRow(folder);
    owner.kill('SIGKILL');
    await expect.poll(() => isAlive(server), { timeout: 10_000 }).toBe(false);
    const { url } = await start(folder);
    expect(await query(url, 'select word from kept')).toEqual(['acknowledged']);
  });

  it('recovers after owner and server were killed together', async () => {
    const folder = newFolder();
    const { owner, server } = await startOwnerWithRow(folder);
    for (const pid of [server, Number(owner.pid)]) process.kill(pid, 'SIGKILL');
    const { url } = await start(folder);
    expect(await query(url, 'select word from kept')).toEqual(['acknowledged']);
  });

  it('ignores a postmaster.pid whose pid belongs to another program', async () => {
    const folder = newFolder();
    const first = await start(folder);
    const left = readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8');
    await first.stop();
    writeFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), left.replace(/^\d+/, String(process.pid)));
    const second = await start(folder);
    expect(await query(second.url, 'select 1')).toEqual([1]);
  });

  it('runs as the owner of the folder, never as root', async () => {
    const folder = newFolder();
    if (asRoot) chownSync(folder, AN_UNPRIVILEGED_USER, AN_UNPRIVILEGED_USER);
    await start(folder);
    expect(statSync(join(folder, 'postgres', 'data', 'postmaster.pid')).uid).toBe(
      asRoot ? AN_UNPRIVILEGED_USER : process.getuid?.(),
    );
  });

  it('links to the fallback folder when it cannot enter the folder of root; other users keep the data in place', async () => {
    const [home, fallbackFolder] = [newFolder(), newFolder()];
    chmodSync(home, 0o700);
    const said: string[] = [];
    const settings = { dataDir: join(home, 'data'), fallbackFolder, log: (line: string) => void said.push(line) };
    const first = await startEmbeddedPostgres(settings);
    onTestFinished(() => first.stop());
    await query(first.url, 'create table kept as select 42 as answer');
    expect(realpathSync(join(home, 'data', 'postgres')).startsWith(asRoot ? fallbackFolder : home)).toBe(true);
    expect(said.join().includes(`may not enter ${home}`)).toBe(asRoot);
    await first.stop();
    const second = await startEmbeddedPostgres(settings);
    onTestFinished(() => second.stop());
    expect(await query(second.url, 'select answer from kept')).toEqual([42]);
    expect(readdirSync(fallbackFolder)).toHaveLength(asRoot ? 1 : 0);
  });

  it('names the folder that cannot be entered', async () => {
    const closed = join(newFolder(), 'closed');
    mkdirSync(closed, { mode: 0o700 });
    mkdirSync(join(closed, 'inner'));
    if (!asRoot) chmodSync(closed, 0o000);
    onTestFinished(() => chmodSync(closed, 0o700));
    const failure = startEmbeddedPostgres({
      dataDir: join(closed, 'inner'),
      fallbackFolder: join(closed, 'elsewhere'),
    });
    await expect(failure).rejects.toThrow(closed);
    await expect(failure).rejects.toThrow(/DATA_DIR=/);
  });

  it('reports the error of PostgreSQL when it does not start', async () => {
    const failure = startEmbeddedPostgres({ dataDir: newFolder(), settings: { shared_buffers: 'plenty' } });
    await expect(failure).rejects.toThrow(/invalid value for parameter "shared_buffers"/);
  });
});
