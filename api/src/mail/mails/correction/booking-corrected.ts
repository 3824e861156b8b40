import { withGreeting } from '../../blocks/booking-blocks.ts';
import { confirmedBlocks } from '../../blocks/confirmed-blocks.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { BookingMessage } from '../mail-message.ts';

/** Announces that the applicant's data or the notes of a booking were corrected. */
export const bookingCorrected: MailDefinition<BookingMessage> = {
  title: 'corrected.title',
  subject: (_, t) => t('corrected.subject'),
  blocks: (message, t, site) =>
    withGreeting(message, t, [{ paragraph: t('corrected.intro') }, ...confirmedBlocks(message, t, site)]),
  calendarMethod: 'REQUEST',
  announces: 'VALID',
  superseded: { by: ['BOOKING_CANCELLED'], reason: 'superseded' },
};
