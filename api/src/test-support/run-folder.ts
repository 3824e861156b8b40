import { accessSync, chmodSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY_FOLDER = '/dev/shm';
const MIN_FREE_BYTES = 2 ** 30;

/** Creates a folder for this test run, in memory if there is space: copying a database is ten times faster there. */
export function createRunFolder(): string {
  for (const folder of [MEMORY_FOLDER, tmpdir()]) if (hasRoom(folder, 0)) removeStaleRunFolders(folder);
  const place = hasRoom(MEMORY_FOLDER, MIN_FREE_BYTES) ? MEMORY_FOLDER : tmpdir();
  const folder = mkdtempSync(join(place, `prenotazioni-test-${process.pid}-`));
  // PostgreSQL may run as another user, who must be able to traverse the folder.
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

/** Deletes the folders of killed test runs; the folder name contains the pid of the run. */
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
    // The folder belongs to another user, whose next run deletes it.
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
