import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

// Checks the mandatory keys of publiccode.yml 0.7, because npm has no validator for it.

const root = new URL('../../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const LICENSED = [
  'package.json',
  'api/package.json',
  'citizen-web/package.json',
  'staff-web/package.json',
  'web-client/package.json',
  'e2e/package.json',
];

const description = z.object({
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string().min(1)).min(1),
  screenshots: z.array(z.string().regex(/\.(png|jpg)$/)),
});
const named = z.array(z.object({ name: z.string().min(1) })).min(1);

const publiccode = z.object({
  publiccodeYmlVersion: z.literal('0.7'),
  name: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.enum(['appointment-scheduling', 'online-booking', 'resource-management'])).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/web'),
  description: z.object({ it: description, en: description }),
  legal: z.object({ license: z.string() }),
  maintenance: z.discriminatedUnion('type', [
    z.object({ type: z.enum(['internal', 'community']), contacts: named }),
    z.object({ type: z.literal('contract'), contractors: named }),
    z.object({ type: z.literal('none') }),
  ]),
  localisation: z.object({ localisationReady: z.boolean(), availableLanguages: z.array(z.enum(['it', 'en'])).min(1) }),
});

const written = () => publiccode.parse(parse(read('publiccode.yml'), { uniqueKeys: true }));

it('publiccode.yml has every mandatory key, within its limits', () => {
  expect(written().name).toBe('Prenotazioni');
});

it('publiccode.yml names existing screenshots', () => {
  const pictures = Object.values(written().description).flatMap(({ screenshots }) => screenshots);
  expect(pictures.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

it('publiccode.yml, every package and the licence text name the same licence', () => {
  const { license } = written().legal;
  expect(LICENSED.map((path) => z.object({ license: z.string() }).parse(JSON.parse(read(path))).license)).toEqual(
    LICENSED.map(() => license),
  );
  expect(license).toBe('AGPL-3.0-or-later');
  expect(read('LICENSE')).toMatch(/^\s*GNU AFFERO GENERAL PUBLIC LICENSE\n\s*Version 3,/);
});
