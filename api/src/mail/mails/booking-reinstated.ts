import { aboutBooking } from '../blocks/booking-blocks.ts';
import { confirmedBlocks, toPlacePreheader } from '../blocks/confirmed-blocks.ts';
import { toBookingSubject } from '../blocks/subject.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Announces that the office undid a cancellation, so that the booking is valid again. */
export const bookingReinstated: MailDefinition<BookingMessage> = {
  title: 'reinstated.title',
  subject: (message, t) => toBookingSubject(message, t, t('reinstated.status')),
  preheader: toPlacePreheader,
  blocks(message, t, site) {
    const news = { status: t('reinstated.status'), sentence: t('reinstated.sentence'), tone: 'good' } as const;
    return aboutBooking(message, t, news, confirmedBlocks(message, t, site));
  },
  calendarMethod: 'REQUEST',
  announces: 'VALID',
  superseded: { by: ['BOOKING_CANCELLED', 'BOOKING_RELEASED'], reason: 'superseded' },
};
