import { expect, it } from 'vitest';
import { isSameName } from './unique-name.ts';
import { toUniqueSlug, toSlug } from './slug.ts';

it('toSlug returns lower-case ASCII words joined by hyphens', () => {
  expect(toSlug('Rilascio C.I.E. (carta d’identità)')).toBe('rilascio-c-i-e-carta-d-identita');
  expect(toSlug('  Città & Università  ')).toBe('citta-universita');
  expect(toSlug('§§')).toBe('voce');
});

it('toUniqueSlug appends a number to a slug in use', () => {
  expect(toUniqueSlug('Anagrafe', new Set(['stato-civile']))).toBe('anagrafe');
  expect(toUniqueSlug('Anagrafe', new Set(['anagrafe', 'anagrafe-2']))).toBe('anagrafe-3');
});

it('isSameName ignores case and accents', () => {
  expect(isSameName('Città', 'CITTA')).toBe(true);
  expect(isSameName('Sportello 1', 'Sportello 2')).toBe(false);
});
