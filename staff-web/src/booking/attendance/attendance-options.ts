import type { AttendanceStatus } from '../../gql/graphql.ts';
import { type BookingState, getBookingState } from '../booking-state.ts';

type BookingStatusFields = Parameters<typeof getBookingState>[0];

/** Returns the attendance statuses that can be recorded, most likely first. */
export function listAttendanceOptions(booking: BookingStatusFields): AttendanceStatus[] {
  const marks: Partial<Record<BookingState, AttendanceStatus[]>> = {
    CONFIRMED: ['ARRIVED', 'COMPLETED', 'NO_SHOW'],
    ARRIVED: ['COMPLETED', 'NO_SHOW', 'NOT_ARRIVED'],
    COMPLETED: ['EXPECTED'],
    NO_SHOW: ['ARRIVED', 'EXPECTED'],
  };
  return marks[getBookingState(booking)] ?? [];
}

/** Returns the status that undoes a record. */
export function getUndoStatus(status: AttendanceStatus, before: BookingStatusFields): AttendanceStatus {
  switch (status) {
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
