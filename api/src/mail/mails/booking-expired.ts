import { aboutBooking, bookAgainBlocks } from '../blocks/booking-blocks.ts';
import { toBookingSubject } from '../blocks/subject.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Announces that a booking was not confirmed in time and its slot was released. */
export const bookingExpired: MailDefinition<BookingMessage> = {
  title: 'expired.title',
  subject: (message, t) => toBookingSubject(message, t, t('expired.status')),
  blocks(message, t, site) {
    const news = { status: t('expired.status'), sentence: t('expired.sentence'), tone: 'bad', isOff: true } as const;
    return aboutBooking(message, t, news, bookAgainBlocks(t, site));
  },
  calendarMethod: null,
  announces: 'CANCELLED',
  superseded: { by: ['BOOKING_REINSTATED'], reason: 'cancelled.superseded' },
};
