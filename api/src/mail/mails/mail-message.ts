import type { BookingMailKind } from '../../db/entities/booking/mail.ts';
import type { Locale } from '../../context.ts';

export type { Locale };

/** Someone who can be written to: the name people read, the address the mail goes to. */
export type MailAddress = { name: string; address: string };

/**
 * Everything one mail about a booking says, as plain JSON, so that it reads the same however late it is sent.
 * It never holds the cancel token: the sender derives the link, so that no readable token lies in the database.
 */
export type BookingMessage = {
  kind: BookingMailKind;
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
    /** Grows with each change that calendars must hear of: 0 when booked, higher when moved or cancelled. */
    sequence: number;
  };
  service: { name: string; requirements: string[]; notice: { text: string; url: string | null } | null };
  place: { name: string; address: string; phone: string | null; email: string | null };
  operator: { name: string };
  /** "Motivo" of a cancellation, empty when none was given. */
  reason: string;
  /** When the appointment was before it was moved, RFC 3339; null when it was not. */
  movedFrom: string | null;
  /** Until when the citizen may confirm it, RFC 3339; absent: it counts, or did. */
  confirmBy?: string;
  /** Where in which trace the mail was left, where traces are kept. */
  traceparent?: string;
};
