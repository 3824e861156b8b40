import { instant, toMapLink } from '../blocks/appointment-text.ts';
import { aboutBooking, getBookingPageUrl } from '../blocks/booking-blocks.ts';
import { requirementBlocks } from '../blocks/confirmed-blocks.ts';
import { toBookingSubject } from '../blocks/subject.ts';
import { toSingleLine } from '../render/sanitize-text.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Asks a citizen to confirm the attendance, and states when the slot is released otherwise. */
export const bookingReconfirm: MailDefinition<BookingMessage> = {
  title: 'reconfirm.title',
  subject: (message, t) => toBookingSubject(message, t, t('reconfirm.subject')),
  preheader: (message, t) => t('reconfirm.preheader', { until: instant(getDeadline(message), message, t) }),
  blocks(message, t, site) {
    const sentence = t('reconfirm.sentence', {
      name: toSingleLine(message.recipient.name),
      until: instant(getDeadline(message), message, t),
    });
    return aboutBooking(message, t, { status: t('reconfirm.status'), sentence, tone: 'waiting' }, [
      { button: t('reconfirm.button'), url: getBookingPageUrl(message, site) },
      { paragraph: t('reconfirm.how') },
      toMapLink(message, t),
      ...requirementBlocks(message, t),
      { heading: t('reminder.cannotCome') },
      { paragraph: t('reminder.cannotComeHow') },
      { link: t('reminder.cancelLink'), url: getBookingPageUrl(message, site, '/annulla') },
      { link: t('reminder.changeLink'), url: getBookingPageUrl(message, site, '/cambia-orario') },
    ]);
  },
  calendarMethod: null,
  announces: 'UNANSWERED',
  superseded: {
    by: [
      'BOOKING_CANCELLED',
      'BOOKING_RELEASED',
      'BOOKING_MOVED',
      'BOOKING_CORRECTED',
      'BOOKING_SERVICE_CHANGED',
      'BOOKING_REINSTATED',
    ],
    reason: 'reconfirm.superseded',
  },
};

function getDeadline({ reconfirmBy, booking }: BookingMessage): string {
  return reconfirmBy ?? booking.startsAt;
}
