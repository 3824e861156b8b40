import { expect, test } from 'vitest';
import { parseSelection, toSearchParams, type Operator, type Place, type Service } from './selection-params.ts';

const operator = (id: string): Operator => ({ __typename: 'Operator', id, name: `Operatore ${id}` });
const service = (slug: string, ...operators: Operator[]): Service => ({
  __typename: 'Service',
  id: `service-${slug}`,
  slug,
  name: slug,
  description: null,
  durationMinutes: 15,
  requirements: [],
  notice: null,
  horizonDays: 60,
  externalBookingUrl: null,
  operators,
});
const place = (slug: string, ...services: Service[]): Place => ({
  __typename: 'Place',
  id: `place-${slug}`,
  slug,
  name: slug,
  kind: 'OFFICE',
  address: 'Via Roma 1',
  phone: null,
  email: null,
  openingNote: null,
  services,
});

const minzoni = place('minzoni', service('cie', operator('a')), service('residenza', operator('a'), operator('b')));
const albalunga = place('albalunga', service('cie', operator('c'), operator('d')), service('tributi', operator('e')));
const sala = place('sala', service('evento', operator('f')));
const places = [minzoni, albalunga, sala];
const parse = (query: string, among = places) => parseSelection(new URLSearchParams(query), among);

test('an empty URL selects nothing and offers every place', () => {
  expect(parse('')).toMatchObject({ place: null, service: null, operator: null, unknown: null, offeredPlaces: places });
});

test('a link to a service offers only its places and selects it once the place is selected', () => {
  const selection = parse('servizio=cie');
  expect(selection.offeredPlaces).toEqual([minzoni, albalunga]);
  expect(selection.requestedService?.slug).toBe('cie');
  expect(selection.place).toBeNull();
});

test('a link to a service of a single place selects the place, the service and its only operator', () => {
  const selection = parse('servizio=evento');
  expect([selection.place?.slug, selection.service?.slug, selection.operator?.id]).toEqual(['sala', 'evento', 'f']);
});

test('a link to an office selects the office and its only service', () => {
  expect(parse('ufficio=sala').service?.slug).toBe('evento');
  expect(parse('ufficio=minzoni')).toMatchObject({ place: minzoni, service: null, offeredPlaces: places });
});

test('the only place, service and operator are selected automatically', () => {
  expect(parse('', [sala])).toMatchObject({ place: sala, service: sala.services[0], operator: operator('f') });
});

test('no operator is selected among several, unless the URL names one', () => {
  expect(parse('ufficio=minzoni&servizio=residenza').operator).toBeNull();
  expect(parse('ufficio=minzoni&servizio=residenza&referente=b').operator?.id).toBe('b');
});

test('an unknown place or service is reported, and every place is offeredPlaces', () => {
  expect(parse('servizio=niente')).toMatchObject({ unknown: 'unknown-service', offeredPlaces: places });
  expect(parse('ufficio=niente')).toMatchObject({ unknown: 'unknown-place', offeredPlaces: places });
  expect(parse('ufficio=minzoni&servizio=niente')).toMatchObject({ unknown: 'unknown-service', place: minzoni });
});

test('a service of another place is reported with the places that offer it', () => {
  expect(parse('ufficio=minzoni&servizio=tributi')).toMatchObject({
    unknown: 'service-elsewhere',
    elsewhere: { service: 'tributi', places: 'albalunga' },
    place: minzoni,
    service: null,
  });
  expect(parse('ufficio=sala&servizio=cie').elsewhere).toEqual({ service: 'cie', places: 'minzoni, albalunga' });
  expect(parse('ufficio=minzoni&servizio=cie').elsewhere).toBeNull();
});

test('slugs ignore case', () => {
  const selection = parse('ufficio=MINZONI&servizio=Cie');
  expect([selection.place?.slug, selection.service?.slug, selection.unknown]).toEqual(['minzoni', 'cie', null]);
  expect(parse('servizio=EVENTO').service?.slug).toBe('evento');
});

test('an invalid day in the URL is ignored', () => {
  expect(parse('giorno=2026-02-30').day).toBeNull();
});

test('a "+" that a link does not encode stays part of the start', () => {
  expect(parse('inizio=2026-12-17T09:15:00+01:00').startsAt).toBe('2026-12-17T09:15:00+01:00');
  expect(parse('inizio=').startsAt).toBeNull();
});

test('toSearchParams writes what parseSelection reads, and keeps the language', () => {
  const selection = {
    place: minzoni,
    service: minzoni.services[1]!,
    operator: operator('b'),
    day: '2026-12-17',
    startsAt: '2026-12-17T09:15:00+01:00',
  };
  const url = toSearchParams(selection, new URLSearchParams('lang=en&altro=1'));
  expect(url).toContain('lang=en');
  expect(url).not.toContain('altro');
  expect(parse(url)).toMatchObject(selection);
  expect(toSearchParams({}, new URLSearchParams())).toBe('');
});
