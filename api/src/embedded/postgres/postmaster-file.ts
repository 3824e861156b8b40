import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Content of postmaster.pid, which a PostgreSQL server writes into its data folder. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** Reads postmaster.pid of a data folder; returns undefined when the file does not exist. */
export function readPostmaster(data: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(postmasterFile(data), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Returns the server that runs on a data folder; deletes the file of a killed server and returns undefined. */
export function findRunningPostmaster(data: string): Postmaster | undefined {
  const postmaster = readPostmaster(data);
  if (!postmaster || isPostgres(postmaster.pid)) return postmaster;
  rmSync(postmasterFile(data), { force: true });
  return undefined;
}

/** Checks the process name too: after a reboot the pid may belong to another program or a zombie. */
function isPostgres(pid: number): boolean {
  const line = process.platform === 'linux' ? readProcessStat(pid) : readProcessFromPs(pid);
  return line.includes('postgres') && !/\sZ/.test(line);
}

function readProcessStat(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

function readProcessFromPs(pid: number): string {
  return spawnSync('ps', ['-o', 'comm=,stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

function postmasterFile(data: string): string {
  return join(data, 'postmaster.pid');
}
