import { expect, it } from 'vitest';
import { isSameName } from './unique-name.ts';
import { toUniqueSlug, toSlug } from './slug.ts';

it('a name becomes the part of a link that people can read aloud', () => {
  expect(toSlug('Rilascio C.I.E. (carta d’identità)')).toBe('rilascio-c-i-e-carta-d-identita');
  expect(toSlug('  Città & Università  ')).toBe('citta-universita');
  expect(toSlug('§§')).toBe('voce');
});

it('a link already in use is told apart by a number', () => {
  expect(toUniqueSlug('Anagrafe', new Set(['stato-civile']))).toBe('anagrafe');
  expect(toUniqueSlug('Anagrafe', new Set(['anagrafe', 'anagrafe-2']))).toBe('anagrafe-3');
});

it('names that differ in capitals or accents alone are the same to people', () => {
  expect(isSameName('Città', 'CITTA')).toBe(true);
  expect(isSameName('Sportello 1', 'Sportello 2')).toBe(false);
});
