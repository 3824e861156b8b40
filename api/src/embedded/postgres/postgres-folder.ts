import { randomUUID } from 'node:crypto';
import { chmodSync, lchownSync, mkdirSync, readdirSync, realpathSync, rmdirSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartupError } from '../startup-error.ts';
import { findBlockingFolder, getPostgresUser, type SystemUser } from './postgres-user.ts';

/** Where PostgreSQL keeps its data, and the system user who works there. */
export interface PostgresFolder {
  folder: string;
  user: SystemUser | undefined;
}

/** Where root's data goes when PostgreSQL's user may not enter root's own folders. */
const DEFAULT_FALLBACK_FOLDER = '/var/lib/prenotazioni';

/** Makes the folder `postgres` inside `dataDir`; if PostgreSQL's user cannot get there, that is a link to a folder `elsewhere`. */
export function preparePostgresFolder(
  dataDir: string,
  t: (line: string) => void,
  elsewhere = DEFAULT_FALLBACK_FOLDER,
): PostgresFolder {
  const asked = resolve(dataDir, 'postgres');
  createFolder(asked);
  let { folder, user, blocked } = inspectFolder(asked);
  if (blocked && user && readdirSync(folder).length === 0) {
    linkToFallback(asked, elsewhere);
    t(
      `PostgreSQL does not run as root, and its user may not enter ${blocked}: its data is kept in ${realpathSync(asked)}.`,
    );
    ({ folder, user, blocked } = inspectFolder(asked));
  }
  if (blocked) throw new StartupError(describeUnreachable(folder, blocked, user));
  if (user) changeOwner(user, folder);
  return { folder, user };
}

function inspectFolder(asked: string): PostgresFolder & { blocked: string | undefined } {
  const folder = realpathSync(asked);
  const user = getPostgresUser(folder);
  return { folder, user, blocked: findBlockingFolder(folder, undefined) ?? findBlockingFolder(dirname(folder), user) };
}

/** A folder of its own for each asked for: one that was deleted and made anew does not find the old data again. */
function linkToFallback(asked: string, elsewhere: string): void {
  const place = join(elsewhere, randomUUID());
  createFolder(place);
  rmdirSync(asked);
  symlinkSync(place, asked);
}

function createFolder(folder: string): void {
  try {
    const firstMade = mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (firstMade) applyOwnership(dirname(firstMade), folder, firstMade);
  } catch (cause) {
    throw new StartupError(`The data folder ${folder} cannot be made: ${(cause as Error).message}. ${DATA_DIR_HINT}`, {
      cause,
    });
  }
}

/** Folders that root makes in somebody's folder are theirs; those above ours let PostgreSQL's user pass, whatever the umask. */
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
