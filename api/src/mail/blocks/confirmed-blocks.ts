import type { MailBlock } from '../render/blocks.ts';
import type { TranslateMail } from '../render/messages.ts';
import { toSingleLine, toMultiLine } from '../render/sanitize-text.ts';
import { toMapLink } from './appointment-text.ts';
import { cancelBlocks, getBookingPageUrl } from './booking-blocks.ts';
import type { MailSite } from '../mails/mail-definition.ts';
import type { BookingMessage } from '../mails/mail-message.ts';

/** Returns the blocks of a mail about a confirmed booking: its page, the notes, what to bring and how to cancel. */
export function confirmedBlocks(message: BookingMessage, t: TranslateMail, site: MailSite): MailBlock[] {
  const { notice, requirements } = message.service;
  const notes = toMultiLine(message.booking.notes);
  return [
    toMapLink(message, t),
    { button: t('confirmed.open'), url: getBookingPageUrl(message, site) },
    ...(notes ? [{ facts: [[t('notes'), notes]] } satisfies MailBlock] : []),
    ...(requirements.length > 0
      ? [{ heading: t('confirmed.requirements') }, { list: requirements.map(toSingleLine) }]
      : []),
    ...(notice ? noticeBlocks(notice, toSingleLine(message.service.name), t) : []),
    ...cancelBlocks(message, t, site, [t('confirmed.cancel'), t('confirmed.cancelHow')]),
  ];
}

/** Returns what lists of mails show after the subject: the place, and what the mail is good for. */
export function toPlacePreheader({ place }: BookingMessage, t: TranslateMail): string {
  return t('confirmed.preheader', { place: toSingleLine(place.name), address: toSingleLine(place.address) });
}

function noticeBlocks(notice: { text: string; url: string | null }, service: string, t: TranslateMail): MailBlock[] {
  const url = notice.url && parseWebAddress(notice.url);
  return [
    { heading: t('confirmed.notice') },
    { paragraph: toMultiLine(notice.text) },
    ...(url ? [{ link: t('confirmed.noticeLink', { service }), url }] : []),
  ];
}

// Only http and https: a link in a mail must not run a script.
function parseWebAddress(url: string): string | null {
  const address = URL.parse(url);
  return address && (address.protocol === 'https:' || address.protocol === 'http:') ? address.href : null;
}
