import { instant } from '../../blocks/appointment-text.ts';
import { toClosingBlock } from '../../blocks/contact-blocks.ts';
import { toLanguageQuery } from '../../blocks/language-query.ts';
import { toSingleLine } from '../../render/sanitize-text.ts';
import type { EmailChangeMessage } from './email-change-message.ts';
import type { MailDefinition } from '../mail-definition.ts';

/**
 * Asks a new e-mail address of a booking for its confirmation. Neither the subject nor the text names the appointment,
 * because the address may be another person's.
 */
export const emailChange: MailDefinition<EmailChangeMessage> = {
  title: 'emailChange.title',
  subject: (_, t) => t('emailChange.subject'),
  blocks(message, t, { url, tokens }) {
    const municipality = toSingleLine(message.municipality.name);
    return [
      { title: t('emailChange.subject') },
      { paragraph: t('emailChange.intro', { municipality }) },
      {
        button: t('emailChange.link'),
        url: `${url}/conferma${toLanguageQuery(message.locale)}#email.${tokens.emailChange(message.link.id)}`,
      },
      { paragraph: t('emailChange.how') },
      { paragraph: t('emailChange.until', { when: instant(message.link.expiresAt, message, t) }) },
      { paragraph: t('emailChange.notYou') },
      toClosingBlock(message.municipality, t),
    ];
  },
  calendarMethod: null,
};
