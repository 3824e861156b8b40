import { when } from '../blocks/appointment-rows.ts';
import { toSingleLine } from '../render/sanitize-text.ts';
import { bookAgainBlocks, withGreeting } from '../blocks/booking-blocks.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Announces that a booking was not confirmed in time and its slot was released. */
export const bookingExpired: MailDefinition<BookingMessage> = {
  title: 'expired.title',
  subject: (_, t) => t('expired.subject'),
  blocks: (message, t, site) =>
    withGreeting(message, t, [
      { paragraph: t('expired.intro') },
      { paragraph: t('expired.which', { service: toSingleLine(message.service.name), when: when(message, t) }) },
      ...bookAgainBlocks(t, site),
    ]),
  calendarMethod: null,
  announces: 'CANCELLED',
  superseded: { by: ['BOOKING_REINSTATED'], reason: 'cancelled.superseded' },
};
