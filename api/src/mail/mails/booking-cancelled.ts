import { aboutBooking, bookAgainBlocks } from '../blocks/booking-blocks.ts';
import { toBookingSubject } from '../blocks/subject.ts';
import type { MailBlock } from '../render/blocks.ts';
import { toMultiLine } from '../render/sanitize-text.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Confirms a cancellation, with its reason. */
export const bookingCancelled: MailDefinition<BookingMessage> = {
  title: 'cancelled.title',
  subject: (message, t) => toBookingSubject(message, t, t('cancelled.status')),
  blocks(message, t, site) {
    const news = {
      status: t('cancelled.status'),
      sentence: t('cancelled.sentence'),
      tone: 'bad',
      isOff: true,
    } as const;
    const reason = toMultiLine(message.reason);
    const facts: MailBlock[] = reason ? [{ facts: [[t('reason'), reason]] }] : [];
    return aboutBooking(message, t, news, [...facts, ...bookAgainBlocks(t, site)]);
  },
  calendarMethod: 'CANCEL',
  announces: 'CANCELLED',
  superseded: { by: ['BOOKING_REINSTATED'], reason: 'cancelled.superseded' },
};
