import { expect, test } from 'vitest';
import { listNames, countUpcoming } from './summarize-bookings.ts';

const booking = {
  name: 'Mario',
  surname: 'Rossi',
  status: 'CONFIRMED' as const,
  startsAt: '2026-11-26T09:00:00+01:00',
};

test('listNames ignores case, and returns two members of one family as two names', () => {
  expect(
    listNames([booking, { ...booking, surname: 'ROSSI' }, { ...booking, name: null, surname: null }]),
  ).toHaveLength(1);
  expect(listNames([booking, { ...booking, name: 'Anna' }])).toEqual(['rossi mario', 'rossi anna']);
});

test('countUpcoming counts active bookings that start later, in any time zone', () => {
  const bookings = [
    booking,
    { ...booking, status: 'CANCELLED' as const },
    { ...booking, status: 'REQUESTED' as const },
  ];
  expect(countUpcoming({ takenAt: '2026-11-26T07:59:59Z', bookings })).toBe(2);
  expect(countUpcoming({ takenAt: '2026-11-26T08:00:00Z', bookings })).toBe(0);
});
