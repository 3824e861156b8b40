import type { SendMailOptions } from 'nodemailer';
import { oneLine } from '../render/sanitize-text.ts';
import type { Content } from './booking-content.ts';
import { linkMail, linkWorksUntil } from './link-mail.ts';
import type { MailAddress } from './mail-message.ts';
import type { OwnDataMessage } from './own-data-message.ts';
import { getMailTranslate } from '../render/messages.ts';

/** The mail with which a citizen opens what is kept of them. */
export function renderOwnDataMail(
  message: OwnDataMessage,
  linkUrl: string,
  from: Pick<MailAddress, 'address'>,
): SendMailOptions {
  return linkMail(message, content(message, linkUrl), from);
}

function content(message: OwnDataMessage, url: string): Content {
  const t = getMailTranslate(message.locale);
  const municipality = oneLine(message.municipality.name);
  return {
    subject: t('ownData.subject', { municipality }),
    pieces: [
      { paragraph: t('ownData.greeting') },
      { paragraph: t('ownData.intro', { municipality }) },
      { link: t('ownData.link'), url },
      { paragraph: t('ownData.can') },
      { paragraph: t('ownData.until', { when: linkWorksUntil(message) }) },
      { paragraph: t('ownData.notYou') },
      { paragraph: `${t('regards')}\n${t('signature', { municipality })}` },
    ],
  };
}
