import { when } from '../blocks/appointment-rows.ts';
import { toSingleLine } from '../render/sanitize-text.ts';
import { withGreeting } from '../blocks/booking-blocks.ts';
import { confirmedBlocks } from '../blocks/confirmed-blocks.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Announces that the office undid a cancellation, so that the booking is valid again. */
export const bookingReinstated: MailDefinition<BookingMessage> = {
  title: 'reinstated.title',
  subject: (_, t) => t('reinstated.subject'),
  blocks(message, t, site) {
    const intro = t('reinstated.intro', { service: toSingleLine(message.service.name), when: when(message, t) });
    return withGreeting(message, t, [{ paragraph: intro }, ...confirmedBlocks(message, t, site)]);
  },
  calendarMethod: 'REQUEST',
  announces: 'VALID',
  superseded: { by: ['BOOKING_CANCELLED'], reason: 'superseded' },
};
