import { readdirSync, readFileSync } from 'node:fs';

// Linux reports the CPU time of ended processes in hundredths of a second on every architecture.
const TICK_MS = 10;

/** Returns the CPU milliseconds of a process with nanosecond resolution, or 0 on systems other than Linux. */
export function readCpuMs(pid: number): number {
  return entries(`/proc/${pid}/task`).reduce(
    (total, thread) => total + readThreadCpuMs(`/proc/${pid}/task/${thread}`),
    0,
  );
}

/** Returns the CPU milliseconds of all child processes, also ended ones: the postmaster's children are its backends. */
export function readChildrenCpuMs(parent: number): number {
  const fields = readStat(parent);
  const ended = fields === null ? 0 : (Number(fields[13]) + Number(fields[14])) * TICK_MS;
  return processes()
    .filter((pid) => readStat(pid)?.[1] === String(parent))
    .reduce((total, pid) => total + readCpuMs(pid), ended);
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

// schedstat of a thread: nanoseconds on the CPU, nanoseconds in the run queue, number of timeslices.
function readThreadCpuMs(thread: string): number {
  try {
    return Number(readFileSync(`${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

// The second field (name) may contain spaces, so fields are counted after it: 0 state, 1 parent, 11 and 12 CPU time,
// 13 and 14 CPU time of ended children.
function readStat(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
