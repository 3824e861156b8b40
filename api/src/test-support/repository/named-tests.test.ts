import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const TEST_FOLDERS = [
  'api/src',
  'api/resilience',
  'citizen-web/src',
  'staff-web/src',
  'web-client/src',
  'e2e/specs',
  'bench',
];
const PAGES = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).filter((page) =>
  page.endsWith('.md'),
);

const tests = TEST_FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:test|spec)\.tsx?$/.test(file))
    .map((file) => `/${folder}/${file}`),
);

/** Returns the test files that a text names in backticks, by path or by the end of the path. */
function findNamedTests(text: string): string[] {
  return [...text.matchAll(/`([\w./-]+\.(?:test|spec)\.tsx?)`/g)].map(([, name]) => name!);
}

const exists = (name: string) => tests.some((test) => test.endsWith(`/${name}`));

it('every test that the documentation names exists', () => {
  const missing = PAGES.flatMap((page) =>
    findNamedTests(readFileSync(join(ROOT, 'docs', page), 'utf8'))
      .filter((name) => !exists(name))
      .map((name) => `${page}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it('security and operations name more than sixty tests', () => {
  const all = ['security.md', 'operations.md'].flatMap((page) =>
    findNamedTests(readFileSync(join(ROOT, 'docs', page), 'utf8')),
  );
  expect(new Set(all).size).toBeGreaterThan(60);
});

it('negative control: finds a missing test', () => {
  expect(findNamedTests('held by `api/src/booking/never.test.ts` and `book.test.ts`').map(exists)).toEqual([
    false,
    true,
  ]);
});
