import { createEvent, type EventAttributes } from 'ics';
import { toSingleLine, toMultiLine } from './sanitize-text.ts';
import { foldOctets } from './fold-octets.ts';
import type { BookingMessage, MailAddress } from '../mails/mail-message.ts';
import { getMailTranslate } from './messages.ts';

/** iTIP method (RFC 5546) of a calendar file: invitation, cancellation or published event. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

/** Calendar event of a booking. */
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
  /** Address of the booking's page. */
  pageUrl: string;
  reminder: string;
  organizer: MailAddress;
  attendee: MailAddress;
};

/** Address of the installation, from which the UID is made, and of the booking's page. */
export type EventSite = { publicUrl: string; pageUrl: string };

/** Returns the calendar event of a booking. Its UID stays the same as long as the public host does. */
export function calendarEvent(message: BookingMessage, organizer: MailAddress, site: EventSite): CalendarEvent {
  const { booking, service, place, operator, recipient, municipality } = message;
  const t = getMailTranslate(message.locale);
  const lines = [
    t('calendar.number', { number: booking.number }),
    t('calendar.operator', { operator: toSingleLine(operator.name) }),
    ...(service.requirements.length > 0 ? [t('calendar.requirements')] : []),
    ...service.requirements.map((requirement) => `- ${toSingleLine(requirement)}`),
    t('calendar.contact', { municipality: toSingleLine(municipality.name), phone: toSingleLine(municipality.phone) }),
  ];
  return {
    uid: `${booking.id}@${new URL(site.publicUrl).hostname}`,
    sequence: booking.sequence,
    cancelled: message.kind === 'BOOKING_CANCELLED' || message.kind === 'BOOKING_RELEASED',
    startsAt: Date.parse(booking.startsAt),
    endsAt: Date.parse(booking.endsAt),
    title: t('calendar.title', { service: toSingleLine(service.name), municipality: toSingleLine(municipality.name) }),
    description: lines.join('\n'),
    location: [place.name, place.address].map(toSingleLine).join(', '),
    pageUrl: site.pageUrl,
    reminder: t('calendar.reminder'),
    organizer,
    attendee: { name: `${recipient.name} ${recipient.surname}`, address: recipient.email },
  };
}

/** Returns the .ics file of a booking, with times in UTC. Throws if a value is invalid. */
export function calendarFile(event: CalendarEvent, method: CalendarMethod): string {
  const attributes: EventAttributes = {
    method,
    productId: '-//Prenotazioni//IT',
    uid: event.uid,
    sequence: event.sequence,
    // Numbers, because the library interprets arrays in the server's time zone.
    start: event.startsAt,
    end: event.endsAt,
    startOutputType: 'utc',
    endOutputType: 'utc',
    title: toSingleLine(event.title),
    description: toMultiLine(event.description),
    location: toSingleLine(event.location),
    url: event.pageUrl,
    status: event.cancelled ? 'CANCELLED' : 'CONFIRMED',
    organizer: { name: commonName(event.organizer.name), email: event.organizer.address },
    // A published event has no attendee (RFC 5546, 3.2.1). The attendee is already accepted and no reply is requested:
    // declining in a calendar would not cancel the booking.
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
      // 24 hours, not one day: the library writes a day as "P1DT", which is not a valid duration.
      alarms: [{ action: 'display', description: event.reminder, trigger: { hours: 24, before: true } }],
    }),
  };
  const { error, value } = createEvent(attributes);
  if (value === null) throw new Error(`The calendar file of ${event.uid} cannot be written: ${wrongFields(error)}`);
  return foldOctets(value);
}

// The library's error message contains the values, which are personal data.
function wrongFields(error: unknown): string {
  const { inner = [] } = error as { inner?: { path?: string }[] };
  return inner.map(({ path }) => path).join(', ');
}

// A parameter value cannot contain a quote, and parsers differ on backslash and caret.
function commonName(name: string): string {
  return toSingleLine(name).replaceAll('"', "'").replace(/[\\^]/g, '');
}
