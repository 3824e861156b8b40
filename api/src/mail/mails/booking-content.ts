import { appointment, instant, timeOfDay, when } from '../render/appointment-rows.ts';
import { oneLine, someLines } from '../render/sanitize-text.ts';
import type { BookingMessage } from './mail-message.ts';
import { words, type Say } from '../render/messages.ts';

/** A piece of a mail; the text part and the HTML part are written from the same pieces, so they say the same. */
export type Piece =
  | { heading: string }
  | { paragraph: string }
  | { facts: [label: string, value: string][] }
  | { list: string[] }
  | { link: string; url: string };

/** What a mail says, before it becomes text and HTML. */
export type Content = { subject: string; pieces: Piece[] };

/** Where the links of a mail lead. */
export type Links = {
  cancelUrl: string;
  confirmUrl: string;
  /** The comune's own pages. */
  site: string;
  /** The installation's: the names of calendar events are made from it, the same for all comuni and for good. */
  publicUrl: string;
};

/** What the mail about a booking says to the citizen. */
export function content(message: BookingMessage, links: Links): Content {
  const say = words(message.locale);
  const { name, surname } = message.recipient;
  const greeting: Piece = { paragraph: say('greeting', { name: oneLine(`${name} ${surname}`) }) };
  const municipality = oneLine(message.municipality.name);
  const phone = oneLine(message.place.phone ?? message.municipality.phone);
  const farewell: Piece[] = [
    { paragraph: say('contact', { phone }) },
    { paragraph: say('thanks') },
    { paragraph: `${say('regards')}\n${say('signature', { municipality })}` },
  ];
  switch (message.kind) {
    case 'BOOKING_CONFIRMED':
      return { subject: say('confirmed.subject'), pieces: [greeting, ...confirmed(message, links, say), ...farewell] };
    case 'BOOKING_MOVED':
      return { subject: say('moved.subject'), pieces: [greeting, ...moved(message, links, say), ...farewell] };
    case 'BOOKING_CANCELLED':
      return { subject: say('cancelled.subject'), pieces: [greeting, ...cancelled(message, links, say), ...farewell] };
    case 'BOOKING_HELD':
      return { subject: heldSubject(message, say), pieces: [greeting, ...held(message, links, say), ...farewell] };
    case 'BOOKING_EXPIRED':
      return { subject: say('expired.subject'), pieces: [greeting, ...expired(message, links, say), ...farewell] };
  }
}

function confirmed(message: BookingMessage, links: Links, say: Say): Piece[] {
  return [{ paragraph: say('confirmed.intro') }, ...bookingPieces(message, links, say)];
}

function moved(message: BookingMessage, links: Links, say: Say): Piece[] {
  const service = oneLine(message.service.name);
  const from = instant(message.movedFrom ?? message.booking.startsAt, message, say);
  return [
    { paragraph: say('moved.intro', { service, from, when: when(message, say) }) },
    ...bookingPieces(message, links, say),
  ];
}

function bookingPieces(message: BookingMessage, links: Links, say: Say): Piece[] {
  const { notice, requirements } = message.service;
  const notes = someLines(message.booking.notes);
  return [
    {
      facts: [
        [say('status'), say('confirmed.status')],
        ...appointment(message, say),
        ...(notes ? [[say('notes'), notes] satisfies [string, string]] : []),
      ],
    },
    ...(notice ? noticePieces(notice, oneLine(message.service.name), say) : []),
    ...(requirements.length > 0
      ? [{ heading: say('confirmed.requirements') }, { list: requirements.map(oneLine) }]
      : []),
    { heading: say('confirmed.cancel') },
    { paragraph: say('confirmed.cancelHow') },
    { link: say('confirmed.cancelLink'), url: links.cancelUrl },
  ];
}

function cancelled(message: BookingMessage, links: Links, say: Say): Piece[] {
  const service = oneLine(message.service.name);
  return [
    { paragraph: say('cancelled.intro', { service, when: when(message, say) }) },
    {
      facts: [
        [say('status'), say('cancelled.status')],
        [say('reason'), someLines(message.reason) || say('reasonNotGiven')],
        ...appointment(message, say),
      ],
    },
    { paragraph: say('cancelled.bookAgain') },
    { link: say('cancelled.bookAgainLink'), url: links.site },
  ];
}

function heldSubject(message: BookingMessage, say: Say): string {
  return say('held.subject', { time: timeOfDay(lastMoment(message), message) });
}

function held(message: BookingMessage, links: Links, say: Say): Piece[] {
  return [
    { paragraph: say('held.intro', { until: instant(lastMoment(message), message, say) }) },
    { link: say('held.link'), url: links.confirmUrl },
    { paragraph: say('held.how') },
    { facts: [[say('status'), say('held.status')], ...appointment(message, say)] },
    { heading: say('held.notWanted') },
    { paragraph: say('held.notWantedHow') },
    { link: say('confirmed.cancelLink'), url: links.cancelUrl },
  ];
}

function expired(message: BookingMessage, links: Links, say: Say): Piece[] {
  const service = oneLine(message.service.name);
  return [
    { paragraph: say('expired.intro') },
    { paragraph: say('expired.which', { service, when: when(message, say) }) },
    { paragraph: say('cancelled.bookAgain') },
    { link: say('cancelled.bookAgainLink'), url: links.site },
  ];
}

/** A message that asks to confirm always says until when. */
function lastMoment({ confirmBy, booking }: BookingMessage): string {
  return confirmBy ?? booking.startsAt;
}

function noticePieces(notice: { text: string; url: string | null }, service: string, say: Say): Piece[] {
  const url = notice.url && webAddress(notice.url);
  return [
    { heading: say('confirmed.notice') },
    { paragraph: someLines(notice.text) },
    ...(url ? [{ link: say('confirmed.noticeLink', { service }), url }] : []),
  ];
}

/** The address as browsers write it, if it leads to a web page: a link in a mail must not run anything. */
function webAddress(url: string): string | null {
  const address = URL.parse(url);
  return address && /^https?:$/.test(address.protocol) ? address.href : null;
}
