import { toAppointmentBlock, toDetailBlocks } from '../../blocks/appointment-text.ts';
import { toClosingBlock, toContactBlocks } from '../../blocks/contact-blocks.ts';
import { toBookingSubject } from '../../blocks/subject.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { BookingMessage } from '../mail-message.ts';

/** Informs the former e-mail address of a booking that messages go to another one. */
export const emailChanged: MailDefinition<BookingMessage> = {
  title: 'emailChanged.title',
  subject: (message, t) => toBookingSubject(message, t, t('emailChanged.status')),
  blocks: (message, t) => [
    { status: t('emailChanged.status'), sentence: t('emailChanged.sentence'), tone: 'neutral' },
    toAppointmentBlock(message, t),
    ...toDetailBlocks(message, t),
    { paragraph: t('emailChanged.notYou') },
    ...toContactBlocks(message, t),
    toClosingBlock(message.municipality, t),
  ],
  calendarMethod: null,
};
