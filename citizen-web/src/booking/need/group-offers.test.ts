import { expect, test } from 'vitest';
import type { Place, Service } from '../journey/selection-params.ts';
import { findSoonest, groupOffers } from './group-offers.ts';

const service = (id: string, name: string) => ({ id, name }) as Service;
const place = (id: string, ...services: Service[]) => ({ id, services }) as unknown as Place;
const places = [place('1', service('a', 'C.I.E.'), service('b', 'Residenza')), place('2', service('c', 'c.i.e.'))];
const found = (placeId: string, serviceId: string, startsAt: string | null) => ({
  __typename: 'SoonestTime' as const,
  startsAt,
  service: { __typename: 'Service' as const, id: serviceId },
  place: { __typename: 'Place' as const, id: placeId },
});

test('groupOffers puts the offices of one service together and drops what the page does not know', () => {
  const times = [found('2', 'c', null), found('1', 'b', null), found('1', 'a', null), found('3', 'x', null)];
  const groups = groupOffers(times, places).map((group) => group.map((offer) => offer.service.id));
  expect(groups).toEqual([['c', 'a'], ['b']]);
});

test('findSoonest compares instants of different offsets, and returns null without a free time', () => {
  const times = [
    found('1', 'a', '2026-10-25T02:30:00+01:00'),
    found('2', 'c', '2026-10-25T02:45:00+02:00'),
    found('1', 'b', null),
  ];
  expect(findSoonest(groupOffers(times, places).flat())?.service.id).toBe('c');
  expect(findSoonest(groupOffers([found('1', 'b', null)], places).flat())).toBeNull();
});
