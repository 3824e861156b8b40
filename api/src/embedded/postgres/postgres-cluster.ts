import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, lchownSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SystemUser } from './postgres-user.ts';

/** The data folder of a PostgreSQL server and the password of its only user. */
export interface Cluster {
  folder: string;
  password: string;
}

/** Opens the cluster in `folder`; creates an empty one the first time. */
export async function openCluster(
  folder: string,
  programs: string,
  user: SystemUser | undefined,
  durable: boolean,
): Promise<Cluster> {
  const data = join(folder, 'data');
  if (!existsSync(data)) await createCluster(data, programs, user, durable);
  return { folder: data, password: readFileSync(join(data, 'password'), 'utf8') };
}

/** Creates the cluster under a temporary name and renames it, so that a killed start leaves no partial cluster. */
async function createCluster(
  data: string,
  programs: string,
  user: SystemUser | undefined,
  durable: boolean,
): Promise<void> {
  const unfinished = `${data}.${randomUUID()}`;
  const passwordFile = `${unfinished}.password`;
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user) lchownSync(passwordFile, user.uid, user.gid);
  await promisify(execFile)(
    join(programs, 'bin', 'initdb'),
    [
      `--pgdata=${unfinished}`,
      `--pwfile=${passwordFile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...user, cwd: '/' },
  );
  renameSync(passwordFile, join(unfinished, 'password'));
  if (!existsSync(data)) renameSync(unfinished, data);
  rmSync(unfinished, { recursive: true, force: true });
}
