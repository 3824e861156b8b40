import type { MailSite } from '../mails/mail-definition.ts';
import type { OfferInMail, WatchMessage } from '../mails/waiting-list/watch-message.ts';
import type { AppointmentBlock, MailBlock, StatusTone } from '../render/blocks.ts';
import type { TranslateMail } from '../render/messages.ts';
import { toSingleLine } from '../render/sanitize-text.ts';
import { instant } from './appointment-text.ts';
import { toClosingBlock, toPhoneBlocks } from './contact-blocks.ts';
import { toLanguageQuery } from './language-query.ts';
import { getMailDates } from './mail-dates.ts';
import { shortenServiceName } from './subject.ts';

const WEEKDAYS = 7;

/** What the mail says first: what happened, and one sentence about it. */
export type WatchNews = { status: string; sentence: string; tone: StatusTone; isOff?: boolean };

/** Returns the blocks of a mail about the waiting list: news, offered time, service, place, its own, contacts. */
export function aboutWaiting(
  message: WatchMessage,
  t: TranslateMail,
  { isOff = false, ...status }: WatchNews,
  blocks: MailBlock[],
): MailBlock[] {
  const { offer, service, place, municipality } = message;
  // The time is the first heading of a mail about an offer.
  const news = offer
    ? [status, toOfferBlock(message, offer, t, isOff)]
    : [{ title: status.status }, { paragraph: status.sentence }];
  return [
    ...news,
    { detail: toSingleLine(service.name), lines: toPlaceLines(message, t) },
    ...blocks,
    ...toPhoneBlocks(place ?? null, municipality, t),
    toClosingBlock(municipality, t),
  ];
}

/** Returns the address of the page of a request. The token is in the fragment, which no server logs. */
export function toWatchPageUrl({ request, locale }: WatchMessage, { url, tokens }: MailSite): string {
  return `${url}/lista-attesa${toLanguageQuery(locale)}#${tokens.watch(request.id)}`;
}

/** Returns a subject with the name of the service: "In lista d’attesa: Rilascio C.I.E.". */
export function toWatchSubject({ service }: WatchMessage, t: TranslateMail, status: string): string {
  return t('watch.subject', { status, service: shortenServiceName(toSingleLine(service.name)) });
}

/** Returns for which days and hours a request waits. */
export function toWishBlock(message: WatchMessage, t: TranslateMail): MailBlock {
  const { from, to, dayPart, weekdays } = message.request;
  const days = weekdays.map((weekday) => t(`weekday.${weekday}` as 'weekday.1')).join(', ');
  return {
    facts: [
      [t('watch.dates'), t('watch.fromTo', { from: toDay(from, message), to: toDay(to, message) })],
      [t('watch.weekdays'), weekdays.length === WEEKDAYS ? t('watch.anyDay') : days],
      [t('watch.hours'), t(`watch.${dayPart}`)],
    ],
  };
}

/** Returns "lunedì 21 dicembre" for a local date. */
export function toDay(date: string, { locale, municipality }: WatchMessage): string {
  return getMailDates(locale, municipality.timeZone).day(`${date}T12:00:00Z`);
}

function toOfferBlock(message: WatchMessage, offer: OfferInMail, t: TranslateMail, isOff: boolean): AppointmentBlock {
  const { day, year, time } = getMailDates(message.locale, message.municipality.timeZone);
  return {
    day: day(offer.startsAt),
    year: year(offer.startsAt),
    time: time(offer.startsAt),
    ends: t(isOff ? 'ended' : 'ends', { time: time(offer.endsAt) }),
    line: instant(offer.startsAt, message, t),
    isOff,
  };
}

function toPlaceLines({ place }: WatchMessage, t: TranslateMail): string[] {
  return place ? [toSingleLine(place.name), toSingleLine(place.address)] : [t('watch.anyPlace')];
}
