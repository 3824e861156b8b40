import type { SendMailOptions } from 'nodemailer';
import { oneLine } from '../render/sanitize-text.ts';
import type { Content } from './booking-content.ts';
import { linkMail, linkWorksUntil } from './link-mail.ts';
import type { MailAddress } from './mail-message.ts';
import type { StaffMessage } from './staff-message.ts';
import { getMailTranslate } from '../render/messages.ts';

/** The mail with which a member of staff chooses a password: invited, or having forgotten the old one. */
export function renderStaffMail(
  message: StaffMessage,
  linkUrl: string,
  from: Pick<MailAddress, 'address'>,
): SendMailOptions {
  return linkMail(message, content(message, linkUrl), from);
}

function content(message: StaffMessage, url: string): Content {
  const t = getMailTranslate(message.locale);
  const name = oneLine(message.municipality.name);
  const about = message.kind === 'STAFF_INVITATION' ? 'invitation' : 'reset';
  return {
    subject: t(`${about}.subject`, { municipality: name }),
    pieces: [
      { paragraph: t('greeting', { name: oneLine(message.recipient.name) }) },
      { paragraph: t(`${about}.intro`, { municipality: name }) },
      { link: t(`${about}.link`), url },
      { paragraph: t('staffLink.until', { when: linkWorksUntil(message) }) },
      { paragraph: t(`${about}.notYou`) },
      { paragraph: `${t('regards')}\n${t('signature', { municipality: name })}` },
    ],
  };
}
