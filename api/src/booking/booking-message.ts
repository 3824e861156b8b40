import type { BookingMessage } from '../mail/mails/mail-message.ts';
import type { Locale, RequestContext } from '../context.ts';
import type { BookingDetails } from './booking-details.ts';
import { joinNotices, listRequirements, toVisitText } from './visit/visit-summary.ts';

/** Kinds of mail that ask for the confirmation instead while the booking is unconfirmed. */
const TELLS_OF_AN_APPOINTMENT: ReadonlySet<BookingMessage['kind']> = new Set([
  'BOOKING_CONFIRMED',
  'BOOKING_MOVED',
  'BOOKING_CORRECTED',
  'BOOKING_SERVICE_CHANGED',
]);

/**
 * Returns the complete content of a mail, so that later changes do not alter it. It contains no token and no cancel
 * link.
 */
export function toBookingMessage(
  kind: BookingMessage['kind'],
  booking: BookingDetails,
  { municipality, traceparent }: Pick<RequestContext, 'municipality' | 'traceparent'>,
  locale: Locale,
  {
    reason = '',
    movedFrom = null,
    isMovedByCitizen = false,
    serviceBefore,
    missedAppointment,
  }: {
    reason?: string;
    movedFrom?: number | null;
    isMovedByCitizen?: boolean;
    serviceBefore?: string;
    missedAppointment?: string;
  } = {},
): BookingMessage {
  const { id, name, email, phone, timeZone } = municipality;
  return {
    kind: booking.confirmBy !== null && TELLS_OF_AN_APPOINTMENT.has(kind) ? 'BOOKING_HELD' : kind,
    locale,
    municipality: { id, name, email, phone, timeZone },
    recipient: {
      name: booking.applicant.name,
      surname: booking.applicant.surname,
      email: booking.applicant.email ?? '',
    },
    booking: {
      id: booking.id,
      number: booking.number,
      startsAt: new Date(booking.startsAt).toISOString(),
      endsAt: new Date(booking.endsAt).toISOString(),
      notes: booking.notes,
      sequence: booking.sequence,
      ...(booking.linkVersion > 0 && { linkVersion: booking.linkVersion }),
    },
    service: {
      name: toVisitText(locale, booking),
      requirements: listRequirements(booking),
      notice: joinNotices(booking),
    },
    ...(booking.companions.length > 0 && { companions: booking.companions }),
    place: {
      name: booking.place.name,
      address: booking.place.address,
      phone: booking.place.phone,
      email: booking.place.email,
    },
    operator: { name: booking.operator.name },
    reason,
    movedFrom: movedFrom === null ? null : new Date(movedFrom).toISOString(),
    ...(isMovedByCitizen && { isMovedByCitizen }),
    ...(serviceBefore !== undefined && { serviceBefore }),
    ...(missedAppointment !== undefined && { missedAppointment }),
    ...(booking.confirmBy !== null && { confirmBy: new Date(booking.confirmBy).toISOString() }),
    ...(booking.reconfirmBy !== null && { reconfirmBy: new Date(booking.reconfirmBy).toISOString() }),
    ...(traceparent !== undefined && { traceparent }),
  };
}
