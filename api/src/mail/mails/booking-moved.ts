import { instant } from '../blocks/appointment-text.ts';
import { aboutBooking } from '../blocks/booking-blocks.ts';
import { confirmedBlocks, toPlacePreheader } from '../blocks/confirmed-blocks.ts';
import { toBookingSubject } from '../blocks/subject.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Announces the new time of a booking that the office or its citizen has rescheduled. */
export const bookingMoved: MailDefinition<BookingMessage> = {
  title: 'moved.title',
  subject: (message, t) => toBookingSubject(message, t, t('moved.status')),
  preheader: toPlacePreheader,
  blocks(message, t, site) {
    const from = instant(message.movedFrom ?? message.booking.startsAt, message, t);
    const sentence = t(message.isMovedByCitizen ? 'moved.sentenceByCitizen' : 'moved.sentence', { from });
    const news = { status: t('moved.status'), sentence, tone: 'good' } as const;
    return aboutBooking(message, t, news, confirmedBlocks(message, t, site));
  },
  calendarMethod: 'REQUEST',
  announces: 'VALID',
  superseded: { by: ['BOOKING_CANCELLED', 'BOOKING_RELEASED'], reason: 'superseded' },
};
