import { calendarEvent, calendarFile } from '../mail/render/calendar.ts';
import { isoIn } from '../scheduling/calendar-day.ts';
import type { RequestContext } from '../context.ts';
import type { BookingDetails } from './booking-details.ts';
import { bookingMessage } from './booking-message.ts';
import type { BookingType } from './booking.types.ts';

/** A booking as the schema shows it to its citizen. */
export function bookingType(ctx: RequestContext, facts: BookingDetails): BookingType {
  const iso = (instant: number) => isoIn(ctx.municipality.timeZone, instant);
  return {
    ...facts,
    startsAt: iso(facts.startsAt),
    endsAt: iso(facts.endsAt),
    cancellableUntil: iso(facts.cancellableUntil),
    confirmBy: facts.confirmBy === null ? null : iso(facts.confirmBy),
    cancelledAt: facts.cancelledAt === null ? null : iso(facts.cancelledAt),
    service: { ...facts.service, id: String(facts.service.id) },
    place: { ...facts.place, id: String(facts.place.id) },
    operator: { ...facts.operator, id: String(facts.operator.id) },
    applicant: { ...facts.applicant, phone: facts.applicant.phone ?? '', email: facts.applicant.email ?? '' },
    calendarFile: () => (facts.confirmBy === null ? calendarFileOf(ctx, facts) : null),
  };
}

// The same event as in the mails, with the same organizer: a later cancellation finds it.
function calendarFileOf(ctx: RequestContext, facts: BookingDetails): string {
  const kind = facts.status === 'CANCELLED' ? 'BOOKING_CANCELLED' : 'BOOKING_CONFIRMED';
  const message = bookingMessage(kind, facts, ctx, ctx.locale);
  const organizer = { name: ctx.municipality.name, address: ctx.mailFrom };
  return calendarFile(calendarEvent(message, organizer, ctx.publicUrl), 'PUBLISH');
}
