import { DateTime } from 'luxon';
import type { SendMailOptions } from 'nodemailer';
import { oneLine } from './clean-text.ts';
import type { Content } from './content.ts';
import { htmlPart } from './html-part.ts';
import { mailAddress } from './mail-address.ts';
import type { MailAddress } from './message.ts';
import { headerName } from './render.ts';
import type { StaffMessage } from './staff-message.ts';
import { textPart } from './text-part.ts';
import { words } from './words.ts';

/** The mail with which a member of staff chooses a password: invited, or having forgotten the old one. */
export function renderStaffMail(
  message: StaffMessage,
  linkUrl: string,
  from: Pick<MailAddress, 'address'>,
): SendMailOptions {
  const { recipient, municipality, locale } = message;
  const to = { name: headerName(recipient.name), address: mailAddress.parse(recipient.email) };
  const said = content(message, linkUrl);
  return {
    from: { name: headerName(words(locale)('sender', { municipality: municipality.name })), address: from.address },
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

function content({ kind, locale, recipient, municipality, link }: StaffMessage, url: string): Content {
  const say = words(locale);
  const name = oneLine(municipality.name);
  const until = DateTime.fromISO(link.expiresAt, { zone: municipality.timeZone, locale });
  const when = say('when', { date: until.toFormat('cccc d LLLL yyyy'), time: until.toFormat('HH:mm') });
  const about = kind === 'STAFF_INVITATION' ? 'invitation' : 'reset';
  return {
    subject: say(`${about}.subject`, { municipality: name }),
    pieces: [
      { paragraph: say('greeting', { name: oneLine(recipient.name) }) },
      { paragraph: say(`${about}.intro`, { municipality: name }) },
      { link: say(`${about}.link`), url },
      { paragraph: say('staffLink.until', { when }) },
      { paragraph: say(`${about}.notYou`) },
      { paragraph: `${say('regards')}\n${say('signature', { municipality: name })}` },
    ],
  };
}
