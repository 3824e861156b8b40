import { expect, test } from 'vitest';
import { toDayColumns } from './day-columns.ts';
import { placed } from './day-column.fixture.ts';

const context = { zone: 'Europe/Rome', now: { date: '2026-11-23', minute: 480 }, shortestServiceOf: () => 10 };

type Held = { startsAt: string; endsAt: string; counter: number; until: string };

function layOut(...bookings: Parameters<typeof placed>[0][]) {
  return layOutHeld([], bookings);
}

function layOutHeld(held: Held[], bookings: Parameters<typeof placed>[0][] = []) {
  const column = {
    __typename: 'AgendaColumn' as const,
    operator: { __typename: 'Operator' as const, id: '1', name: 'Anna Esposito' },
    capacity: 1,
    open: [
      {
        __typename: 'TimeSpan' as const,
        startsAt: '2026-11-24T09:00:00+01:00',
        endsAt: '2026-11-24T09:30:00+01:00',
      },
    ],
    blockedSlots: [],
    coolDowns: [],
    heldTimes: held.map((one) => ({ __typename: 'AgendaHeldTime' as const, ...one })),
    bookings: bookings.map(placed),
  };
  const day = { __typename: 'AgendaDay' as const, date: '2026-11-24', closedBecause: null, columns: [column] };
  return toDayColumns([day], context)[0]!;
}

test('toDayColumns draws a cancelled booking beside its free time, which stays bookable', () => {
  const { bookings, gaps } = layOut({ id: 'a', status: 'CANCELLED' });
  expect(bookings).toMatchObject([{ lane: 1, of: 2, nextMark: null }]);
  expect(gaps).toEqual([{ from: 540, to: 570, places: 1, lane: 0, lanes: 1, of: 2 }]);
});

test('control: toDayColumns takes the time of a confirmed booking', () => {
  expect(layOut({ id: 'a' }).gaps).toMatchObject([{ from: 555, to: 570 }]);
});

test('toDayColumns draws cancelled and rejected bookings beside the booking that has their time now', () => {
  const { bookings } = layOut({ id: 'a', status: 'CANCELLED' }, { id: 'b', status: 'REJECTED' }, { id: 'c' });
  expect(bookings).toMatchObject([
    { id: 'a', lane: 1, of: 3 },
    { id: 'b', lane: 2, of: 3 },
    { id: 'c', lane: 0, of: 3 },
  ]);
});

test('toDayColumns takes the time that a citizen holds, until the hold ends', () => {
  const span = { startsAt: '2026-11-24T09:00:00+01:00', endsAt: '2026-11-24T09:15:00+01:00', counter: 1 };
  const { held, gaps } = layOutHeld([{ ...span, until: '2026-11-23T08:10:00+01:00' }]);
  expect(held).toMatchObject([{ from: 540, to: 555, counter: 1, until: '08:10' }]);
  expect(gaps).toMatchObject([{ from: 555, to: 570 }]);
  const ended = layOutHeld([{ ...span, until: '2026-11-23T08:00:00+01:00' }]);
  expect([ended.held, ended.gaps]).toMatchObject([[], [{ from: 540, to: 570 }]]);
});
