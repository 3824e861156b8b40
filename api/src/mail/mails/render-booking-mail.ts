import type { SendMailOptions } from 'nodemailer';
import { calendarEvent, calendarFile } from '../render/calendar.ts';
import { oneLine } from '../render/sanitize-text.ts';
import { content, type Links } from './booking-content.ts';
import { htmlPart } from '../render/to-html.ts';
import { mailAddress } from '../delivery/mail-address.ts';
import type { BookingMessage, MailAddress } from './mail-message.ts';
import { textPart } from '../render/to-text.ts';
import { getMailTranslate } from '../render/messages.ts';

/**
 * The mail that tells a citizen of a booking, in text and HTML, and, if the booking counts or did, with the .ics that puts the appointment into a calendar
 * or takes it out. It has exactly one recipient, or is not rendered at all.
 */
export function renderMail(message: BookingMessage, links: Links, from: Pick<MailAddress, 'address'>): SendMailOptions {
  const { recipient, municipality } = message;
  const t = getMailTranslate(message.locale);
  const sender = { name: headerName(t('sender', { municipality: municipality.name })), address: from.address };
  const to = {
    name: headerName(`${recipient.name} ${recipient.surname}`),
    address: mailAddress.parse(recipient.email),
  };
  const said = content(message, links);
  const method = message.kind === 'BOOKING_CANCELLED' ? 'CANCEL' : 'REQUEST';
  const organizer = { name: municipality.name, address: from.address };
  return {
    from: sender,
    to,
    envelope: { from: from.address, to: [to.address] },
    replyTo: mailAddress.safeParse(municipality.email).data,
    subject: said.subject,
    text: textPart(said.pieces),
    html: htmlPart(said, message.locale),
    // What never counted is in no calendar.
    ...(message.confirmBy === undefined && {
      icalEvent: {
        method,
        filename: 'prenotazione.ics',
        content: calendarFile(calendarEvent(message, organizer, links.publicUrl), method),
      },
    }),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': message.locale },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A name as a header takes it: folded between words only, so one endless word may not be longer than a line. */
export function headerName(name: string): string {
  return [...oneLine(name)].slice(0, 100).join('');
}
