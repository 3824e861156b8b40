import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartupError } from '../startup-error.ts';

/** The system user that runs PostgreSQL when the service runs as root, because PostgreSQL refuses to run as root. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/** Returns undefined for the current user; as root, the owner of the folder or an unprivileged user. */
export function getPostgresUser(folder: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? findUnprivilegedUser() : { uid, gid };
}

function findUnprivilegedUser(): SystemUser {
  for (const name of ['postgres', 'nobody']) {
    const uid = readId(name, '-u');
    const gid = readId(name, '-g');
    if (uid && gid) return { uid, gid };
  }
  throw new StartupError(
    'PostgreSQL does not run as root, and this machine has neither a "postgres" nor a "nobody" user to run it as. ' +
      'Start the service as a normal user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function readId(name: string, what: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [what, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

/** Returns the outermost folder of `path` that the user may not enter, or undefined. */
export function findBlockingFolder(path: string, user: SystemUser | undefined): string | undefined {
  if (canEnter(path, user)) return undefined;
  return [...ancestors(path)].toReversed().find((folder) => !canEnter(folder, user));
}

function canEnter(folder: string, user: SystemUser | undefined): boolean {
  return spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status === 0;
}

function* ancestors(path: string): Generator<string> {
  yield path;
  const parent = dirname(path);
  if (parent !== path) yield* ancestors(parent);
}
