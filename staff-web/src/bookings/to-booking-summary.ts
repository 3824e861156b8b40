import type { BookingSummary } from '../booking/booking-actions-context.ts';
import type { StaffBookingPartsFragment } from '../gql/graphql.ts';

type Identified = { id: string; name: string };

/** The fields of a booking that its summary needs. */
type MovableBooking = Pick<
  StaffBookingPartsFragment,
  'id' | 'number' | 'sequence' | 'startsAt' | 'endsAt' | 'busyUntil' | 'applicant'
> & { service: Identified; operator: Identified; place: { id: string } };

/** Converts a booking for the reschedule dialog. */
export function toBookingSummary(booking: MovableBooking): BookingSummary {
  const { id, number, sequence, startsAt, endsAt, busyUntil, service, place, operator, applicant } = booking;
  const { name, surname, phone, email } = applicant;
  return {
    id,
    number,
    sequence,
    startsAt,
    durationMinutes: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
    bufferMinutes: (Date.parse(busyUntil) - Date.parse(endsAt)) / 60_000,
    applicant: { name: `${surname} ${name}`.trim(), phone, email },
    service,
    placeId: place.id,
    operator,
  };
}
