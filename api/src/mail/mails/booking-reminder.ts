import { toMapLink } from '../blocks/appointment-text.ts';
import { aboutBooking, getBookingPageUrl } from '../blocks/booking-blocks.ts';
import { reconfirmBlocks, requirementBlocks, toPlacePreheader } from '../blocks/confirmed-blocks.ts';
import { toBookingSubject } from '../blocks/subject.ts';
import { toMultiLine, toSingleLine } from '../render/sanitize-text.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Reminds a citizen of an appointment and asks them to free its time if they cannot come. */
export const bookingReminder: MailDefinition<BookingMessage> = {
  title: 'reminder.title',
  subject: (message, t) => toBookingSubject(message, t, t('reminder.status')),
  preheader: toPlacePreheader,
  blocks(message, t, site) {
    const sentence = t('confirmed.sentence', { name: toSingleLine(message.recipient.name) });
    return aboutBooking(message, t, { status: t('reminder.status'), sentence, tone: 'neutral' }, [
      toMapLink(message, t),
      ...reconfirmBlocks(message, t),
      ...requirementBlocks(message, t),
      { button: t('confirmed.open'), url: getBookingPageUrl(message, site) },
      { heading: t('reminder.cannotCome') },
      ...(message.missedAppointment ? [{ paragraph: toMultiLine(message.missedAppointment) }] : []),
      { paragraph: t('reminder.cannotComeHow') },
      { link: t('reminder.cancelLink'), url: getBookingPageUrl(message, site, '/annulla') },
      { link: t('reminder.changeLink'), url: getBookingPageUrl(message, site, '/cambia-orario') },
    ]);
  },
  calendarMethod: null,
  announces: 'UPCOMING',
  superseded: {
    by: [
      'BOOKING_CANCELLED',
      'BOOKING_RELEASED',
      'BOOKING_MOVED',
      'BOOKING_CORRECTED',
      'BOOKING_SERVICE_CHANGED',
      'BOOKING_REINSTATED',
    ],
    reason: 'reminder.superseded',
  },
};
