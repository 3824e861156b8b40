import { randomUUID } from 'node:crypto';
import { chmodSync, lchownSync, mkdirSync, readdirSync, realpathSync, rmdirSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartupError } from '../startup-error.ts';
import { findBlockingFolder, getPostgresUser, type SystemUser } from './postgres-user.ts';

/** The data folder of PostgreSQL and the system user that runs it. */
export interface PostgresFolder {
  folder: string;
  user: SystemUser | undefined;
}

/** Data folder for root when the system user of PostgreSQL may not enter root's folders. */
const DEFAULT_FALLBACK_FOLDER = '/var/lib/prenotazioni';

/** Creates `postgres` inside `dataDir`, as a link into `fallbackFolder` when the system user cannot enter `dataDir`. */
export function preparePostgresFolder(
  dataDir: string,
  log: (line: string) => void,
  fallbackFolder = DEFAULT_FALLBACK_FOLDER,
): PostgresFolder {
  const requested = resolve(dataDir, 'postgres');
  createFolder(requested);
  let { folder, user, blocked } = inspectFolder(requested);
  if (blocked && user && readdirSync(folder).length === 0) {
    linkToFallback(requested, fallbackFolder);
    log(
      `PostgreSQL does not run as root, and its user may not enter ${blocked}: ` +
        `its data is kept in ${realpathSync(requested)}.`,
    );
    ({ folder, user, blocked } = inspectFolder(requested));
  }
  if (blocked) throw new StartupError(describeUnreachable(folder, blocked, user));
  if (user) changeOwner(user, folder);
  return { folder, user };
}

function inspectFolder(requested: string): PostgresFolder & { blocked: string | undefined } {
  const folder = realpathSync(requested);
  const user = getPostgresUser(folder);
  return { folder, user, blocked: findBlockingFolder(folder, undefined) ?? findBlockingFolder(dirname(folder), user) };
}

/** Uses a new random folder each time, so that a data folder that was deleted and created again starts empty. */
function linkToFallback(requested: string, fallbackFolder: string): void {
  const place = join(fallbackFolder, randomUUID());
  createFolder(place);
  rmdirSync(requested);
  symlinkSync(place, requested);
}

function createFolder(folder: string): void {
  try {
    const firstCreated = mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (firstCreated) applyOwnership(dirname(firstCreated), folder, firstCreated);
  } catch (cause) {
    throw new StartupError(`The data folder ${folder} cannot be made: ${(cause as Error).message}. ${DATA_DIR_HINT}`, {
      cause,
    });
  }
}

/** Gives created folders the owner of their parent, and lets the system user traverse them regardless of the umask. */
function applyOwnership(model: string, folder: string, upTo: string): void {
  const { uid, gid } = statSync(model);
  for (let made = dirname(folder); made.length >= upTo.length; made = dirname(made)) chmodSync(made, 0o711);
  for (let made = folder; process.getuid?.() === 0 && made.length >= upTo.length; made = dirname(made)) {
    lchownSync(made, uid, gid);
  }
}

function changeOwner(user: SystemUser, path: string): void {
  const { uid } = statSync(path);
  if (uid === user.uid) return;
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
  lchownSync(path, user.uid, user.gid);
}

function describeUnreachable(folder: string, blocked: string, user: SystemUser | undefined): string {
  const who = user
    ? `the system user that PostgreSQL runs as (uid ${user.uid}, since it refuses to run as root)`
    : 'this user';
  return (
    `PostgreSQL's data folder ${folder} cannot be reached: ${who} may not enter ${blocked}. ` +
    (user
      ? `Start the service as a normal user, or allow passing through with "chmod o+x ${blocked}". Otherwise: `
      : '') +
    DATA_DIR_HINT
  );
}

const DATA_DIR_HINT = 'Choose a data folder elsewhere, for example DATA_DIR=/var/lib/prenotazioni npm start';
