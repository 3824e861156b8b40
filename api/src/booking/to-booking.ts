import { calendarEvent, calendarFile } from '../mail/render/calendar.ts';
import { isoIn } from '../scheduling/calendar-day.ts';
import type { RequestContext } from '../context.ts';
import type { BookingDetails } from './booking-details.ts';
import { toBookingMessage } from './booking-message.ts';
import type { BookingType } from './booking.types.ts';

/** Returns a booking as the GraphQL type for citizens. */
export function toBookingType(ctx: RequestContext, details: BookingDetails): BookingType {
  const iso = (instant: number) => isoIn(ctx.municipality.timeZone, instant);
  return {
    ...details,
    startsAt: iso(details.startsAt),
    endsAt: iso(details.endsAt),
    cancellableUntil: iso(details.cancellableUntil),
    confirmBy: details.confirmBy === null ? null : iso(details.confirmBy),
    cancelledAt: details.cancelledAt === null ? null : iso(details.cancelledAt),
    service: { ...details.service, id: String(details.service.id) },
    place: { ...details.place, id: String(details.place.id) },
    operator: { ...details.operator, id: String(details.operator.id) },
    applicant: { ...details.applicant, phone: details.applicant.phone ?? '', email: details.applicant.email ?? '' },
    calendarFile: () => (details.confirmBy === null ? toCalendarFile(ctx, details) : null),
  };
}

// The event and its organizer equal those in the mails, so that calendars match a later cancellation.
function toCalendarFile(ctx: RequestContext, details: BookingDetails): string {
  const kind = details.status === 'CANCELLED' ? 'BOOKING_CANCELLED' : 'BOOKING_CONFIRMED';
  const message = toBookingMessage(kind, details, ctx, ctx.locale);
  const organizer = { name: ctx.municipality.name, address: ctx.mailFrom };
  return calendarFile(calendarEvent(message, organizer, ctx.publicUrl), 'PUBLISH');
}
