import { readdirSync, readFileSync } from 'node:fs';

// Linux counts the time of processes that have ended in hundredths of a second, wherever it runs.
const TICK_MS = 10;

/**
 * Milliseconds of CPU that a process has used so far, to the nanosecond; 0 where the system does not say (anything but
 * Linux).
 */
export function cpuOf(pid: number): number {
  return entries(`/proc/${pid}/task`).reduce((total, thread) => total + onCpu(`/proc/${pid}/task/${thread}`), 0);
}

/**
 * The same for all that a process has started, ended or not: PostgreSQL's backends are children of its first process.
 */
export function cpuOfChildren(parent: number): number {
  const fields = statOf(parent);
  const ended = fields === null ? 0 : (Number(fields[13]) + Number(fields[14])) * TICK_MS;
  return processes()
    .filter((pid) => statOf(pid)?.[1] === String(parent))
    .reduce((total, pid) => total + cpuOf(pid), ended);
}

function processes(): number[] {
  return entries('/proc').map(Number).filter(Number.isInteger);
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

// The scheduler's own account of a thread: nanoseconds on the CPU, nanoseconds waiting for it, turns.
function onCpu(thread: string): number {
  try {
    return Number(readFileSync(`${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

// The name, which comes second, may hold spaces: fields are counted from behind it (0: state, 1: parent, 11 and 12:
// time,
// 13 and 14: time of children that ended).
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
