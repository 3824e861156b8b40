import { when } from '../blocks/appointment-rows.ts';
import { toSingleLine } from '../render/sanitize-text.ts';
import { withGreeting } from '../blocks/booking-blocks.ts';
import { confirmedBlocks } from '../blocks/confirmed-blocks.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Announces that the office gave a booking another service, with the appointment as it is now. */
export const bookingServiceChanged: MailDefinition<BookingMessage> = {
  title: 'serviceChanged.title',
  subject: (_, t) => t('serviceChanged.subject'),
  blocks(message, t, site) {
    const service = toSingleLine(message.service.name);
    const before = toSingleLine(message.serviceBefore ?? message.service.name);
    const intro = t('serviceChanged.intro', { before, service, when: when(message, t) });
    return withGreeting(message, t, [{ paragraph: intro }, ...confirmedBlocks(message, t, site)]);
  },
  calendarMethod: 'REQUEST',
  announces: 'VALID',
  superseded: { by: ['BOOKING_CANCELLED'], reason: 'superseded' },
};
