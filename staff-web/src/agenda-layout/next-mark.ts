import type { AgendaBookingPartsFragment, AttendanceStatus } from '../gql/graphql.ts';
import type { MinuteRange } from './minute-range.ts';

/** The attendance that one press on a booking records. `isDue` tells whether to show the button without hovering. */
export type NextMark = { nextMark: AttendanceStatus | null; isDue: boolean };

type Booking = Pick<AgendaBookingPartsFragment, 'status' | 'arrivedAt' | 'elsewhere'> & MinuteRange;

const DUE_BEFORE_START_MINUTES = 30;
const NO_MARK: NextMark = { nextMark: null, isDue: false };

/**
 * Returns the next attendance of a booking of today: arrived, then completed once the appointment has started. Other
 * days and bookings at other places have none.
 */
export function getNextMark(booking: Booking, date: string, now: { date: string; minute: number }): NextMark {
  if (date !== now.date || booking.elsewhere !== null || booking.status !== 'CONFIRMED') return NO_MARK;
  if (booking.arrivedAt === null)
    return { nextMark: 'ARRIVED', isDue: booking.from - now.minute <= DUE_BEFORE_START_MINUTES };
  return booking.from <= now.minute ? { nextMark: 'COMPLETED', isDue: true } : NO_MARK;
}
