import { appointment, instant, timeOfDay } from '../blocks/appointment-rows.ts';
import { toLanguageQuery } from '../blocks/language-query.ts';
import { cancelLink, withGreeting } from '../blocks/booking-blocks.ts';
import type { MailDefinition, MailSite } from './mail-definition.ts';
import type { BookingMessage } from './mail-message.ts';

/** Asks a citizen to confirm a booking before its slot is released. */
export const bookingHeld: MailDefinition<BookingMessage> = {
  title: 'held.title',
  subject: (message, t) => t('held.subject', { time: timeOfDay(getDeadline(message), message) }),
  blocks: (message, t, site) =>
    withGreeting(message, t, [
      { paragraph: t('held.intro', { until: instant(getDeadline(message), message, t) }) },
      {
        link: t('held.link'),
        url: `${site.url}/conferma${toLanguageQuery(message.locale)}#${toConfirmToken(message, site)}`,
      },
      { paragraph: t('held.how') },
      { facts: [[t('status'), t('held.status')], ...appointment(message, t)] },
      { heading: t('held.notWanted') },
      { paragraph: t('held.notWantedHow') },
      cancelLink(message, t, site),
    ]),
  calendarMethod: null,
  announces: 'VALID',
  superseded: { by: ['BOOKING_CANCELLED', 'BOOKING_EXPIRED', 'BOOKING_CONFIRMED'], reason: 'held.superseded' },
};

function toConfirmToken({ booking }: BookingMessage, { tokens }: MailSite): string {
  return tokens.confirm(booking.id, booking.linkVersion);
}

function getDeadline({ confirmBy, booking }: BookingMessage): string {
  return confirmBy ?? booking.startsAt;
}
