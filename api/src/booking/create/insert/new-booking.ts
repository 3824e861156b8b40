import type { Actor, Locale } from '../../../context.ts';
import type { BookingMessage } from '../../../mail/mails/mail-message.ts';
import type { BookingDetails } from '../../booking-details.ts';
import type { BookingExtras } from './booking-extras.sql.ts';

/** Values of a new booking and its mail; the database assigns the number. */
export type NewBooking = {
  municipalityId: number;
  details: Omit<BookingDetails, 'number'>;
  locale: Locale;
  now: number;
  /** Version in force; null if the office booked and the citizen saw no notice on a screen. */
  privacyVersion: string | null;
  /** Version that the page showed; null if the client did not send it. */
  shownPrivacyVersion: string | null;
  noticeRead: boolean;
  tokenHash: Buffer;
  confirmTokenHash: Buffer | null;
  /** The citizen chose the operator; false for bookings by staff. */
  isOperatorChosen: boolean;
  idempotencyKey: string;
  requestHash: Buffer;
  message: BookingMessage;
  /** Version of the operator's agenda in which the slot was found. */
  agendaVersion: number;
  /** Maximum open bookings of the service per contact; null: unlimited. */
  maxOpenBookings: number | null;
  /** Maximum bookings per hour and e-mail address; null: unlimited. */
  maxPerHour: number | null;
  /** Slots that a citizen has just cancelled are not available during their cool-down. */
  enforceCoolDown: boolean;
  /** The hold that the booking takes over ends with it; null without one. */
  holderHash: Buffer | null;
  /** What only some bookings have; null for others. */
  extras: BookingExtras | null;
  actor: Actor;
};

/** Result of the insert. */
export type InsertResult =
  | { kind: 'inserted'; number: number }
  /** The slot was taken, the agenda changed, or a booking with the idempotency key exists. */
  | { kind: 'conflict' }
  /** The contact has reached the service's limit of open bookings. */
  | { kind: 'tooManyBookings' }
  /** The e-mail address has reached the limit per hour; it can book again at `retryAt` (epoch milliseconds). */
  | { kind: 'rateLimited'; retryAt: number };
