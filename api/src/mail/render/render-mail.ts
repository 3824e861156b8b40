import type { SendMailOptions } from 'nodemailer';
import { mailAddress } from '../delivery/mail-address.ts';
import { getMailDefinition, type MailMessage } from '../mails/mail-definitions.ts';
import type { MailAppearance, MailFile, MailSite } from '../mails/mail-definition.ts';
import type { MailAddress } from '../mails/mail-message.ts';
import type { MailBlock } from './blocks.ts';
import { toBookingPageUrl } from '../blocks/booking-page-url.ts';
import { calendarEvent, calendarFile } from './calendar.ts';
import { MAIL_CREST_ID } from './mail-crest.ts';
import { getMailTranslate } from './messages.ts';
import { toSingleLine } from './sanitize-text.ts';
import { htmlPart } from './to-html.ts';
import { textPart } from './to-text.ts';

const MAX_HEADER_NAME_LENGTH = 100;

/**
 * Renders a mail to exactly one recipient as text and HTML, with the calendar event (.ics) of a booking that is or was
 * valid. Throws if the recipient's address is invalid.
 */
export function renderMail(
  message: MailMessage,
  site: MailSite,
  from: Pick<MailAddress, 'address'>,
  files: readonly MailFile[] = [],
): SendMailOptions {
  const { recipient, municipality, locale } = message;
  const t = getMailTranslate(locale);
  const definition = getMailDefinition(message);
  const to = { name: toHeaderName(getRecipientName(recipient)), address: mailAddress.parse(recipient.email) };
  const blocks = definition.blocks(message, t, site);
  const preheader = definition.preheader?.(message, t) ?? getFirstSentence(blocks);
  const content = { subject: definition.subject(message, t), preheader, blocks };
  return {
    from: { name: toHeaderName(t('sender', { municipality: municipality.name })), address: from.address },
    to,
    envelope: { from: from.address, to: [to.address] },
    replyTo: mailAddress.safeParse(getReplyAddress(message)).data,
    subject: content.subject,
    text: textPart(blocks),
    html: htmlPart(content, { name: municipality.name, appearance: site.appearance }, locale),
    attachments: [...attachCrest(site.appearance), ...files],
    ...renderCalendar(message, site, from),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

// The office of the appointment, if it has an address of its own.
function getReplyAddress(message: MailMessage): string {
  return ('place' in message ? message.place?.email : null) ?? message.municipality.email;
}

/** Returns the files that are sent with a mail, apart from the crest and the calendar event. */
export async function renderFiles(message: MailMessage): Promise<MailFile[]> {
  const file = await getMailDefinition(message).attachment?.(message, getMailTranslate(message.locale));
  return file === undefined ? [] : [file];
}

function getFirstSentence(blocks: MailBlock[]): string {
  for (const block of blocks) {
    if ('status' in block) return block.sentence;
    if ('paragraph' in block) return block.paragraph;
  }
  return '';
}

function getRecipientName(recipient: { email: string; name?: string; surname?: string }): string {
  const { name = '', surname } = recipient;
  return surname === undefined ? name : `${name} ${surname}`;
}

// An attachment: mail clients block remote images by default, and loading one reveals when the mail is read.
function attachCrest({ crest }: MailAppearance): NonNullable<SendMailOptions['attachments']> {
  if (crest === null) return [];
  const file = { cid: MAIL_CREST_ID, filename: 'stemma.png', content: crest, contentType: 'image/png' };
  return [{ ...file, contentDisposition: 'inline' }];
}

// A booking that was never confirmed is in no calendar.
function renderCalendar(
  message: MailMessage,
  { url, publicUrl, tokens }: MailSite,
  from: Pick<MailAddress, 'address'>,
): Pick<SendMailOptions, 'icalEvent'> {
  const method = getMailDefinition(message).calendarMethod;
  if (method === null || !('booking' in message) || message.confirmBy !== undefined) return {};
  const organizer = { name: message.municipality.name, address: from.address };
  const pageUrl = toBookingPageUrl(url, message.locale, tokens.cancel(message.booking.id, message.booking.linkVersion));
  const content = calendarFile(calendarEvent(message, organizer, { publicUrl, pageUrl }), method);
  return { icalEvent: { method, filename: 'prenotazione.ics', content } };
}

// Headers fold between words only, so a single long word must not exceed a line.
function toHeaderName(name: string): string {
  return [...toSingleLine(name)].slice(0, MAX_HEADER_NAME_LENGTH).join('');
}
