import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('..', import.meta.url));

/** Packages that access a database, a network or another process. */
const EXTERNAL_PACKAGES = [
  /^pg$/,
  /^@mikro-orm\//,
  /^(?:fastify|graphile-worker|nodemailer|oidc-provider|openid-client|smtp-server)$/,
  /^node:(?:child_process|cluster|dgram|http|http2|https|net|tls)$/,
];
const IMPORT = /^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm;

/** Absolute paths of the test files by kind. */
export type TestKinds = { unit: string[]; integration: string[] };

/**
 * Splits the test files of the API by what they import, also through other files. A test is a unit test if none of its
 * imports can reach a database, a network or another process. All others are integration tests.
 */
export function findTestKinds(): TestKinds {
  const reachesOutside = createExternalCheck((file) => readFileSync(file, 'utf8'));
  const kinds: TestKinds = { unit: [], integration: [] };
  for (const name of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    const file = join(SRC, name);
    if (name.endsWith('.test.ts')) kinds[reachesOutside(file) ? 'integration' : 'unit'].push(file);
  }
  return kinds;
}

/**
 * Returns a function that checks whether a source file imports a package of OUTSIDE, directly or through other files.
 */
export function createExternalCheck(read: (file: string) => string): (file: string) => boolean {
  const targets = new Map<string, string[]>();
  const importsOf = (file: string) => {
    if (!targets.has(file)) targets.set(file, importTargets(read(file)));
    return targets.get(file)!;
  };
  const check = (file: string, seen: Set<string>): boolean => {
    if (seen.has(file)) return false;
    seen.add(file);
    return importsOf(file).some((target) =>
      target.startsWith('.')
        ? /\.tsx?$/.test(target) && check(resolve(dirname(file), target), seen)
        : EXTERNAL_PACKAGES.some((name) => name.test(target)),
    );
  };
  return (file) => check(file, new Set());
}

/** Returns what a source file imports at run time; type-only imports do not count. */
function importTargets(source: string): string[] {
  return [...source.matchAll(IMPORT)].map(([, from, bare, dynamic]) => (from ?? bare ?? dynamic)!);
}
