import { createEvent, type EventAttributes } from 'ics';
import { oneLine, someLines } from './sanitize-text.ts';
import { foldOctets } from './fold-octets.ts';
import type { BookingMessage, MailAddress } from '../mails/mail-message.ts';
import { getMailTranslate } from './messages.ts';

/** What calendars do with the file: invite, withdraw the invitation, or just hold the appointment. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

/** A booking as a calendar shows it. */
export type CalendarEvent = {
  uid: string;
  sequence: number;
  cancelled: boolean;
  /** Epoch milliseconds. */
  startsAt: number;
  endsAt: number;
  title: string;
  description: string;
  location: string;
  reminder: string;
  organizer: MailAddress;
  attendee: MailAddress;
};

/** The event of a booking, the same for its whole life as long as the service keeps its public host. */
export function calendarEvent(message: BookingMessage, organizer: MailAddress, publicUrl: string): CalendarEvent {
  const { booking, service, place, operator, recipient, municipality } = message;
  const t = getMailTranslate(message.locale);
  const lines = [
    t('calendar.number', { number: booking.number }),
    t('calendar.operator', { operator: oneLine(operator.name) }),
    ...(service.requirements.length > 0 ? [t('calendar.requirements')] : []),
    ...service.requirements.map((requirement) => `- ${oneLine(requirement)}`),
    t('calendar.contact', { municipality: oneLine(municipality.name), phone: oneLine(municipality.phone) }),
  ];
  return {
    uid: `${booking.id}@${new URL(publicUrl).hostname}`,
    sequence: booking.sequence,
    cancelled: message.kind === 'BOOKING_CANCELLED',
    startsAt: Date.parse(booking.startsAt),
    endsAt: Date.parse(booking.endsAt),
    title: t('calendar.title', { service: oneLine(service.name), municipality: oneLine(municipality.name) }),
    description: lines.join('\n'),
    location: [place.name, place.address].map(oneLine).join(', '),
    reminder: t('calendar.reminder'),
    organizer,
    attendee: { name: `${recipient.name} ${recipient.surname}`, address: recipient.email },
  };
}

/** The .ics file of a booking. Its times are UTC instants, right on both sides of a clock change. */
export function calendarFile(event: CalendarEvent, method: CalendarMethod): string {
  const attributes: EventAttributes = {
    method,
    productId: '-//Prenotazioni//IT',
    uid: event.uid,
    sequence: event.sequence,
    // Numbers: given arrays, the library would read them in the time zone of the server.
    start: event.startsAt,
    end: event.endsAt,
    startOutputType: 'utc',
    endOutputType: 'utc',
    title: oneLine(event.title),
    description: someLines(event.description),
    location: oneLine(event.location),
    status: event.cancelled ? 'CANCELLED' : 'CONFIRMED',
    organizer: { name: commonName(event.organizer.name), email: event.organizer.address },
    // A published event has no attendee (RFC 5546, 3.2.1). Who booked has accepted already: asking for a reply would
    // let people believe that "declining" in their calendar cancels the booking.
    ...(method !== 'PUBLISH' && {
      attendees: [
        {
          name: commonName(event.attendee.name),
          email: event.attendee.address,
          cutype: 'INDIVIDUAL',
          role: 'REQ-PARTICIPANT',
          partstat: 'ACCEPTED',
          rsvp: false,
        },
      ],
    }),
    ...(!event.cancelled && {
      // 24 hours, not one day: the library writes a day as "P1DT", which is no duration.
      alarms: [{ action: 'display', description: event.reminder, trigger: { hours: 24, before: true } }],
    }),
  };
  const { error, value } = createEvent(attributes);
  if (value === null) throw new Error(`The calendar file of ${event.uid} cannot be written: ${wrongFields(error)}`);
  return foldOctets(value);
}

// The library's own error repeats the values, which are people's names and addresses.
function wrongFields(error: unknown): string {
  const { inner = [] } = error as { inner?: { path?: string }[] };
  return inner.map(({ path }) => path).join(', ');
}

// A parameter value cannot hold a quote, and readers disagree about backslash and caret in it.
function commonName(name: string): string {
  return oneLine(name).replaceAll('"', "'").replace(/[\\^]/g, '');
}
