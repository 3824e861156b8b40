import type { BookingMailKind } from '../../db/entities/booking/mail.ts';
import type { Locale } from '../../context.ts';

export type { Locale };

/** Display name and e-mail address. */
export type MailAddress = { name: string; address: string };

/**
 * Content of a mail about a booking, stored as JSON, so that later changes do not alter it. It contains no token: the
 * mail job derives the links, so no readable token is stored.
 */
export type BookingMessage = {
  kind: Exclude<BookingMailKind, 'EMAIL_CHANGE'>;
  locale: Locale;
  municipality: { id: number; name: string; email: string; phone: string; timeZone: string };
  recipient: { name: string; surname: string; email: string };
  booking: {
    id: string;
    number: number;
    /** RFC 3339. */
    startsAt: string;
    /** RFC 3339. */
    endsAt: string;
    notes: string;
    /** SEQUENCE of the calendar event: 0 for a new booking, one more after each change and cancellation. */
    sequence: number;
    /** Version of the links; absent for the first one. */
    linkVersion?: number;
  };
  /** The whole visit: its services with their people, all that is to bring, and all notices. */
  service: { name: string; requirements: string[]; notice: { text: string; url: string | null } | null };
  /** People who come with the recipient; absent if their names were not asked for. */
  companions?: readonly { name: string; surname: string }[];
  place: { name: string; address: string; phone: string | null; email: string | null };
  operator: { name: string };
  /** "Motivo" of the cancellation; empty if none was given. */
  reason: string;
  /** Start before the booking was rescheduled, RFC 3339; null if it was not. */
  movedFrom: string | null;
  /** The citizen changed the time; absent if the office did. */
  isMovedByCitizen?: boolean;
  /** Name of the service before the office changed it; absent if it did not. */
  serviceBefore?: string;
  /** Deadline for the confirmation, RFC 3339; absent if none is required or the booking was confirmed. */
  confirmBy?: string;
  /** Deadline for confirming the attendance, RFC 3339; absent if the citizen was not asked or has confirmed. */
  reconfirmBy?: string;
  /** What a missed appointment costs, in the words of the municipality; absent in other mails than reminders. */
  missedAppointment?: string;
  /** Trace context of the request that created the mail, if tracing is enabled. */
  traceparent?: string;
};
