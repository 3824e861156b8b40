import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartupError } from '../startup-error.ts';
import { readPostmaster } from './postmaster-file.ts';
import type { SystemUser } from './postgres-user.ts';

/**
 * Runs the server and, beside it, somebody who reads our pipe: when the pipe closes, because we asked or because we were
 * killed, the server is told to stop. So it never outlives us.
 */
const SUPERVISOR_SCRIPT = `
exec 3<&0 </dev/null
"$@" 3<&- & server=$!
(read -r _ <&3; kill -INT $server) & reader=$!
exec 3<&-
wait $server; status=$?
kill $reader 2>/dev/null
exit $status
`;

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

/** A PostgreSQL server that we started. */
export interface PostgresServer {
  port: number;
  stop: () => Promise<void>;
}

/** Starts PostgreSQL on a free port of this machine alone, and waits until it takes connections. */
export async function startPostgresServer(
  data: string,
  programs: string,
  user: SystemUser | undefined,
  settings: Record<string, string>,
): Promise<PostgresServer> {
  const port = await findFreePort();
  const options = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', ...settings };
  const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = rotateLog(join(data, '..', 'server.log'));
  // Detached: a Ctrl-C in the terminal is for us to act on; the database must be there until we have finished.
  const keeper = spawn(
    '/bin/sh',
    ['-c', SUPERVISOR_SCRIPT, 'keeper', join(programs, 'bin', 'postgres'), '-D', data, ...args],
    {
      ...user,
      cwd: '/',
      detached: true,
      stdio: ['pipe', log.descriptor, log.descriptor],
    },
  );
  closeSync(log.descriptor);
  const ended = new Promise<void>((resolve) => {
    keeper.once('exit', () => resolve());
    keeper.once('error', () => resolve());
  });
  keeper.stdin?.on('error', () => undefined);
  await waitUntilReady(data, port, keeper, log.path);
  return { port, stop: () => stop(keeper, ended, data) };
}

async function waitUntilReady(data: string, port: number, keeper: ChildProcess, log: string): Promise<void> {
  for (const since = Date.now(); Date.now() - since < START_TIMEOUT_MS; await pause(10)) {
    const postmaster = readPostmaster(data);
    if (postmaster?.port === port && postmaster.ready) return;
    if (keeper.exitCode !== null || keeper.signalCode !== null || keeper.pid === undefined) {
      throw new StartupError(`PostgreSQL did not start. It says (${log}):\n${readLastLines(log)}`);
    }
  }
  keeper.stdin?.destroy();
  throw new StartupError(
    `PostgreSQL was not ready after ${START_TIMEOUT_MS / 1000} seconds. It says (${log}):\n${readLastLines(log)}`,
  );
}

async function stop(keeper: ChildProcess, ended: Promise<void>, data: string): Promise<void> {
  const postmaster = readPostmaster(data);
  keeper.stdin?.destroy();
  const hurry = setTimeout(() => postmaster && process.kill(postmaster.pid, 'SIGQUIT'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(hurry);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function rotateLog(path: string): { path: string; descriptor: number } {
  if (existsSync(path)) renameSync(path, `${path}.1`);
  return { path, descriptor: openSync(path, 'w', 0o600) };
}

function readLastLines(log: string): string {
  return readFileSync(log, 'utf8').trim().split('\n').slice(-20).join('\n');
}
