import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quietly, ROOT } from './command.mjs';
import { Plain, program, say, seconds, step } from './say.mjs';

const WORKSPACES = ['api', 'citizen-web', 'staff-web'];
const COMMON = ['package-lock.json', 'tsconfig.json'].map((name) => join(ROOT, name));

/** Builds the API and the web apps whose sources changed since they were last built. */
export async function ensureBuilt() {
  const stale = WORKSPACES.map(built).filter(
    ({ stamp, sources }) => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources,
  );
  if (stale.length === 0) return;
  const failures = await step(`Building ${stale.map(({ name }) => name).join(', ')}`, async () =>
    (await Promise.all(stale.map(build))).filter(Boolean),
  );
  if (failures.length > 0) throw new Plain(failures.join('\n'));
}

function built(name) {
  return { name, stamp: join(ROOT, name, 'dist', '.built-from'), sources: fingerprint(name) };
}

async function build({ name, stamp, sources }) {
  const since = performance.now();
  rmSync(join(ROOT, name, 'dist'), { recursive: true, force: true });
  const { code, output } = await quietly('npm', ['run', 'build', '-w', name]);
  if (code !== 0) return `${output}\n${name} could not be built: what its build says is above.`;
  writeFileSync(stamp, sources);
  say(`  ${name} in ${seconds(since)}`);
}

/** One number for everything that a workspace is built from. */
function fingerprint(name) {
  const hash = createHash('sha256');
  for (const file of [...COMMON, ...sourcesIn(join(ROOT, name))]) {
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function sourcesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !['dist', 'node_modules', 'testing', 'resilience'].includes(name) && !name.includes('.test.'),
  );
  // oxlint-disable-next-line unicorn/no-array-sort -- Node 18, which may run this, has no toSorted
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourcesIn(path) : [path];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await program(ensureBuilt);
