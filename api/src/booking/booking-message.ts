import type { BookingMessage } from '../mail/mails/mail-message.ts';
import type { Locale, RequestContext } from '../context.ts';
import type { BookingDetails } from './booking-details.ts';

/** What only counts is told so: of a time that is held, booked or moved, the mail asks to confirm it. */
const TELLS_OF_AN_APPOINTMENT: ReadonlySet<BookingMessage['kind']> = new Set(['BOOKING_CONFIRMED', 'BOOKING_MOVED']);

/** What a mail about a booking says; whole, so that it reads the same however late it is sent, and without the cancel link. */
export function toBookingMessage(
  kind: BookingMessage['kind'],
  booking: BookingDetails,
  { municipality, traceparent }: Pick<RequestContext, 'municipality' | 'traceparent'>,
  locale: Locale,
  { reason = '', movedFrom = null }: { reason?: string; movedFrom?: number | null } = {},
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
    },
    service: {
      name: booking.service.name,
      requirements: booking.service.requirements,
      notice: booking.service.notice,
    },
    place: {
      name: booking.place.name,
      address: booking.place.address,
      phone: booking.place.phone,
      email: booking.place.email,
    },
    operator: { name: booking.operator.name },
    reason,
    movedFrom: movedFrom === null ? null : new Date(movedFrom).toISOString(),
    ...(booking.confirmBy !== null && { confirmBy: new Date(booking.confirmBy).toISOString() }),
    ...(traceparent !== undefined && { traceparent }),
  };
}
