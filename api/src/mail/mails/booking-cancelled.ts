import { appointment, when } from '../blocks/appointment-rows.ts';
import { toSingleLine, toMultiLine } from '../render/sanitize-text.ts';
import { bookAgainBlocks, withGreeting } from '../blocks/booking-blocks.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Confirms a cancellation, with its reason. */
export const bookingCancelled: MailDefinition<BookingMessage> = {
  title: 'cancelled.title',
  subject: (_, t) => t('cancelled.subject'),
  blocks: (message, t, site) =>
    withGreeting(message, t, [
      { paragraph: t('cancelled.intro', { service: toSingleLine(message.service.name), when: when(message, t) }) },
      {
        facts: [
          [t('status'), t('cancelled.status')],
          [t('reason'), toMultiLine(message.reason) || t('reasonNotGiven')],
          ...appointment(message, t),
        ],
      },
      ...bookAgainBlocks(t, site),
    ]),
  calendarMethod: 'CANCEL',
  announces: 'CANCELLED',
  superseded: { by: ['BOOKING_REINSTATED'], reason: 'cancelled.superseded' },
};
