import type { RequestContext } from '../../context.ts';
import { addDays, isoIn, localDate } from '../../scheduling/calendar-day.ts';
import type { BookingDetails } from '../booking-details.ts';
import type { FoundBooking } from '../find-booking.ts';

/**
 * Returns a booking that its citizen moved, with the attendance confirmed if the new time is so near that the citizen
 * would be asked at once: who chooses such a time comes. A time further away is asked for when its day comes.
 */
export function confirmByMoving(
  { municipality: { timeZone }, now }: Pick<RequestContext, 'municipality' | 'now'>,
  { reconfirmDays }: Pick<FoundBooking, 'reconfirmDays'>,
  moved: BookingDetails,
): BookingDetails {
  if (reconfirmDays === null) return moved;
  const askedOn = addDays(localDate(moved.startsAt, timeZone), -reconfirmDays);
  const askedAt = `${askedOn}T${toClock(timeZone, moved.startsAt)}`;
  const isNear = askedAt <= `${localDate(now, timeZone)}T${toClock(timeZone, now)}`;
  return isNear ? { ...moved, reconfirmBy: null, reconfirmedAt: now } : moved;
}

function toClock(timeZone: string, instant: number): string {
  return isoIn(timeZone, instant).slice(11, 19);
}
