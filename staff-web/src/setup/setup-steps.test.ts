import { expect, it } from 'vitest';
import type { SetupQuery } from '../gql/graphql.ts';
import { findDoneSteps, isSetupComplete } from './setup-steps.ts';

const NEW_COMUNE = {
  municipalitySettings: {
    id: '1',
    crestUrl: null,
    contacts: { address: '', phone: '', email: 'a@example.it' },
    links: { legalNotes: '', accessibility: '' },
  },
  staffCatalogue: { places: [], services: [], operators: [] },
} as unknown as SetupQuery;

const COMPLETE = {
  municipalitySettings: {
    id: '1',
    crestUrl: null,
    contacts: { address: 'Via Roma 1', phone: '081', email: 'a@example.it' },
    links: { legalNotes: 'https://example.it/', accessibility: 'https://example.it/' },
  },
  staffCatalogue: {
    places: [{ id: '1', retiredAt: null }],
    services: [{ id: '2', operatorIds: ['3'], retiredAt: null }],
    operators: [{ id: '3', placeIds: ['1'], retiredAt: null }],
  },
} as unknown as SetupQuery;

it('has no step done for a new comune', () => {
  expect([...findDoneSteps(NEW_COMUNE)]).toEqual([]);
});

it('is complete without a crest', () => {
  const done = findDoneSteps(COMPLETE);
  expect([...done]).toEqual(['municipality', 'place', 'service', 'operator', 'hours']);
  expect(isSetupComplete(done)).toBe(true);
});

it('ignores retired records', () => {
  const { places, services, operators } = COMPLETE.staffCatalogue;
  const retire = <T>(records: T[]) => records.map((record) => ({ ...record, retiredAt: '2026-11-23T08:00:00Z' }));
  const staffCatalogue = { places: retire(places), services: retire(services), operators: retire(operators) };
  expect([...findDoneSteps({ ...COMPLETE, staffCatalogue } as unknown as SetupQuery)]).toEqual(['municipality']);
});
