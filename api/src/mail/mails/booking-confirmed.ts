import { aboutBooking } from '../blocks/booking-blocks.ts';
import { confirmedBlocks, toPlacePreheader } from '../blocks/confirmed-blocks.ts';
import { toBookingSubject } from '../blocks/subject.ts';
import { toSingleLine } from '../render/sanitize-text.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Confirms a booking to its citizen. */
export const bookingConfirmed: MailDefinition<BookingMessage> = {
  title: 'confirmed.title',
  subject: (message, t) => toBookingSubject(message, t, t('confirmed.status')),
  preheader: toPlacePreheader,
  blocks(message, t, site) {
    const sentence = t('confirmed.sentence', { name: toSingleLine(message.recipient.name) });
    const news = { status: t('confirmed.status'), sentence, tone: 'good' } as const;
    return aboutBooking(message, t, news, confirmedBlocks(message, t, site));
  },
  calendarMethod: 'REQUEST',
  announces: 'VALID',
  superseded: { by: ['BOOKING_CANCELLED', 'BOOKING_RELEASED', 'BOOKING_CORRECTED'], reason: 'superseded' },
};
