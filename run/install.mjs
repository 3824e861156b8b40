import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly, ROOT } from './command.mjs';
import { Plain, step } from './say.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.installed-from');

/** Installs the locked packages, unless they are the ones that are there. */
export async function ensureInstalled() {
  const wanted = stamp();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  if (!installedByHand()) await step('Installing the packages (the first time it takes a minute or so)', install);
  writeFileSync(STAMP, wanted);
}

function stamp() {
  return `${createHash('sha256').update(readFileSync(LOCK)).digest('hex')} ${process.platform}-${process.arch}\n`;
}

async function install() {
  // Without these npm may leave out what only tests and builds need, or the project's own Node and PostgreSQL.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { code, output } = await quietly('npm', args);
  if (code !== 0) throw new Plain(`${output}\nThe packages could not be installed (npm ci): what npm says is above.`);
}

/** npm's own note of what it installed last names every package of the lock at the same version, and they are still there. */
function installedByHand() {
  const note = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const there = JSON.parse(readFileSync(note, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(LOCK, 'utf8')).packages;
  return Object.entries(locked)
    .filter(([path, { link, optional }]) => path.includes('node_modules/') && !link && !optional)
    .every(([path, { version }]) => there[path]?.version === version && existsSync(join(ROOT, path)));
}
