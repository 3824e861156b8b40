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
const read = (query: string, among = places) => parseSelection(new URLSearchParams(query), among);

test('with nothing in the address, nothing is chosen and every place is offered', () => {
  expect(read('')).toMatchObject({ place: null, service: null, operator: null, unknown: null, offered: places });
});

test('a link to a service offers only the places that have it, and chooses it once the place is known', () => {
  const choice = read('servizio=cie');
  expect(choice.offered).toEqual([minzoni, albalunga]);
  expect(choice.requestedService?.slug).toBe('cie');
  expect(choice.place).toBeNull();
});

test('a link to a service of one place only chooses place, service and its only operator', () => {
  const choice = read('servizio=evento');
  expect([choice.place?.slug, choice.service?.slug, choice.operator?.id]).toEqual(['sala', 'evento', 'f']);
});

test('a link to an office chooses it, and its only service', () => {
  expect(read('ufficio=sala').service?.slug).toBe('evento');
  expect(read('ufficio=minzoni')).toMatchObject({ place: minzoni, service: null, offered: places });
});

test('what there is only one of is chosen by itself', () => {
  expect(read('', [sala])).toMatchObject({ place: sala, service: sala.services[0], operator: operator('f') });
});

test('among several operators none is chosen: any will do', () => {
  expect(read('ufficio=minzoni&servizio=residenza').operator).toBeNull();
  expect(read('ufficio=minzoni&servizio=residenza&referente=b').operator?.id).toBe('b');
});

test('an unknown place or service is said, and the full list is offered', () => {
  expect(read('servizio=niente')).toMatchObject({ unknown: 'unknown-service', offered: places });
  expect(read('ufficio=niente')).toMatchObject({ unknown: 'unknown-place', offered: places });
  expect(read('ufficio=minzoni&servizio=tributi')).toMatchObject({ unknown: 'unknown-service', place: minzoni });
});

test('days and times typed by hand that do not exist count as not chosen', () => {
  expect(read('giorno=2026-02-30&inizio=domani')).toMatchObject({ day: null, startsAt: null });
});

test('a choice written into an address is read back the same, and the language stays', () => {
  const chosen = {
    place: minzoni,
    service: minzoni.services[1]!,
    operator: operator('b'),
    day: '2026-12-17',
    startsAt: '2026-12-17T09:15:00+01:00',
  };
  const address = toSearchParams(chosen, new URLSearchParams('lang=en&altro=1'));
  expect(address).toContain('lang=en');
  expect(address).not.toContain('altro');
  expect(read(address)).toMatchObject(chosen);
  expect(toSearchParams({}, new URLSearchParams())).toBe('');
});
