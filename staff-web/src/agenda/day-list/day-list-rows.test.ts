import { expect, test } from 'vitest';
import { toOperatorLists } from './day-list-rows.ts';

const booking = (change: object) => ({
  __typename: 'AgendaBooking' as const,
  id: 'a',
  number: 1,
  status: 'CONFIRMED' as const,
  source: 'ONLINE' as const,
  startsAt: '2026-11-24T09:00:00+01:00',
  endsAt: '2026-11-24T09:15:00+01:00',
  arrivedAt: null,
  serviceName: 'Rilascio C.I.E.',
  elsewhere: null,
  applicantName: 'Rossi Mario',
  phone: null,
  email: null,
  notes: '',
  ...change,
});
const operator = (id: string, name: string) => ({ __typename: 'Operator' as const, id, name });
const column = (who: ReturnType<typeof operator>, bookings: ReturnType<typeof booking>[]) => ({
  __typename: 'AgendaColumn' as const,
  operator: who,
  bookings,
});
const day = (...columns: ReturnType<typeof column>[]) => [
  { __typename: 'AgendaDay' as const, date: '2026-11-24', closedBecause: null, columns },
];

test('toOperatorLists returns the appointments and contacts per operator, without operators that have none', () => {
  const days = day(
    column(operator('1', 'Anna'), [
      booking({ arrivedAt: '2026-11-24T08:55:00+01:00', phone: '+393331234567', notes: 'Porto il passeggino' }),
    ]),
    column(operator('2', 'Luca'), []),
    column(operator('3', 'Sara'), [booking({ id: 'b', elsewhere: 'Altro ufficio' })]),
  );
  expect(toOperatorLists(days, 'Europe/Rome')).toEqual([
    {
      operator: operator('1', 'Anna'),
      rows: [
        {
          id: 'a',
          from: '09:00',
          to: '09:15',
          number: 1,
          applicantName: 'Rossi Mario',
          serviceName: 'Rilascio C.I.E.',
          phone: '333 123 4567',
          email: '',
          state: 'ARRIVED',
          isCancelled: false,
          source: 'ONLINE',
          notes: 'Porto il passeggino',
        },
      ],
    },
  ]);
});

test('toOperatorLists marks cancelled and rejected appointments', () => {
  const statuses = ['CONFIRMED', 'CANCELLED', 'REJECTED', 'NO_SHOW'];
  const days = day(
    column(
      operator('1', 'Anna'),
      statuses.map((status) => booking({ id: status, status })),
    ),
  );
  expect(toOperatorLists(days, 'Europe/Rome')[0]!.rows.map(({ id, isCancelled }) => [id, isCancelled])).toEqual([
    ['CONFIRMED', false],
    ['CANCELLED', true],
    ['REJECTED', true],
    ['NO_SHOW', false],
  ]);
});
