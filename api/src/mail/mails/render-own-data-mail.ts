import type { SendMailOptions } from 'nodemailer';
import { oneLine } from '../render/sanitize-text.ts';
import type { Content } from './booking-content.ts';
import { linkMail, linkWorksUntil } from './link-mail.ts';
import type { MailAddress } from './mail-message.ts';
import type { OwnDataMessage } from './own-data-message.ts';
import { words } from '../render/messages.ts';

/** The mail with which a citizen opens what is kept of them. */
export function renderOwnDataMail(
  message: OwnDataMessage,
  linkUrl: string,
  from: Pick<MailAddress, 'address'>,
): SendMailOptions {
  return linkMail(message, content(message, linkUrl), from);
}

function content(message: OwnDataMessage, url: string): Content {
  const say = words(message.locale);
  const municipality = oneLine(message.municipality.name);
  return {
    subject: say('ownData.subject', { municipality }),
    pieces: [
      { paragraph: say('ownData.greeting') },
      { paragraph: say('ownData.intro', { municipality }) },
      { link: say('ownData.link'), url },
      { paragraph: say('ownData.can') },
      { paragraph: say('ownData.until', { when: linkWorksUntil(message) }) },
      { paragraph: say('ownData.notYou') },
      { paragraph: `${say('regards')}\n${say('signature', { municipality })}` },
    ],
  };
}
