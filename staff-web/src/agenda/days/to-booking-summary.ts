import type { BookingSummary } from '../../booking/booking-actions-context.ts';
import type { DayColumn, PlacedBooking } from '../../agenda-layout/day-columns.ts';

/** A booking of the agenda as moving it needs it: nothing has to be asked for again. */
export function placedToBookingSummary(
  booking: PlacedBooking,
  { operator }: DayColumn,
  placeId: string,
): BookingSummary {
  const { id, number, sequence, startsAt, endsAt, applicantName, phone, email, serviceId, serviceName } = booking;
  return {
    id,
    number,
    sequence,
    startsAt,
    durationMinutes: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
    applicant: { name: applicantName, phone, email },
    service: { id: serviceId, name: serviceName },
    placeId,
    operator,
  };
}
