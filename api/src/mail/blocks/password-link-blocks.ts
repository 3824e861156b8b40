import { staffLinkUrl } from '../delivery/site-url.ts';
import type { MailBlock } from '../render/blocks.ts';
import type { TranslateMail } from '../render/messages.ts';
import { toSingleLine } from '../render/sanitize-text.ts';
import { instant } from './appointment-text.ts';
import { toClosingBlock } from './contact-blocks.ts';
import type { MailSite } from '../mails/mail-definition.ts';
import type { StaffMessage } from '../mails/staff/staff-message.ts';

/** Returns the blocks of a mail with the link to choose a password. */
export function passwordLinkBlocks(
  message: StaffMessage,
  t: TranslateMail,
  { url, tokens }: MailSite,
  prefix: 'invitation' | 'reset',
): MailBlock[] {
  const municipality = toSingleLine(message.municipality.name);
  return [
    { title: t(`${prefix}.heading`) },
    { paragraph: t('greeting', { name: toSingleLine(message.recipient.name) }) },
    { paragraph: t(`${prefix}.intro`, { municipality }) },
    { button: t(`${prefix}.link`), url: staffLinkUrl(url, tokens.staff(message.link.id)) },
    { paragraph: t('staffLink.until', { when: instant(message.link.expiresAt, message, t) }) },
    { paragraph: t(`${prefix}.notYou`) },
    toClosingBlock(message.municipality, t),
  ];
}
