import { toLanguageQuery } from '../../blocks/language-query.ts';
import { formatExpiry } from '../../blocks/link-expiry.ts';
import { toSingleLine } from '../../render/sanitize-text.ts';
import type { EmailChangeMessage } from './email-change-message.ts';
import type { MailDefinition } from '../mail-definition.ts';

/** Asks a new e-mail address of a booking for its confirmation. */
export const emailChange: MailDefinition<EmailChangeMessage> = {
  title: 'emailChange.title',
  subject: (_, t) => t('emailChange.subject'),
  blocks(message, t, { url, tokens }) {
    const municipality = toSingleLine(message.municipality.name);
    return [
      { paragraph: t('ownData.greeting') },
      { paragraph: t('emailChange.intro', { municipality }) },
      {
        link: t('emailChange.link'),
        url: `${url}/conferma${toLanguageQuery(message.locale)}#email.${tokens.emailChange(message.link.id)}`,
      },
      { paragraph: t('emailChange.how') },
      { paragraph: t('emailChange.until', { when: formatExpiry(message, t) }) },
      { paragraph: t('emailChange.notYou') },
      { paragraph: `${t('regards')}\n${t('signature', { municipality })}` },
    ];
  },
  calendarMethod: null,
};
