import type { AttendanceStatus } from '../../gql/graphql.ts';
import { type BookingState, stateOf } from '../../booking/booking-state.ts';

type Marked = Parameters<typeof stateOf>[0];

/** What can be said of a booking at the desk, the likeliest first. */
export function marksFor(booking: Marked): AttendanceStatus[] {
  const marks: Partial<Record<BookingState, AttendanceStatus[]>> = {
    CONFIRMED: ['ARRIVED', 'COMPLETED', 'NO_SHOW'],
    ARRIVED: ['COMPLETED', 'NO_SHOW', 'NOT_ARRIVED'],
    COMPLETED: ['EXPECTED'],
    NO_SHOW: ['ARRIVED', 'EXPECTED'],
  };
  return marks[stateOf(booking)] ?? [];
}

/** What takes a mark back. */
export function undoOf(mark: AttendanceStatus, before: Marked): AttendanceStatus {
  switch (mark) {
    case 'ARRIVED':
      return before.status === 'NO_SHOW' ? 'NO_SHOW' : 'NOT_ARRIVED';
    case 'COMPLETED':
      return 'EXPECTED';
    case 'NO_SHOW':
      return 'EXPECTED';
    case 'NOT_ARRIVED':
      return 'ARRIVED';
    case 'EXPECTED':
      return before.status === 'COMPLETED' ? 'COMPLETED' : 'NO_SHOW';
  }
}
