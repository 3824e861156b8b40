import { DateTime } from 'luxon';
import { oneLine } from './sanitize-text.ts';
import type { BookingMessage } from '../mails/mail-message.ts';
import type { Say } from './messages.ts';

/** The appointment in rows: its number, when, what for, where, with whom. */
export function appointment(message: BookingMessage, say: Say): [string, string][] {
  const { booking, service, place, operator } = message;
  return [
    [say('number'), String(booking.number)],
    [say('dateAndTime'), when(message, say)],
    [say('service'), oneLine(service.name)],
    [say('place'), [place.name, place.address].map(oneLine).join(', ')],
    [say('operator'), oneLine(operator.name)],
  ];
}

/** When the appointment begins. */
export function when(message: BookingMessage, say: Say): string {
  return instant(message.booking.startsAt, message, say);
}

/** "lunedì 20 dicembre 2026 alle ore 09:00": the municipality's wall clock, whatever the server's. */
export function instant(iso: string, message: BookingMessage, say: Say): string {
  const date = onWallClock(iso, message).toFormat('cccc d LLLL yyyy');
  return say('when', { date, time: timeOfDay(iso, message) });
}

/** "09:00", on the same clock. */
export function timeOfDay(iso: string, message: BookingMessage): string {
  return onWallClock(iso, message).toFormat('HH:mm');
}

function onWallClock(iso: string, { municipality, locale }: BookingMessage): DateTime {
  return DateTime.fromISO(iso, { zone: municipality.timeZone, locale });
}
