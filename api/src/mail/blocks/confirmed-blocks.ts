import type { MailBlock } from '../render/blocks.ts';
import type { TranslateMail } from '../render/messages.ts';
import { toSingleLine, toMultiLine } from '../render/sanitize-text.ts';
import { instant, toMapLink } from './appointment-text.ts';
import { cancelBlocks, getBookingPageUrl } from './booking-blocks.ts';
import type { MailSite } from '../mails/mail-definition.ts';
import type { BookingMessage } from '../mails/mail-message.ts';

/** Returns the blocks of a mail about a confirmed booking: its page, the notes, what to bring and how to cancel. */
export function confirmedBlocks(message: BookingMessage, t: TranslateMail, site: MailSite): MailBlock[] {
  const { notice } = message.service;
  const notes = toMultiLine(message.booking.notes);
  return [
    toMapLink(message, t),
    ...reconfirmBlocks(message, t),
    { button: t('confirmed.open'), url: getBookingPageUrl(message, site) },
    ...(notes ? [{ facts: [[t('notes'), notes]] } satisfies MailBlock] : []),
    ...requirementBlocks(message, t),
    ...(notice ? noticeBlocks(notice, toSingleLine(message.service.name), t) : []),
    ...cancelBlocks(message, t, site, [t('confirmed.cancel'), t('confirmed.cancelHow')]),
  ];
}

/** Returns the section with what to bring; none if the service requires nothing. */
export function requirementBlocks({ service }: BookingMessage, t: TranslateMail): MailBlock[] {
  if (service.requirements.length === 0) return [];
  return [{ heading: t('confirmed.requirements') }, { list: service.requirements.map(toSingleLine) }];
}

/** Returns the request to confirm the attendance; none if the citizen was not asked or has confirmed. */
export function reconfirmBlocks(message: BookingMessage, t: TranslateMail): MailBlock[] {
  const { reconfirmBy } = message;
  if (reconfirmBy === undefined) return [];
  const paragraph = t('reconfirm.pendingHow', { until: instant(reconfirmBy, message, t) });
  return [{ heading: t('reconfirm.pending') }, { paragraph }];
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
