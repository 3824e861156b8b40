import { registerEnumType } from 'type-graphql';
import type { MAIL_KINDS } from '../../db/entities/booking/mail.ts';

type BookingMailKind = Extract<(typeof MAIL_KINDS)[number], `BOOKING_${string}`>;

/** Kinds of mail about a booking, by their names in the schema. */
export const MailKind = {
  BOOKING_CONFIRMED: 'BOOKING_CONFIRMED',
  BOOKING_MOVED: 'BOOKING_MOVED',
  BOOKING_CANCELLED: 'BOOKING_CANCELLED',
  BOOKING_HELD: 'BOOKING_HELD',
  BOOKING_EXPIRED: 'BOOKING_EXPIRED',
} as const satisfies { [Kind in BookingMailKind]: Kind };
registerEnumType(MailKind, {
  name: 'MailKind',
  description: 'Staff only. Kinds of mail about a booking.',
  valuesConfig: {
    BOOKING_CONFIRMED: { description: 'The booking is confirmed.' },
    BOOKING_MOVED: { description: 'The booking was rescheduled.' },
    BOOKING_CANCELLED: { description: 'The booking was cancelled.' },
    BOOKING_HELD: { description: 'The slot is held until the citizen confirms the booking.' },
    BOOKING_EXPIRED: { description: 'The booking was not confirmed in time.' },
  },
});
