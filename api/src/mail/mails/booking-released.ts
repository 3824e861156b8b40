import { instant } from '../blocks/appointment-text.ts';
import { aboutBooking, bookAgainBlocks } from '../blocks/booking-blocks.ts';
import { toBookingSubject } from '../blocks/subject.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Announces that the attendance was not confirmed in time and the slot was released. */
export const bookingReleased: MailDefinition<BookingMessage> = {
  title: 'released.title',
  subject: (message, t) => toBookingSubject(message, t, t('released.status')),
  blocks(message, t, site) {
    const until = instant(message.reconfirmBy ?? message.booking.startsAt, message, t);
    const sentence = t('released.sentence', { until });
    const news = { status: t('released.status'), sentence, tone: 'bad', isOff: true } as const;
    return aboutBooking(message, t, news, bookAgainBlocks(t, site));
  },
  calendarMethod: 'CANCEL',
  announces: 'CANCELLED',
  superseded: { by: ['BOOKING_REINSTATED'], reason: 'cancelled.superseded' },
};
