import { expect, test } from 'vitest';
import { placed } from '../agenda/grid/columns.fixture.ts';
import { dayListParts } from './day-list-rows.ts';

const operator = (id: string, name: string) => ({ __typename: 'Operator' as const, id, name });
const column = (who: ReturnType<typeof operator>, bookings: ReturnType<typeof placed>[]) => ({
  __typename: 'AgendaColumn' as const,
  operator: who,
  capacity: 1,
  open: [],
  blockedSlots: [],
  bookings,
});
const day = (...columns: ReturnType<typeof column>[]) => [
  { __typename: 'AgendaDay' as const, date: '2026-11-24', closedBecause: null, columns },
];

test('each operator with their appointments and how the citizens can be reached; who has none is left out', () => {
  const days = day(
    column(operator('1', 'Anna'), [placed({ id: 'a', arrivedAt: '2026-11-24T08:55:00+01:00' })]),
    column(operator('2', 'Luca'), []),
    column(operator('3', 'Sara'), [placed({ id: 'b', elsewhere: 'Altro ufficio' })]),
  );
  const contacts = new Map([['a', { phone: '+393331234567', email: null }]]);
  expect(dayListParts(days, contacts, 'Europe/Rome')).toEqual([
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
          source: 'ONLINE',
          hasNotes: false,
        },
      ],
    },
  ]);
});
