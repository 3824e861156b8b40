import { expect, test } from 'vitest';
import { listAccessiblePlaces } from './accessible-places.ts';

const service = (...operators: string[]) => ({
  id: '1',
  name: 'CIE',
  bufferMinutes: 0,
  durationMinutes: 15,
  minNoticeMinutes: 0,
  horizonDays: 60,
  operators: operators.map((id) => ({ __typename: 'Operator' as const, id, name: id })),
  __typename: 'Service' as const,
});
const places = [
  { id: '1', services: [service('7')] },
  { id: '2', services: [service('8')] },
  { id: '3', services: [service('7', '8')] },
];
const reached = (me: Parameters<typeof listAccessiblePlaces>[0]) =>
  listAccessiblePlaces(me, places).map(({ id, access }) => `${id} ${access}`);

test('listAccessiblePlaces returns every place to an administrator', () => {
  expect(reached({ role: 'ADMIN', placeIds: [], operatorId: null })).toEqual(['1 WHOLE', '2 WHOLE', '3 WHOLE']);
});

test('listAccessiblePlaces returns the assigned places to a manager', () => {
  expect(reached({ role: 'MANAGER', placeIds: ['2'], operatorId: '7' })).toEqual(['2 WHOLE']);
});

test('listAccessiblePlaces returns assigned places first to an operator, then the own agenda at other places', () => {
  expect(reached({ role: 'OPERATOR', placeIds: ['2'], operatorId: '7' })).toEqual(['2 WHOLE', '1 OWN', '3 OWN']);
  expect(reached({ role: 'OPERATOR', placeIds: [], operatorId: null })).toEqual([]);
});
