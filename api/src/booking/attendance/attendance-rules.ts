import type { BookingStatus } from '../../db/entities/booking/booking-status.ts';
import { localDate } from '../../scheduling/calendar-day.ts';
import type { BookingDetails } from '../booking-details.ts';

/** Attendance that staff record at the desk. */
export type Attendance = 'ARRIVED' | 'NOT_ARRIVED' | 'COMPLETED' | 'NO_SHOW' | 'EXPECTED';

/** Why an attendance cannot be recorded now: the appointment is still to come, or it is on another day. */
export type AttendanceRefusal = 'NOT_STARTED' | 'OTHER_DAY';

type Transition = {
  from: BookingStatus[];
  to: BookingStatus;
  arrival: 'set' | 'clear' | 'keep';
  /** When staff may record it; null: at any time. */
  allowed: 'onItsDay' | 'onceStarted' | null;
};

/** Every transition can be reverted, so that a mistake at the desk has no consequences for the citizen. */
export const TRANSITIONS: Record<Attendance, Transition> = {
  ARRIVED: { from: ['CONFIRMED', 'NO_SHOW'], to: 'CONFIRMED', arrival: 'set', allowed: 'onItsDay' },
  NOT_ARRIVED: { from: ['CONFIRMED'], to: 'CONFIRMED', arrival: 'clear', allowed: null },
  COMPLETED: { from: ['CONFIRMED'], to: 'COMPLETED', arrival: 'keep', allowed: 'onceStarted' },
  NO_SHOW: { from: ['CONFIRMED'], to: 'NO_SHOW', arrival: 'keep', allowed: 'onceStarted' },
  EXPECTED: { from: ['COMPLETED', 'NO_SHOW'], to: 'CONFIRMED', arrival: 'keep', allowed: null },
};

/**
 * Returns why an attendance cannot be recorded at an instant; null if it can. COMPLETED and NO_SHOW free the time, so
 * they are refused before the start. ARRIVED is allowed on the days of the appointment, in the municipality's zone.
 */
export function findAttendanceRefusal(
  { startsAt, endsAt }: Pick<BookingDetails, 'startsAt' | 'endsAt'>,
  attendance: Attendance,
  now: number,
  timeZone: string,
): AttendanceRefusal | null {
  switch (TRANSITIONS[attendance].allowed) {
    case 'onceStarted':
      return now < startsAt ? 'NOT_STARTED' : null;
    case 'onItsDay': {
      const today = localDate(now, timeZone);
      // A long appointment can last until another day.
      const isItsDay = localDate(startsAt, timeZone) <= today && today <= localDate(endsAt - 1, timeZone);
      return isItsDay ? null : 'OTHER_DAY';
    }
    case null:
      return null;
  }
}
