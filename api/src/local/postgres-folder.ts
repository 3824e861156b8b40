import { chmodSync, lchownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { folderThatBlocks, postgresUser, type SystemUser } from './postgres-user.ts';

/** Makes the folder inside `dataDir` where PostgreSQL keeps its data, and says which system user works in it. */
export function preparePostgresFolder(dataDir: string): { folder: string; user: SystemUser | undefined } {
  const folder = resolve(dataDir, 'postgres');
  makeFolder(folder);
  const user = postgresUser(folder);
  const blocked = folderThatBlocks(folder, undefined) ?? folderThatBlocks(dirname(folder), user);
  if (blocked) throw new CannotStart(unreachable(folder, blocked, user));
  if (user) giveTo(user, folder);
  return { folder, user };
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
