import { DateTime } from 'luxon';
import type { SendMailOptions } from 'nodemailer';
import type { Content } from './booking-content.ts';
import { htmlPart } from '../render/to-html.ts';
import { mailAddress } from '../delivery/mail-address.ts';
import type { Locale, MailAddress } from './mail-message.ts';
import { headerName } from './render-booking-mail.ts';
import { textPart } from '../render/to-text.ts';
import { getMailTranslate } from '../render/messages.ts';

type LinkMessage = {
  locale: Locale;
  municipality: { name: string; email: string; timeZone: string };
  recipient: { name?: string; email: string };
  link: { expiresAt: string };
};

/** A mail that brings a link which works for a while, in text and HTML, to exactly one recipient. */
export function linkMail(
  { locale, municipality, recipient }: LinkMessage,
  said: Content,
  from: Pick<MailAddress, 'address'>,
): SendMailOptions {
  const to = { name: headerName(recipient.name ?? ''), address: mailAddress.parse(recipient.email) };
  return {
    from: {
      name: headerName(getMailTranslate(locale)('sender', { municipality: municipality.name })),
      address: from.address,
    },
    to,
    envelope: { from: from.address, to: [to.address] },
    replyTo: mailAddress.safeParse(municipality.email).data,
    subject: said.subject,
    text: textPart(said.pieces),
    html: htmlPart(said, locale),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Until when the link works, on the municipality's wall clock. */
export function linkWorksUntil({ locale, municipality, link }: LinkMessage): string {
  const until = DateTime.fromISO(link.expiresAt, { zone: municipality.timeZone, locale });
  return getMailTranslate(locale)('when', { date: until.toFormat('cccc d LLLL yyyy'), time: until.toFormat('HH:mm') });
}
