import { accessSync, chmodSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY_FOLDER = '/dev/shm';
const MIN_FREE_BYTES = 2 ** 30;

/** A folder for the files of this test run: in memory where there is room (copying a database is ten times faster there). */
export function createRunFolder(): string {
  for (const folder of [MEMORY_FOLDER, tmpdir()]) if (hasRoom(folder, 0)) removeStaleRunFolders(folder);
  const place = hasRoom(MEMORY_FOLDER, MIN_FREE_BYTES) ? MEMORY_FOLDER : tmpdir();
  const folder = mkdtempSync(join(place, `prenotazioni-test-${process.pid}-`));
  // PostgreSQL may run as another user than this one: it must be able to pass through.
  chmodSync(folder, 0o711);
  return folder;
}

function hasRoom(folder: string, bytes: number): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= bytes;
  } catch {
    return false;
  }
}

/** Clears away the folders that test runs left behind because they were killed: they carry the run's process in their name. */
export function removeStaleRunFolders(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^prenotazioni-test-(\d+)-/.exec(name)?.[1];
    if (pid && isProcessGone(Number(pid))) removeIfOwned(join(folder, name));
  }
}

function removeIfOwned(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another user's, who will clear it away at their own next run.
  }
}

function isProcessGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
