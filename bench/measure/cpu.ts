import { readdirSync, readFileSync } from 'node:fs';

// Linux counts a process's time in hundredths of a second, wherever it runs.
const TICK_MS = 10;

/** Milliseconds of CPU that a process has used so far; 0 where the system does not say (anything but Linux). */
export function cpuOf(pid: number): number {
  const fields = statOf(pid);
  return fields === null ? 0 : (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** The same for all that a process has started, ended or not: PostgreSQL's backends are children of its first process. */
export function cpuOfChildren(parent: number): number {
  const fields = statOf(parent);
  const ended = fields === null ? 0 : (Number(fields[13]) + Number(fields[14])) * TICK_MS;
  return processes()
    .filter((pid) => statOf(pid)?.[1] === String(parent))
    .reduce((total, pid) => total + cpuOf(pid), ended);
}

function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

// The name, which comes second, may hold spaces: fields are counted from behind it (0: state, 1: parent, 11 and 12: time,
// 13 and 14: time of children that ended).
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
