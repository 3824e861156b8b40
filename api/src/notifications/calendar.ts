import ICAL from 'ical.js';
import { oneLine, someLines } from './clean-text.ts';
import { mailAddress } from './mail-address.ts';
import type { BookingMessage, MailAddress } from './message.ts';
import { words } from './words.ts';

/** What calendars do with the file: invite, withdraw the invitation, or just hold the appointment. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

/** A booking as a calendar shows it. */
export type CalendarEvent = {
  uid: string;
  sequence: number;
  cancelled: boolean;
  startsAt: string;
  endsAt: string;
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
  const say = words(message.locale);
  const lines = [
    say('calendar.number', { number: booking.number }),
    say('calendar.operator', { operator: oneLine(operator.name) }),
    ...(service.requirements.length > 0 ? [say('calendar.requirements')] : []),
    ...service.requirements.map((requirement) => `- ${oneLine(requirement)}`),
    say('calendar.contact', { municipality: oneLine(municipality.name), phone: oneLine(municipality.phone) }),
  ];
  return {
    uid: `${booking.id}@${new URL(publicUrl).hostname}`,
    sequence: booking.sequence,
    cancelled: message.kind === 'BOOKING_CANCELLED',
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    title: say('calendar.title', { service: oneLine(service.name), municipality: oneLine(municipality.name) }),
    description: lines.join('\n'),
    location: [place.name, place.address].map(oneLine).join(', '),
    reminder: say('calendar.reminder'),
    organizer,
    attendee: { name: `${recipient.name} ${recipient.surname}`, address: recipient.email },
  };
}

// A line has 75 octets at most (RFC 5545, 3.1); the library does not count the space with which a folded one goes on.
ICAL.foldLength = 74;

// As RFC 7265 tells of calendars in JSON: name, parameters, type, value.
type Property = [name: string, parameters: Record<string, string>, type: string, value: string | number];
type Component = [name: string, properties: Property[], within: Component[]];

/** The .ics file of a booking. Its times are UTC instants, right on both sides of a clock change. */
export function calendarFile(event: CalendarEvent, method: CalendarMethod): string {
  const calendar: Component = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', '-//Prenotazioni//IT'],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ['method', {}, 'text', method],
    ],
    [appointment(event, method)],
  ];
  return ICAL.stringify(calendar);
}

function appointment(event: CalendarEvent, method: CalendarMethod): Component {
  return [
    'vevent',
    [
      ['uid', {}, 'text', event.uid],
      ['sequence', {}, 'integer', event.sequence],
      ['dtstamp', {}, 'date-time', utc(Date.now())],
      ['dtstart', {}, 'date-time', utc(Date.parse(event.startsAt))],
      ['dtend', {}, 'date-time', utc(Date.parse(event.endsAt))],
      ['summary', {}, 'text', oneLine(event.title)],
      ['description', {}, 'text', someLines(event.description)],
      ['location', {}, 'text', oneLine(event.location)],
      ['status', {}, 'text', event.cancelled ? 'CANCELLED' : 'CONFIRMED'],
      person('organizer', event, {}),
      // A published event has no attendee (RFC 5546, 3.2.1). Who booked has accepted already: asking for a reply would
      // let people believe that "declining" in their calendar cancels the booking.
      ...(method === 'PUBLISH' ? [] : [person('attendee', event, ACCEPTED)]),
    ],
    event.cancelled ? [] : [reminder(event)],
  ];
}

const ACCEPTED = { cutype: 'INDIVIDUAL', role: 'REQ-PARTICIPANT', partstat: 'ACCEPTED', rsvp: 'FALSE' };

function reminder(event: CalendarEvent): Component {
  return [
    'valarm',
    [
      ['action', {}, 'text', 'DISPLAY'],
      ['description', {}, 'text', oneLine(event.reminder)],
      ['trigger', {}, 'duration', '-PT24H'],
    ],
    [],
  ];
}

function person(role: 'organizer' | 'attendee', event: CalendarEvent, parameters: Record<string, string>): Property {
  const { name, address } = event[role];
  // What it says is not repeated: it is somebody's address.
  if (!mailAddress.safeParse(address).success)
    throw new Error(`The calendar file of ${event.uid} cannot be written: ${role}`);
  return [role, { cn: commonName(name), ...parameters }, 'cal-address', `mailto:${address}`];
}

function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

// A parameter value cannot hold a quote, and readers disagree about backslash and caret in it.
function commonName(name: string): string {
  return oneLine(name).replaceAll('"', "'").replace(/[\\^]/g, '');
}
