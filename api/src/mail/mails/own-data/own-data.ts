import { instant } from '../../blocks/appointment-text.ts';
import { toClosingBlock } from '../../blocks/contact-blocks.ts';
import { toLanguageQuery } from '../../blocks/language-query.ts';
import { toSingleLine } from '../../render/sanitize-text.ts';
import type { MailDefinition } from '../mail-definition.ts';
import type { OwnDataMessage } from './own-data-message.ts';

/** Brings the link with which a citizen opens the data stored about them. */
export const ownData: MailDefinition<OwnDataMessage> = {
  title: 'ownData.title',
  subject: ({ municipality }, t) => t('ownData.subject', { municipality: toSingleLine(municipality.name) }),
  blocks(message, t, { url, tokens }) {
    const municipality = toSingleLine(message.municipality.name);
    return [
      { title: t('ownData.heading') },
      { paragraph: t('ownData.intro', { municipality }) },
      {
        button: t('ownData.link'),
        url: `${url}/i-miei-dati${toLanguageQuery(message.locale)}#${tokens.ownData(message.link.id)}`,
      },
      { paragraph: t('ownData.can') },
      { paragraph: t('ownData.until', { when: instant(message.link.expiresAt, message, t) }) },
      { paragraph: t('ownData.notYou') },
      toClosingBlock(message.municipality, t),
    ];
  },
  calendarMethod: null,
};
