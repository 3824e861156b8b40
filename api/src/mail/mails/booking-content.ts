import { appointment, instant, timeOfDay, when } from '../render/appointment-rows.ts';
import { oneLine, someLines } from '../render/sanitize-text.ts';
import type { BookingMessage } from './mail-message.ts';
import { getMailTranslate, type TranslateMail } from '../render/messages.ts';

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
  const t = getMailTranslate(message.locale);
  const { name, surname } = message.recipient;
  const greeting: Piece = { paragraph: t('greeting', { name: oneLine(`${name} ${surname}`) }) };
  const municipality = oneLine(message.municipality.name);
  const phone = oneLine(message.place.phone ?? message.municipality.phone);
  const farewell: Piece[] = [
    { paragraph: t('contact', { phone }) },
    { paragraph: t('thanks') },
    { paragraph: `${t('regards')}\n${t('signature', { municipality })}` },
  ];
  switch (message.kind) {
    case 'BOOKING_CONFIRMED':
      return { subject: t('confirmed.subject'), pieces: [greeting, ...confirmed(message, links, t), ...farewell] };
    case 'BOOKING_MOVED':
      return { subject: t('moved.subject'), pieces: [greeting, ...moved(message, links, t), ...farewell] };
    case 'BOOKING_CANCELLED':
      return { subject: t('cancelled.subject'), pieces: [greeting, ...cancelled(message, links, t), ...farewell] };
    case 'BOOKING_HELD':
      return { subject: heldSubject(message, t), pieces: [greeting, ...held(message, links, t), ...farewell] };
    case 'BOOKING_EXPIRED':
      return { subject: t('expired.subject'), pieces: [greeting, ...expired(message, links, t), ...farewell] };
  }
}

function confirmed(message: BookingMessage, links: Links, t: TranslateMail): Piece[] {
  return [{ paragraph: t('confirmed.intro') }, ...bookingPieces(message, links, t)];
}

function moved(message: BookingMessage, links: Links, t: TranslateMail): Piece[] {
  const service = oneLine(message.service.name);
  const from = instant(message.movedFrom ?? message.booking.startsAt, message, t);
  return [
    { paragraph: t('moved.intro', { service, from, when: when(message, t) }) },
    ...bookingPieces(message, links, t),
  ];
}

function bookingPieces(message: BookingMessage, links: Links, t: TranslateMail): Piece[] {
  const { notice, requirements } = message.service;
  const notes = someLines(message.booking.notes);
  return [
    {
      facts: [
        [t('status'), t('confirmed.status')],
        ...appointment(message, t),
        ...(notes ? [[t('notes'), notes] satisfies [string, string]] : []),
      ],
    },
    ...(notice ? noticePieces(notice, oneLine(message.service.name), t) : []),
    ...(requirements.length > 0 ? [{ heading: t('confirmed.requirements') }, { list: requirements.map(oneLine) }] : []),
    { heading: t('confirmed.cancel') },
    { paragraph: t('confirmed.cancelHow') },
    { link: t('confirmed.cancelLink'), url: links.cancelUrl },
  ];
}

function cancelled(message: BookingMessage, links: Links, t: TranslateMail): Piece[] {
  const service = oneLine(message.service.name);
  return [
    { paragraph: t('cancelled.intro', { service, when: when(message, t) }) },
    {
      facts: [
        [t('status'), t('cancelled.status')],
        [t('reason'), someLines(message.reason) || t('reasonNotGiven')],
        ...appointment(message, t),
      ],
    },
    { paragraph: t('cancelled.bookAgain') },
    { link: t('cancelled.bookAgainLink'), url: links.site },
  ];
}

function heldSubject(message: BookingMessage, t: TranslateMail): string {
  return t('held.subject', { time: timeOfDay(lastMoment(message), message) });
}

function held(message: BookingMessage, links: Links, t: TranslateMail): Piece[] {
  return [
    { paragraph: t('held.intro', { until: instant(lastMoment(message), message, t) }) },
    { link: t('held.link'), url: links.confirmUrl },
    { paragraph: t('held.how') },
    { facts: [[t('status'), t('held.status')], ...appointment(message, t)] },
    { heading: t('held.notWanted') },
    { paragraph: t('held.notWantedHow') },
    { link: t('confirmed.cancelLink'), url: links.cancelUrl },
  ];
}

function expired(message: BookingMessage, links: Links, t: TranslateMail): Piece[] {
  const service = oneLine(message.service.name);
  return [
    { paragraph: t('expired.intro') },
    { paragraph: t('expired.which', { service, when: when(message, t) }) },
    { paragraph: t('cancelled.bookAgain') },
    { link: t('cancelled.bookAgainLink'), url: links.site },
  ];
}

/** A message that asks to confirm always says until when. */
function lastMoment({ confirmBy, booking }: BookingMessage): string {
  return confirmBy ?? booking.startsAt;
}

function noticePieces(notice: { text: string; url: string | null }, service: string, t: TranslateMail): Piece[] {
  const url = notice.url && webAddress(notice.url);
  return [
    { heading: t('confirmed.notice') },
    { paragraph: someLines(notice.text) },
    ...(url ? [{ link: t('confirmed.noticeLink', { service }), url }] : []),
  ];
}

/** The address as browsers write it, if it leads to a web page: a link in a mail must not run anything. */
function webAddress(url: string): string | null {
  const address = URL.parse(url);
  return address && /^https?:$/.test(address.protocol) ? address.href : null;
}
