import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Package = { version?: string; optionalDependencies?: Record<string, string> };

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8'));
const locked: Record<string, Package> = read('package-lock.json').packages;

/** Returns optional dependencies that the lockfile names but does not contain. */
function missing(packages: Record<string, Package>): string[] {
  return Object.entries(packages)
    .filter(([path]) => path.includes('node_modules/'))
    .flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
}

it('contains every optional dependency that it names, as npm ci requires; if not, run "npm run lock"', () => {
  expect(missing(locked)).toEqual([]);
});

it('negative control: finds a removed optional dependency', () => {
  const { 'node_modules/@esbuild/linux-x64': part, ...rest } = locked;
  expect(part).toBeDefined();
  expect(missing(rest)).toContain('@esbuild/linux-x64');
});

it('contains Node and PostgreSQL for every supported platform', () => {
  const brought = [read('package.json'), read('api/package.json')].flatMap((file) =>
    Object.entries<string>(file.optionalDependencies),
  );
  expect(brought).toHaveLength(10);
  for (const [name, version] of brought)
    expect([name, locked[`node_modules/${name}`]?.version]).toEqual([name, version]);
});
