import { expect, it } from 'vitest';
import { sameName } from './unique-name.ts';
import { freeSlug, slugOf } from './slug.ts';

it('a name becomes the part of a link that people can read aloud', () => {
  expect(slugOf('Rilascio C.I.E. (carta d’identità)')).toBe('rilascio-c-i-e-carta-d-identita');
  expect(slugOf('  Città & Università  ')).toBe('citta-universita');
  expect(slugOf('§§')).toBe('voce');
});

it('a link already in use is told apart by a number', () => {
  expect(freeSlug('Anagrafe', new Set(['stato-civile']))).toBe('anagrafe');
  expect(freeSlug('Anagrafe', new Set(['anagrafe', 'anagrafe-2']))).toBe('anagrafe-3');
});

it('names that differ in capitals or accents alone are the same to people', () => {
  expect(sameName('Città', 'CITTA')).toBe(true);
  expect(sameName('Sportello 1', 'Sportello 2')).toBe(false);
});
