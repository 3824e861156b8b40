import { instant, timeOfDay } from '../blocks/appointment-text.ts';
import { aboutBooking, cancelBlocks } from '../blocks/booking-blocks.ts';
import { toLanguageQuery } from '../blocks/language-query.ts';
import { toBookingSubject } from '../blocks/subject.ts';
import type { MailDefinition, MailSite } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Asks a citizen to confirm a booking before its slot is released. */
export const bookingHeld: MailDefinition<BookingMessage> = {
  title: 'held.title',
  subject(message, t) {
    const status = t('held.subject', { time: timeOfDay(getDeadline(message), message) });
    return toBookingSubject(message, t, status);
  },
  blocks(message, t, site) {
    const sentence = t('held.sentence', { until: instant(getDeadline(message), message, t) });
    return aboutBooking(message, t, { status: t('held.status'), sentence, tone: 'waiting' }, [
      { button: t('held.link'), url: toConfirmUrl(message, site) },
      { paragraph: t('held.how') },
      ...cancelBlocks(message, t, site, [t('held.notWanted'), t('held.notWantedHow')]),
    ]);
  },
  calendarMethod: null,
  announces: 'VALID',
  superseded: { by: ['BOOKING_CANCELLED', 'BOOKING_EXPIRED', 'BOOKING_CONFIRMED'], reason: 'held.superseded' },
};

function toConfirmUrl({ booking, locale }: BookingMessage, { url, tokens }: MailSite): string {
  return `${url}/conferma${toLanguageQuery(locale)}#${tokens.confirm(booking.id, booking.linkVersion)}`;
}

function getDeadline({ confirmBy, booking }: BookingMessage): string {
  return confirmBy ?? booking.startsAt;
}
