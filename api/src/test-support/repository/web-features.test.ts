import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * What every part of a web app may import. Every other folder is a feature: a feature imports only shared folders, and
 * shared folders import no feature. The files at the top of src, such as routes.tsx, compose the features.
 */
const SHARED: Record<string, string[]> = {
  'citizen-web': ['api', 'components', 'gql', 'i18n', 'icons', 'municipality', 'theme', 'week'],
  'staff-web': [
    'agenda-changes',
    'agenda-layout',
    'api',
    'booking',
    'components',
    'csv',
    'gql',
    'i18n',
    'live',
    'mutations',
    'municipality-time',
    'places',
    'recurrence',
    'session',
    'settings',
    'shortcuts',
    'theme',
  ],
};

/** Code that both web apps share, seen from the src folder of either; the API owns the rules of fields. */
const API = '../../api/src/';
const SHARED_CODE = ['../../web-client/', `${API}field-rules/`];

type Import = { file: string; target: string };

const partOf = (file: string) => file.split('/')[0]!;

/** Returns the relative imports of a web app's sources, with both files named from src. */
function readImports(app: string): Import[] {
  const src = join(ROOT, app, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      [
        ...readFileSync(join(src, file), 'utf8').matchAll(
          /^(?:import|export)\s[^;]*?from '(\.[^']+)'|^import '(\.[^']+)'|import\('(\.[^']+)'\)/gm,
        ),
      ].map(([, from, bare, dynamic]) => ({
        file,
        target: relative(src, resolve(src, dirname(file), (from ?? bare ?? dynamic)!)),
      })),
    );
}

/** Returns whether a file outside the top of src imports another feature. */
function isForbidden({ file, target }: Import, shared: readonly string[]): boolean {
  const [from, to] = [partOf(file), partOf(target)];
  if (!file.includes('/') || from === to || shared.includes(to)) return false;
  // Tests compare the forms with the schemas of the API.
  const allowed = file.endsWith('.test.ts') ? [...SHARED_CODE, API] : SHARED_CODE;
  return !allowed.some((folder) => target.startsWith(folder));
}

describe.each(Object.entries(SHARED))('%s', (app, shared) => {
  it('features import no other feature', () => {
    const imports = readImports(app);
    expect(imports.length).toBeGreaterThan(200);
    const forbidden = imports
      .filter((one) => isForbidden(one, shared))
      .map(({ file, target }) => `${file} -> ${target}`);
    expect(forbidden.toSorted()).toEqual([]);
  });

  it('every shared folder exists', () => {
    const parts = readdirSync(join(ROOT, app, 'src'));
    expect(shared.filter((part) => !parts.includes(part))).toEqual([]);
  });
});

it('the rule finds an import of another feature, also from a shared folder', () => {
  const shared = ['components'];
  const check = (file: string, target: string) => isForbidden({ file, target }, shared);
  expect(check('privacy/page.tsx', 'booking/steps.ts')).toBe(true);
  expect(check('components/button.tsx', 'booking/steps.ts')).toBe(true);
  expect(check('privacy/page.tsx', 'components/button.tsx')).toBe(false);
  expect(check('privacy/page.tsx', 'privacy/form/form.tsx')).toBe(false);
  expect(check('routes.tsx', 'booking/steps.ts')).toBe(false);
  expect(check('privacy/page.tsx', '../../web-client/src/download-file.ts')).toBe(false);
  expect(check('privacy/page.tsx', '../../staff-web/src/main.tsx')).toBe(true);
});
