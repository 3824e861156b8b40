import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('..', import.meta.url));

/** The arrow of the house: a room may lean on those before it, never on those after it. */
const ORDER = [
  'scheduling',
  'data',
  'work',
  'audit',
  'graphql',
  'guard',
  'notifications',
  'staff',
  'catalogue',
  'agenda',
  'booking',
  'planning',
  'privacy',
  'municipality',
  'demonstration',
  'local',
  'server',
  'testing',
];

/** What only some may lean on. */
const ONLY: Record<string, string[]> = {
  guard: ['server', 'testing'],
  local: ['server', 'testing'],
  demonstration: ['server', 'testing'],
};

const PURE = 'scheduling';
const PURE_MAY_USE = ['luxon'];

type Import = { file: string; room: string; target: string };

function imports(): Import[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.tmp.ts'))
    .flatMap((file) =>
      [
        ...readFileSync(join(src, file), 'utf8').matchAll(
          /^(?:import|export)\s[^;]*?from '([^']+)'|import\('([^']+)'\)/gm,
        ),
      ].map((match) => ({ file, room: roomOf(file), target: (match[1] ?? match[2])! })),
    );
}

function roomOf(file: string): string {
  return file.split('/')[0]!.replace(/\.ts$/, '');
}

const isTest = (file: string) => /\.test\.ts$|\.test-support\.ts$|^\w+\/testing\//.test(file);

function wrong({ file, room, target }: Import): boolean {
  if (!target.startsWith('.')) return room === PURE && !isTest(file) && !PURE_MAY_USE.includes(target);
  const other = roomOf(relative(src, resolve(src, dirname(file), target)));
  if (other === room || isTest(file)) return false;
  if (ONLY[other] !== undefined && !ONLY[other].includes(room)) return true;
  return ORDER.indexOf(other) === -1 || ORDER.indexOf(room) <= ORDER.indexOf(other);
}

it('rooms lean only on rooms that stand before them', () => {
  const all = imports();
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(wrong).map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
});

it('the test sees an arrow that points the wrong way', () => {
  expect(wrong({ file: 'booking/book.ts', room: 'booking', target: '../server/app.ts' })).toBe(true);
  expect(wrong({ file: 'scheduling/slots.ts', room: 'scheduling', target: 'pg' })).toBe(true);
  expect(wrong({ file: 'booking/book.ts', room: 'booking', target: '../local/mailbox.ts' })).toBe(true);
  expect(wrong({ file: 'booking/book.ts', room: 'booking', target: '../agenda/service-agenda.ts' })).toBe(false);
});
