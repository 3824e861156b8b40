import { toSingleLine } from '../render/sanitize-text.ts';
import type { AppointmentBlock, DetailBlock, MailBlock } from '../render/blocks.ts';
import type { BookingMessage, Locale } from '../mails/mail-message.ts';
import type { TranslateMail } from '../render/messages.ts';
import { getMailDates, type MailDates } from './mail-dates.ts';

const MAP_URL = 'https://www.openstreetmap.org/search';

type MessageWithZone = { locale: Locale; municipality: { timeZone: string } };

/** Returns date and time of the appointment; `isOff` if it does not take place. */
export function toAppointmentBlock(message: BookingMessage, t: TranslateMail, isOff = false): AppointmentBlock {
  const { startsAt, endsAt } = message.booking;
  const { day, year, time } = getDates(message);
  return {
    day: day(startsAt),
    year: year(startsAt),
    time: time(startsAt),
    ends: t(isOff ? 'ended' : 'ends', { time: time(endsAt) }),
    line: when(message, t),
    isOff,
  };
}

/** Returns service, person, number, place and operator of a booking. */
export function toDetailBlocks(message: BookingMessage, t: TranslateMail): DetailBlock[] {
  const { recipient, booking, service, place, operator } = message;
  const name = toSingleLine(`${recipient.name} ${recipient.surname}`);
  return [
    {
      detail: toSingleLine(service.name),
      lines: [t('forPerson', { name }), t('bookingNumber', { number: booking.number })],
    },
    {
      detail: toSingleLine(place.name),
      lines: [toSingleLine(place.address), t('operatorIs', { operator: toSingleLine(operator.name) })],
    },
  ];
}

/** Returns the link to the place on a map. */
export function toMapLink({ place }: BookingMessage, t: TranslateMail): MailBlock {
  return { link: t('map'), url: `${MAP_URL}?query=${encodeURIComponent(toSingleLine(place.address))}` };
}

/** Returns the start of the appointment as text. */
export function when(message: BookingMessage, t: TranslateMail): string {
  return instant(message.booking.startsAt, message, t);
}

/** Returns "lunedì 20 dicembre 2026 alle ore 9:00", in the municipality's time zone. */
export function instant(iso: string, message: MessageWithZone, t: TranslateMail): string {
  const { day, year, time } = getDates(message);
  return t('when', { date: `${day(iso)} ${year(iso)}`, time: time(iso) });
}

/** Returns "9:00", in the municipality's time zone. */
export function timeOfDay(iso: string, message: MessageWithZone): string {
  return getDates(message).time(iso);
}

/** Returns "lunedì 20 dicembre 9:00", in the municipality's time zone. */
export function toShortText(iso: string, message: MessageWithZone): string {
  const { day, time } = getDates(message);
  return `${day(iso)} ${time(iso)}`;
}

function getDates({ locale, municipality }: MessageWithZone): MailDates {
  return getMailDates(locale, municipality.timeZone);
}
