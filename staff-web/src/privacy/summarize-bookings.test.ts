import { expect, test } from 'vitest';
import { listNames, upcoming } from './summarize-bookings.ts';

const booking = {
  name: 'Mario',
  surname: 'Rossi',
  status: 'CONFIRMED' as const,
  startsAt: '2026-11-26T09:00:00+01:00',
};

test('one person is one name however it is written; two of one family are two', () => {
  expect(
    listNames([booking, { ...booking, surname: 'ROSSI' }, { ...booking, name: null, surname: null }]),
  ).toHaveLength(1);
  expect(listNames([booking, { ...booking, name: 'Anna' }])).toEqual(['rossi mario', 'rossi anna']);
});

test('what is to come is what holds its time and has not begun, on whatever clock it is written', () => {
  const bookings = [
    booking,
    { ...booking, status: 'CANCELLED' as const },
    { ...booking, status: 'REQUESTED' as const },
  ];
  expect(upcoming({ takenAt: '2026-11-26T07:59:59Z', bookings })).toBe(2);
  expect(upcoming({ takenAt: '2026-11-26T08:00:00Z', bookings })).toBe(0);
});
