import { aboutBooking } from '../blocks/booking-blocks.ts';
import { confirmedBlocks, toPlacePreheader } from '../blocks/confirmed-blocks.ts';
import { toBookingSubject } from '../blocks/subject.ts';
import { toSingleLine } from '../render/sanitize-text.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Announces that the office gave a booking another service, with the appointment as it is now. */
export const bookingServiceChanged: MailDefinition<BookingMessage> = {
  title: 'serviceChanged.title',
  subject: (message, t) => toBookingSubject(message, t, t('serviceChanged.status')),
  preheader: toPlacePreheader,
  blocks(message, t, site) {
    const service = toSingleLine(message.service.name);
    const before = toSingleLine(message.serviceBefore ?? message.service.name);
    const sentence = t('serviceChanged.sentence', { before, service });
    const news = { status: t('serviceChanged.status'), sentence, tone: 'good' } as const;
    return aboutBooking(message, t, news, confirmedBlocks(message, t, site));
  },
  calendarMethod: 'REQUEST',
  announces: 'VALID',
  superseded: { by: ['BOOKING_CANCELLED', 'BOOKING_RELEASED'], reason: 'superseded' },
};
