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

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

/** A process that owns a PostgreSQL holding one acknowledged row. */
async function ownerWithOneRow(dataDir: string): Promise<{ owner: ChildProcess; server: number }> {
  const owner = spawn(process.execPath, [OWNER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void owner.kill('SIGKILL'));
  const [url] = (await once(owner.stdout.setEncoding('utf8'), 'data')) as [string];
  await ask(url.trim(), 'create table kept (word text)');
  await ask(url.trim(), 'insert into kept values ($$acknowledged$$)');
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
  it('keeps its data from one start to the next, and is gone after each stop', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    await expect(ask(first.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    const second = await start(folder);
    expect(await ask(second.url, 'select answer from kept')).toEqual([42]);
  });

  it('is what the bookings need: version 18, exclusion constraints over plain columns, Italian sorting', async () => {
    const { url } = await start(newFolder());
    expect(await ask(url, `select current_setting('server_version_num')::int / 10000`)).toEqual([18]);
    await ask(url, 'create extension btree_gist');
    await ask(
      url,
      'create table booked (operator_id int, during tstzrange, exclude using gist (operator_id with =, during with &&))',
    );
    expect(
      await ask(url, `select w from unnest(array['zeta', 'è', 'Elia', 'alba']) w order by w collate "it-x-icu"`),
    ).toEqual(['alba', 'è', 'Elia', 'zeta']);
  });

  it('takes connections from this machine alone, and only with its password', async () => {
    const { url } = await start(newFolder());
    expect(await ask(url, 'show listen_addresses')).toEqual(['127.0.0.1']);
    const stranger = Object.assign(new URL(url), { password: 'guessed' }).href;
    await expect(ask(stranger, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('started twice on the same data at once, even the first time, is one server', async () => {
    const folder = newFolder();
    const [one, other] = await Promise.all([start(folder), start(folder)]);
    expect(other.url).toBe(one.url);
    expect(await ask(one.url, 'select 1')).toEqual([1]);
  });

  it('is left running by those who only joined it', async () => {
    const folder = newFolder();
    const { url } = await start(folder);
    const said = vi.fn<(line: string) => void>();
    const joined = await startEmbeddedPostgres({ dataDir: folder, log: said });
    await joined.stop();
    expect(said).toHaveBeenCalledWith(expect.stringContaining('joining'));
    expect(await ask(url, 'select 1')).toEqual([1]);
  });

  it('stops by itself when its owner is killed, and nothing acknowledged is lost', async () => {
    const folder = newFolder();
    const { owner, server } = await ownerWithOneRow(folder);
    owner.kill('SIGKILL');
    await expect.poll(() => isAlive(server), { timeout: 10_000 }).toBe(false);
    const { url } = await start(folder);
    expect(await ask(url, 'select word from kept')).toEqual(['acknowledged']);
  });

  it('recovers when owner and server are killed at once', async () => {
    const folder = newFolder();
    const { owner, server } = await ownerWithOneRow(folder);
    for (const pid of [server, Number(owner.pid)]) process.kill(pid, 'SIGKILL');
    const { url } = await start(folder);
    expect(await ask(url, 'select word from kept')).toEqual(['acknowledged']);
  });

  it('is not fooled by what a killed server left behind when its number now names another program', async () => {
    const folder = newFolder();
    const first = await start(folder);
    const left = readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8');
    await first.stop();
    writeFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), left.replace(/^\d+/, String(process.pid)));
    const second = await start(folder);
    expect(await ask(second.url, 'select 1')).toEqual([1]);
  });

  it('runs as a user who is not root, the owner of the folder if it has one', async () => {
    const folder = newFolder();
    if (asRoot) chownSync(folder, AN_UNPRIVILEGED_USER, AN_UNPRIVILEGED_USER);
    await start(folder);
    expect(statSync(join(folder, 'postgres', 'data', 'postmaster.pid')).uid).toBe(
      asRoot ? AN_UNPRIVILEGED_USER : process.getuid?.(),
    );
  });

  it('is given a folder elsewhere, and a link to it, when root keeps its own closed; anybody else keeps it in place', async () => {
    const [home, elsewhere] = [newFolder(), newFolder()];
    chmodSync(home, 0o700);
    const said: string[] = [];
    const settings = { dataDir: join(home, 'data'), elsewhere, log: (line: string) => void said.push(line) };
    const first = await startEmbeddedPostgres(settings);
    onTestFinished(() => first.stop());
    await ask(first.url, 'create table kept as select 42 as answer');
    expect(realpathSync(join(home, 'data', 'postgres')).startsWith(asRoot ? elsewhere : home)).toBe(true);
    expect(said.join().includes(`may not enter ${home}`)).toBe(asRoot);
    await first.stop();
    const second = await startEmbeddedPostgres(settings);
    onTestFinished(() => second.stop());
    expect(await ask(second.url, 'select answer from kept')).toEqual([42]);
    expect(readdirSync(elsewhere)).toHaveLength(asRoot ? 1 : 0);
  });

  it('says which folder is in the way when its data cannot be reached', async () => {
    const closed = join(newFolder(), 'closed');
    mkdirSync(closed, { mode: 0o700 });
    mkdirSync(join(closed, 'inner'));
    if (!asRoot) chmodSync(closed, 0o000);
    onTestFinished(() => chmodSync(closed, 0o700));
    const failure = startEmbeddedPostgres({ dataDir: join(closed, 'inner'), elsewhere: join(closed, 'elsewhere') });
    await expect(failure).rejects.toThrow(closed);
    await expect(failure).rejects.toThrow(/DATA_DIR=/);
  });

  it('shows what PostgreSQL says when it does not start', async () => {
    const failure = startEmbeddedPostgres({ dataDir: newFolder(), settings: { shared_buffers: 'plenty' } });
    await expect(failure).rejects.toThrow(/invalid value for parameter "shared_buffers"/);
  });
});
