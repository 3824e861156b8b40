import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartupError } from '../startup-error.ts';
import { readPostmaster } from './postmaster-file.ts';
import type { SystemUser } from './postgres-user.ts';

/**
 * Runs the server beside a process that reads a pipe from the service. The pipe closes on `stop` or when the service is
 * killed; the reader then sends SIGINT to the server, so that it never outlives the service.
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

/** A PostgreSQL server that this process started. */
export interface PostgresServer {
  port: number;
  stop: () => Promise<void>;
}

/** Starts PostgreSQL on a free port of the loopback interface, and waits until it accepts connections. */
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
  // Detached: on Ctrl-C the service stops first and still needs its database.
  const supervisor = spawn(
    '/bin/sh',
    ['-c', SUPERVISOR_SCRIPT, 'supervisor', join(programs, 'bin', 'postgres'), '-D', data, ...args],
    {
      ...user,
      cwd: '/',
      detached: true,
      stdio: ['pipe', log.descriptor, log.descriptor],
    },
  );
  closeSync(log.descriptor);
  const ended = new Promise<void>((resolve) => {
    supervisor.once('exit', () => resolve());
    supervisor.once('error', () => resolve());
  });
  supervisor.stdin?.on('error', () => undefined);
  await waitUntilReady(data, port, supervisor, log.path);
  return { port, stop: () => stop(supervisor, ended, data) };
}

async function waitUntilReady(data: string, port: number, supervisor: ChildProcess, log: string): Promise<void> {
  for (const since = Date.now(); Date.now() - since < START_TIMEOUT_MS; await pause(10)) {
    const postmaster = readPostmaster(data);
    if (postmaster?.port === port && postmaster.ready) return;
    if (supervisor.exitCode !== null || supervisor.signalCode !== null || supervisor.pid === undefined) {
      throw new StartupError(`PostgreSQL did not start. It says (${log}):\n${readLastLines(log)}`);
    }
  }
  supervisor.stdin?.destroy();
  throw new StartupError(
    `PostgreSQL was not ready after ${START_TIMEOUT_MS / 1000} seconds. It says (${log}):\n${readLastLines(log)}`,
  );
}

async function stop(supervisor: ChildProcess, ended: Promise<void>, data: string): Promise<void> {
  const postmaster = readPostmaster(data);
  supervisor.stdin?.destroy();
  const timer = setTimeout(() => postmaster && process.kill(postmaster.pid, 'SIGQUIT'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
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
