import { withGreeting } from '../blocks/booking-blocks.ts';
import { confirmedBlocks } from '../blocks/confirmed-blocks.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Confirms a booking to its citizen. */
export const bookingConfirmed: MailDefinition<BookingMessage> = {
  title: 'confirmed.title',
  subject: (_, t) => t('confirmed.subject'),
  blocks: (message, t, site) =>
    withGreeting(message, t, [{ paragraph: t('confirmed.intro') }, ...confirmedBlocks(message, t, site)]),
  calendarMethod: 'REQUEST',
  announces: 'VALID',
  superseded: { by: ['BOOKING_CANCELLED', 'BOOKING_CORRECTED'], reason: 'superseded' },
};
