import { when } from '../../blocks/appointment-rows.ts';
import { withGreeting } from '../../blocks/booking-blocks.ts';
import { toSingleLine } from '../../render/sanitize-text.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { BookingMessage } from '../mail-message.ts';

/** Informs the former e-mail address of a booking that messages go to another one. */
export const emailChanged: MailDefinition<BookingMessage> = {
  title: 'emailChanged.title',
  subject: (_, t) => t('emailChanged.subject'),
  blocks: (message, t) =>
    withGreeting(message, t, [
      {
        paragraph: t('emailChanged.intro', {
          number: message.booking.number,
          service: toSingleLine(message.service.name),
          when: when(message, t),
        }),
      },
      { paragraph: t('emailChanged.notYou') },
    ]),
  calendarMethod: null,
};
