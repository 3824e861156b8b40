import { freeGaps } from './free-gaps.ts';
import { busyRange, type DayColumn, isActiveBooking, type PlacedBooking } from './day-columns.ts';

/** Returns a column open from 9:00 to 12:00 without bookings. `change` overrides fields. */
export function column(change: Partial<DayColumn>): DayColumn {
  const defaults = {
    key: '2026-11-24/1',
    date: '2026-11-24',
    operator: { id: '1', name: 'Anna Esposito' },
    capacity: 1,
    closedBecause: null,
    open: [{ from: 540, to: 720 }],
    blocked: [],
    bookings: [],
    held: [],
    ...change,
  };
  const booked = defaults.bookings.filter(isActiveBooking).map(busyRange);
  const gaps = freeGaps({ ...defaults, booked, shortest: 10 }).map((gap) => ({ ...gap, lane: 0, lanes: 1, of: 1 }));
  return { gaps, ...defaults };
}

/** Returns a confirmed booking from 9:00 to 9:15. `change` overrides fields. */
export function placed(change: Partial<PlacedBooking>): PlacedBooking {
  const defaults = {
    __typename: 'AgendaBooking' as const,
    id: 'a',
    number: 1,
    applicantName: 'Rossi Mario',
    applicantSurname: 'Rossi',
    arrivedAt: null,
    counter: 1,
    elsewhere: null,
    startsAt: '2026-11-24T09:00:00+01:00',
    endsAt: '2026-11-24T09:15:00+01:00',
    hasNotes: false,
    hasInternalNote: false,
    overridesRules: false,
    sequence: 0,
    busyUntil: '2026-11-24T09:15:00+01:00',
    phone: null,
    email: null,
    serviceId: '1',
    serviceName: 'Rilascio C.I.E.',
    source: 'ONLINE' as const,
    status: 'CONFIRMED' as const,
    from: 540,
    to: 555,
    lane: 0,
    of: 1,
    nextMark: null,
    isDue: false,
    ...change,
  };
  return { busyTo: defaults.to, ...defaults };
}
