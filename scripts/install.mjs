import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCapture, ROOT } from './run-command.mjs';
import { UserError, logStep } from './log.mjs';

const LOCKFILE = join(ROOT, 'package-lock.json');
const STAMP_FILE = join(ROOT, 'node_modules', '.installed-from');

/** Runs `npm ci` unless the installed packages match the lockfile. Throws UserError if the installation fails. */
export async function ensureInstalled() {
  const expected = lockfileStamp();
  if (existsSync(STAMP_FILE) && readFileSync(STAMP_FILE, 'utf8') === expected) return;
  if (!isUpToDate()) await logStep('Installing the packages (about a minute the first time)', install);
  writeFileSync(STAMP_FILE, expected);
}

function lockfileStamp() {
  return `${createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex')} ${process.platform}-${process.arch}\n`;
}

async function install() {
  // npm may be configured to omit dev or optional packages; tests and builds need both (Node and PostgreSQL are
  // optional).
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { code, output } = await runCapture('npm', args);
  if (code !== 0) throw new UserError(`${output}\nnpm ci failed: see its output above.`);
}

/** Returns whether every required package of the lockfile is installed in the same version, as recorded by npm. */
function isUpToDate() {
  const installedFile = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(LOCKFILE, 'utf8')).packages;
  return Object.entries(locked)
    .filter(([path, { link, optional }]) => path.includes('node_modules/') && !link && !optional)
    .every(([path, { version }]) => installed[path]?.version === version && existsSync(join(ROOT, path)));
}
