import { instant, when } from '../blocks/appointment-rows.ts';
import { toSingleLine } from '../render/sanitize-text.ts';
import { withGreeting } from '../blocks/booking-blocks.ts';
import { confirmedBlocks } from '../blocks/confirmed-blocks.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Announces the new time of a booking that the office or its citizen has rescheduled. */
export const bookingMoved: MailDefinition<BookingMessage> = {
  title: 'moved.title',
  subject: (_, t) => t('moved.subject'),
  blocks(message, t, site) {
    const service = toSingleLine(message.service.name);
    const from = instant(message.movedFrom ?? message.booking.startsAt, message, t);
    const intro = t(message.isMovedByCitizen ? 'moved.introByCitizen' : 'moved.intro', {
      service,
      from,
      when: when(message, t),
    });
    return withGreeting(message, t, [{ paragraph: intro }, ...confirmedBlocks(message, t, site)]);
  },
  calendarMethod: 'REQUEST',
  announces: 'VALID',
  superseded: { by: ['BOOKING_CANCELLED'], reason: 'superseded' },
};
