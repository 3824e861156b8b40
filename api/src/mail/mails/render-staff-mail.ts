import type { SendMailOptions } from 'nodemailer';
import { oneLine } from '../render/sanitize-text.ts';
import type { Content } from './booking-content.ts';
import { linkMail, linkWorksUntil } from './link-mail.ts';
import type { MailAddress } from './mail-message.ts';
import type { StaffMessage } from './staff-message.ts';
import { words } from '../render/messages.ts';

/** The mail with which a member of staff chooses a password: invited, or having forgotten the old one. */
export function renderStaffMail(
  message: StaffMessage,
  linkUrl: string,
  from: Pick<MailAddress, 'address'>,
): SendMailOptions {
  return linkMail(message, content(message, linkUrl), from);
}

function content(message: StaffMessage, url: string): Content {
  const say = words(message.locale);
  const name = oneLine(message.municipality.name);
  const about = message.kind === 'STAFF_INVITATION' ? 'invitation' : 'reset';
  return {
    subject: say(`${about}.subject`, { municipality: name }),
    pieces: [
      { paragraph: say('greeting', { name: oneLine(message.recipient.name) }) },
      { paragraph: say(`${about}.intro`, { municipality: name }) },
      { link: say(`${about}.link`), url },
      { paragraph: say('staffLink.until', { when: linkWorksUntil(message) }) },
      { paragraph: say(`${about}.notYou`) },
      { paragraph: `${say('regards')}\n${say('signature', { municipality: name })}` },
    ],
  };
}
