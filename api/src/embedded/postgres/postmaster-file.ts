import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a PostgreSQL server writes about itself into its data folder: postmaster.pid. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** The server that says it works on this data folder, if one does. */
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

/** The server that works on this data folder; what a killed one left behind is cleared away. */
export function findRunningPostmaster(data: string): Postmaster | undefined {
  const postmaster = readPostmaster(data);
  if (!postmaster || isPostgres(postmaster.pid)) return postmaster;
  rmSync(postmasterFile(data), { force: true });
  return undefined;
}

/** A number alone is not enough: after a restart of the machine it may name another program, or a zombie. */
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
