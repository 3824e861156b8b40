import { toBookingPageUrl } from '../mail/blocks/booking-page-url.ts';
import { getSiteUrl } from '../mail/delivery/site-url.ts';
import { readOwnHost } from '../mail/outbox/sender-repository.ts';
import { calendarEvent, calendarFile } from '../mail/render/calendar.ts';
import { type BookingOutcome, readBookingOutcome } from './booking-outcome.ts';
import { toCheckInCode } from './check-in-code.ts';
import { readChangeLimit } from './reschedule-by-citizen/change-limits.ts';
import { isoIn } from '../scheduling/calendar-day.ts';
import type { RequestContext } from '../context.ts';
import type { BookingDetails } from './booking-details.ts';
import { toBookingMessage } from './booking-message.ts';
import type { BookingType } from './booking.types.ts';
import { listRequirements, toVisitText } from './visit/visit-summary.ts';

/** Returns a booking as the GraphQL type for citizens. */
export function toBookingType(ctx: RequestContext, details: BookingDetails): BookingType {
  const iso = (instant: number) => isoIn(ctx.municipality.timeZone, instant);
  const readOutcome = createOutcomeReader(ctx, details);
  return {
    ...details,
    checkInCode: toCheckInCode(details.number),
    startsAt: iso(details.startsAt),
    endsAt: iso(details.endsAt),
    cancellableUntil: iso(details.cancellableUntil),
    confirmBy: details.confirmBy === null ? null : iso(details.confirmBy),
    reconfirmBy: details.reconfirmBy === null ? null : iso(details.reconfirmBy),
    reconfirmedAt: details.reconfirmedAt === null ? null : iso(details.reconfirmedAt),
    cancelledAt: details.cancelledAt === null ? null : iso(details.cancelledAt),
    service: { ...details.service, id: String(details.service.id) },
    further: details.further.map(({ service, people }) => ({
      people,
      service: { ...service, id: String(service.id) },
    })),
    requirements: listRequirements(details),
    visitText: toVisitText(ctx.locale, details),
    place: { ...details.place, id: String(details.place.id) },
    operator: { ...details.operator, id: String(details.operator.id) },
    applicant: { ...details.applicant, phone: details.applicant.phone ?? '', email: details.applicant.email ?? '' },
    cancelledBy: async () => (await readOutcome())?.cancelledBy ?? null,
    cancelReason: async () => (await readOutcome())?.cancelReason ?? null,
    lastMove: async () => {
      const move = (await readOutcome())?.lastMove ?? null;
      return move === null ? null : { from: iso(move.from), at: iso(move.at), by: move.by };
    },
    changesLeft: async () => (await readChangeLimit(ctx, details)).left,
    calendarFile: async () => (details.confirmBy === null ? toCalendarFile(ctx, details) : null),
  };
}

// Read at most once and only if selected. A booking that no one changed has no outcome.
function createOutcomeReader(ctx: RequestContext, { id, status, sequence }: BookingDetails) {
  const isUntouched = sequence === 0 && status !== 'CANCELLED' && status !== 'REJECTED';
  let outcome: Promise<BookingOutcome> | undefined;
  return async () => (isUntouched ? null : (outcome ??= readBookingOutcome(ctx, id)));
}

// The event, its organizer and its link equal those in the mails, so that calendars match a later cancellation.
async function toCalendarFile(ctx: RequestContext, details: BookingDetails): Promise<string> {
  const isOff = details.status === 'CANCELLED' || details.status === 'RELEASED';
  const kind = isOff ? 'BOOKING_CANCELLED' : 'BOOKING_CONFIRMED';
  const message = toBookingMessage(kind, details, ctx, ctx.locale);
  const organizer = { name: ctx.municipality.name, address: ctx.mailFrom };
  const { publicUrl } = ctx;
  const ownHost = await readOwnHost(ctx.db, ctx.municipality.id);
  const token = ctx.cancelTokenFor(details.id, details.linkVersion);
  const pageUrl = toBookingPageUrl(getSiteUrl(publicUrl, ownHost), ctx.locale, token);
  return calendarFile(calendarEvent(message, organizer, { publicUrl, pageUrl }), 'PUBLISH');
}
