import { randomUUID } from 'node:crypto';
import { chmodSync, lchownSync, mkdirSync, readdirSync, realpathSync, rmdirSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotStart } from '../startup-error.ts';
import { folderThatBlocks, postgresUser, type SystemUser } from './postgres-user.ts';

/** Where PostgreSQL keeps its data, and the system user who works there. */
export interface PostgresFolder {
  folder: string;
  user: SystemUser | undefined;
}

/** Where root's data goes when PostgreSQL's user may not enter root's own folders. */
const ELSEWHERE = '/var/lib/prenotazioni';

/** Makes the folder `postgres` inside `dataDir`; if PostgreSQL's user cannot get there, that is a link to a folder `elsewhere`. */
export function preparePostgresFolder(
  dataDir: string,
  t: (line: string) => void,
  elsewhere = ELSEWHERE,
): PostgresFolder {
  const asked = resolve(dataDir, 'postgres');
  makeFolder(asked);
  let { folder, user, blocked } = lookAt(asked);
  if (blocked && user && readdirSync(folder).length === 0) {
    linkElsewhere(asked, elsewhere);
    t(
      `PostgreSQL does not run as root, and its user may not enter ${blocked}: its data is kept in ${realpathSync(asked)}.`,
    );
    ({ folder, user, blocked } = lookAt(asked));
  }
  if (blocked) throw new CannotStart(unreachable(folder, blocked, user));
  if (user) giveTo(user, folder);
  return { folder, user };
}

function lookAt(asked: string): PostgresFolder & { blocked: string | undefined } {
  const folder = realpathSync(asked);
  const user = postgresUser(folder);
  return { folder, user, blocked: folderThatBlocks(folder, undefined) ?? folderThatBlocks(dirname(folder), user) };
}

/** A folder of its own for each asked for: one that was deleted and made anew does not find the old data again. */
function linkElsewhere(asked: string, elsewhere: string): void {
  const place = join(elsewhere, randomUUID());
  makeFolder(place);
  rmdirSync(asked);
  symlinkSync(place, asked);
}

function makeFolder(folder: string): void {
  try {
    const firstMade = mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (firstMade) belongLike(dirname(firstMade), folder, firstMade);
  } catch (cause) {
    throw new CannotStart(`The data folder ${folder} cannot be made: ${(cause as Error).message}. ${CHOOSE_ANOTHER}`, {
      cause,
    });
  }
}

/** Folders that root makes in somebody's folder are theirs; those above ours let PostgreSQL's user pass, whatever the umask. */
function belongLike(model: string, folder: string, upTo: string): void {
  const { uid, gid } = statSync(model);
  for (let made = dirname(folder); made.length >= upTo.length; made = dirname(made)) chmodSync(made, 0o711);
  for (let made = folder; process.getuid?.() === 0 && made.length >= upTo.length; made = dirname(made)) {
    lchownSync(made, uid, gid);
  }
}

function giveTo(user: SystemUser, path: string): void {
  const { uid } = statSync(path);
  if (uid === user.uid) return;
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
  lchownSync(path, user.uid, user.gid);
}

function unreachable(folder: string, blocked: string, user: SystemUser | undefined): string {
  const who = user
    ? `the system user that PostgreSQL runs as (uid ${user.uid}, since it refuses to run as root)`
    : 'this user';
  return (
    `PostgreSQL's data folder ${folder} cannot be reached: ${who} may not enter ${blocked}. ` +
    (user
      ? `Start the service as a normal user, or allow passing through with "chmod o+x ${blocked}". Otherwise: `
      : '') +
    CHOOSE_ANOTHER
  );
}

const CHOOSE_ANOTHER = 'Choose a data folder elsewhere, for example DATA_DIR=/var/lib/prenotazioni npm start';
