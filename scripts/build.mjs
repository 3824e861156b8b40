import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCapture, ROOT } from './run-command.mjs';
import { UserError, runMain, log, formatSeconds, logStep } from './log.mjs';

const WORKSPACES = ['api', 'citizen-web', 'staff-web'];
/** Source folders that are compiled into a workspace without a build of their own. */
const SOURCE_ONLY = { 'citizen-web': ['web-client'], 'staff-web': ['web-client'] };
const SHARED_INPUTS = ['package-lock.json', 'tsconfig.json'].map((name) => join(ROOT, name));

/**
 * Builds the workspaces whose sources changed since their last build. Throws UserError with the output of a failed
 * build.
 */
export async function ensureBuilt() {
  const stale = WORKSPACES.map(readBuildState).filter(
    ({ stamp, sources }) => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources,
  );
  if (stale.length === 0) return;
  const failures = await logStep(`Building ${stale.map(({ name }) => name).join(', ')}`, async () =>
    (await Promise.all(stale.map(buildWorkspace))).filter(Boolean),
  );
  if (failures.length > 0) throw new UserError(failures.join('\n'));
}

function readBuildState(name) {
  return { name, stamp: join(ROOT, name, 'dist', '.built-from'), sources: hashSources(name) };
}

async function buildWorkspace({ name, stamp, sources }) {
  const since = performance.now();
  rmSync(join(ROOT, name, 'dist'), { recursive: true, force: true });
  const { code, output } = await runCapture('npm', ['run', 'build', '-w', name]);
  if (code !== 0) return `${output}\nThe build of ${name} failed: see its output above.`;
  writeFileSync(stamp, sources);
  log(`  ${name} in ${formatSeconds(since)}`);
}

/** Returns a SHA-256 hash of all build inputs of a workspace. */
function hashSources(name) {
  const hash = createHash('sha256');
  const folders = [name, ...(SOURCE_ONLY[name] ?? [])];
  for (const file of [...SHARED_INPUTS, ...folders.flatMap((folder) => listSources(join(ROOT, folder)))]) {
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function listSources(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !['dist', 'node_modules', 'testing', 'resilience'].includes(name) && !name.includes('.test.'),
  );
  // oxlint-disable-next-line unicorn/no-array-sort -- this script may run on Node 18, which has no toSorted
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listSources(path) : [path];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(ensureBuilt);
