import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../..', import.meta.url));

/** Modules in dependency order: a module imports only from modules before it, type imports included. */
const ORDER = [
  'scheduling',
  'field-rules',
  'db',
  'context',
  'audit',
  'transaction',
  'graphql',
  'mail',
  'staff',
  'catalogue',
  'agenda',
  'booking',
  'statistics',
  'agenda-changes',
  'privacy',
  'municipality',
  'seed',
  'embedded',
  'server',
  'test-support',
];

/** Modules that only the named modules may import. */
const RESTRICTED: Record<string, string[]> = {
  embedded: ['server', 'test-support'],
  seed: ['server', 'test-support'],
};

/** Packages that the modules without input and output may import. */
const PURE_MODULE_PACKAGES: Record<string, string[]> = {
  scheduling: ['luxon'],
  'field-rules': ['libphonenumber-js/min'],
};

const MAX_FILES_PER_FOLDER = 15;

type Import = { file: string; module: string; target: string };

const isTest = (file: string) => /\.test\.ts$|(^|\/)test-support\/|security-tests\//.test(file);

function sourceFiles(): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.tmp.ts'),
  );
}

function readImports(files: readonly string[]): Import[] {
  return files.flatMap((file) =>
    [
      ...readFileSync(join(src, file), 'utf8').matchAll(
        /^(?:import|export)\s[^;]*?from '([^']+)'|import\('([^']+)'\)/gm,
      ),
    ].map((match) => ({ file, module: getModule(file), target: (match[1] ?? match[2])! })),
  );
}

function getModule(file: string): string {
  return file.split('/')[0]!.replace(/\.ts$/, '');
}

const toPath = ({ file, target }: Import) => relative(src, resolve(src, dirname(file), target));

function isForbidden(one: Import): boolean {
  const { file, module, target } = one;
  if (!target.startsWith('.')) {
    const packages = PURE_MODULE_PACKAGES[module];
    return packages !== undefined && !isTest(file) && !packages.includes(target);
  }
  const other = getModule(toPath(one));
  if (other === module || isTest(file)) return false;
  if (RESTRICTED[other] !== undefined && !RESTRICTED[other].includes(module)) return true;
  return !ORDER.includes(other) || ORDER.indexOf(module) <= ORDER.indexOf(other);
}

/** Returns each import cycle once, as "a.ts -> b.ts -> a.ts". */
function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const visit = (file: string) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    path.push(file);
    for (const next of edges.get(file) ?? []) visit(next);
    path.pop();
    state.set(file, 'done');
  };
  for (const file of edges.keys()) visit(file);
  return cycles;
}

it('modules import only from modules before them', () => {
  const all = readImports(sourceFiles());
  expect(all.length).toBeGreaterThan(1_000);
  expect(all.filter(isForbidden).map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
});

it('files do not import each other in a cycle, type imports included', () => {
  const edges = Map.groupBy(
    readImports(sourceFiles()).filter(({ file, target }) => target.startsWith('.') && !isTest(file)),
    ({ file }) => file,
  );
  expect(findCycles(new Map([...edges].map(([file, imports]) => [file, imports.map(toPath)])))).toEqual([]);
});

it('folders hold at most about 15 files, tests not counted', () => {
  const folders = Map.groupBy(
    sourceFiles().filter((file) => !file.endsWith('.test.ts') && !file.startsWith('db/migrations/')),
    (file) => dirname(file),
  );
  const full = [...folders].filter(([, files]) => files.length > MAX_FILES_PER_FOLDER);
  expect(full.map(([folder, files]) => `${folder}: ${files.length}`)).toEqual([]);
});

it('the rules reject a wrong import and find a cycle', () => {
  expect(isForbidden({ file: 'booking/create/book.ts', module: 'booking', target: '../../server/http/app.ts' })).toBe(
    true,
  );
  expect(isForbidden({ file: 'scheduling/slots.ts', module: 'scheduling', target: 'pg' })).toBe(true);
  expect(isForbidden({ file: 'booking/book.ts', module: 'booking', target: '../embedded/mailbox/mailbox.ts' })).toBe(
    true,
  );
  expect(isForbidden({ file: 'booking/book.ts', module: 'booking', target: '../agenda/affected-places.ts' })).toBe(
    false,
  );
  const edges = new Map([
    ['a.ts', ['b.ts']],
    ['b.ts', ['c.ts']],
    ['c.ts', ['a.ts']],
  ]);
  expect(findCycles(edges)).toEqual(['a.ts -> b.ts -> c.ts -> a.ts']);
});
