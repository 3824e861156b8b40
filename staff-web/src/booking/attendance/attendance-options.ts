import type { AttendanceStatus } from '../../gql/graphql.ts';
import { wallDate, wallNow } from '../../municipality-time/wall-clock.ts';
import { type BookingState, getBookingState } from '../booking-state.ts';

type BookingStatusFields = Parameters<typeof getBookingState>[0];

/** The fields of a booking that decide which attendance can be recorded. */
type MarkableBooking = BookingStatusFields & { startsAt: string; endsAt: string };

/**
 * Returns the attendance statuses that can be recorded now, most likely first. An arrival is recorded on the day of the
 * appointment, an outcome after its start. The server has the same rules.
 */
export function listAttendanceOptions(booking: MarkableBooking, now: number, zone: string): AttendanceStatus[] {
  const marks: Partial<Record<BookingState, AttendanceStatus[]>> = {
    CONFIRMED: ['ARRIVED', 'COMPLETED', 'NO_SHOW'],
    ARRIVED: ['COMPLETED', 'NO_SHOW', 'NOT_ARRIVED'],
    COMPLETED: ['EXPECTED'],
    NO_SHOW: ['ARRIVED', 'EXPECTED'],
  };
  const today = wallNow(now, zone).date;
  const isItsDay = wallDate(booking.startsAt, zone) <= today && today <= wallDate(booking.endsAt, zone);
  const hasStarted = Date.parse(booking.startsAt) <= now;
  const isAllowed: Record<AttendanceStatus, boolean> = {
    ARRIVED: isItsDay,
    COMPLETED: hasStarted,
    NO_SHOW: hasStarted,
    NOT_ARRIVED: true,
    EXPECTED: true,
  };
  return (marks[getBookingState(booking)] ?? []).filter((status) => isAllowed[status]);
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
