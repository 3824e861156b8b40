import { aboutBooking } from '../../blocks/booking-blocks.ts';
import { confirmedBlocks, toPlacePreheader } from '../../blocks/confirmed-blocks.ts';
import { toBookingSubject } from '../../blocks/subject.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { BookingMessage } from '../mail-message.ts';

/** Announces that the applicant's data or the notes of a booking were corrected. */
export const bookingCorrected: MailDefinition<BookingMessage> = {
  title: 'corrected.title',
  subject: (message, t) => toBookingSubject(message, t, t('corrected.status')),
  preheader: toPlacePreheader,
  blocks(message, t, site) {
    const news = { status: t('corrected.status'), sentence: t('corrected.sentence'), tone: 'good' } as const;
    return aboutBooking(message, t, news, confirmedBlocks(message, t, site));
  },
  calendarMethod: 'REQUEST',
  announces: 'VALID',
  superseded: { by: ['BOOKING_CANCELLED', 'BOOKING_RELEASED'], reason: 'superseded' },
};
