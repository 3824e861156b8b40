import type { BookingSummary } from '../../booking/booking-actions-context.ts';
import type { DayColumn, PlacedBooking } from '../../agenda-layout/day-columns.ts';

/** Converts a booking of the agenda for the reschedule dialog, without another query. */
export function placedToBookingSummary(
  booking: PlacedBooking,
  { operator }: DayColumn,
  placeId: string,
): BookingSummary {
  const { id, number, sequence, startsAt, endsAt, busyUntil, applicantName, phone, email, serviceId, serviceName } =
    booking;
  return {
    id,
    number,
    sequence,
    startsAt,
    durationMinutes: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
    bufferMinutes: (Date.parse(busyUntil) - Date.parse(endsAt)) / 60_000,
    applicant: { name: applicantName, phone, email },
    service: { id: serviceId, name: serviceName },
    placeId,
    operator,
  };
}
