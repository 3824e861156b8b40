import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const ROOMS = ['api/src', 'api/resilience', 'citizen-web/src', 'staff-web/src', 'web-client/src', 'e2e/specs', 'bench'];
const PAGES = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).filter((page) =>
  page.endsWith('.md'),
);

const tests = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:test|spec)\.tsx?$/.test(file))
    .map((file) => `/${room}/${file}`),
);

/** The tests that a text names, in backticks: with their whole path, or with its end. */
function named(text: string): string[] {
  return [...text.matchAll(/`([\w./-]+\.(?:test|spec)\.tsx?)`/g)].map(([, name]) => name!);
}

const exists = (name: string) => tests.some((test) => test.endsWith(`/${name}`));

it('every test that the documentation names exists', () => {
  const missing = PAGES.flatMap((page) =>
    named(readFileSync(join(ROOT, 'docs', page), 'utf8'))
      .filter((name) => !exists(name))
      .map((name) => `${page}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it('security and operations name more than sixty of them', () => {
  const all = ['security.md', 'operations.md'].flatMap((page) => named(readFileSync(join(ROOT, 'docs', page), 'utf8')));
  expect(new Set(all).size).toBeGreaterThan(60);
});

it('one that is not there would be seen', () => {
  expect(named('held by `api/src/booking/never.test.ts` and `book.test.ts`').map(exists)).toEqual([false, true]);
});
