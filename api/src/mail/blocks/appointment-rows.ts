import { DateTime } from 'luxon';
import { toSingleLine } from '../render/sanitize-text.ts';
import type { BookingMessage } from '../mails/mail-message.ts';
import type { TranslateMail } from '../render/messages.ts';

/** Returns the rows of an appointment: number, date and time, service, place, operator. */
export function appointment(message: BookingMessage, t: TranslateMail): [string, string][] {
  const { booking, service, place, operator } = message;
  return [
    [t('number'), String(booking.number)],
    [t('dateAndTime'), when(message, t)],
    [t('service'), toSingleLine(service.name)],
    [t('place'), [place.name, place.address].map(toSingleLine).join(', ')],
    [t('operator'), toSingleLine(operator.name)],
  ];
}

/** Returns the start of the appointment as text. */
export function when(message: BookingMessage, t: TranslateMail): string {
  return instant(message.booking.startsAt, message, t);
}

/** Returns "lunedì 20 dicembre 2026 alle ore 09:00", in the municipality's time zone. */
export function instant(iso: string, message: BookingMessage, t: TranslateMail): string {
  const date = onWallClock(iso, message).toFormat('cccc d LLLL yyyy');
  return t('when', { date, time: timeOfDay(iso, message) });
}

/** Returns "09:00", in the municipality's time zone. */
export function timeOfDay(iso: string, message: BookingMessage): string {
  return onWallClock(iso, message).toFormat('HH:mm');
}

function onWallClock(iso: string, { municipality, locale }: BookingMessage): DateTime {
  return DateTime.fromISO(iso, { zone: municipality.timeZone, locale });
}
