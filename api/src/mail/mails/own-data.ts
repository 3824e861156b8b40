import { toSingleLine } from '../render/sanitize-text.ts';
import { toLanguageQuery } from '../blocks/language-query.ts';
import { formatExpiry } from '../blocks/link-expiry.ts';
import type { MailDefinition } from './mail-definition.ts';
import type { OwnDataMessage } from './own-data-message.ts';

/** Brings the link with which a citizen opens the data stored about them. */
export const ownData: MailDefinition<OwnDataMessage> = {
  title: 'ownData.title',
  subject: ({ municipality }, t) => t('ownData.subject', { municipality: toSingleLine(municipality.name) }),
  blocks(message, t, { url, tokens }) {
    const municipality = toSingleLine(message.municipality.name);
    return [
      { paragraph: t('ownData.greeting') },
      { paragraph: t('ownData.intro', { municipality }) },
      {
        link: t('ownData.link'),
        url: `${url}/i-miei-dati${toLanguageQuery(message.locale)}#${tokens.ownData(message.link.id)}`,
      },
      { paragraph: t('ownData.can') },
      { paragraph: t('ownData.until', { when: formatExpiry(message, t) }) },
      { paragraph: t('ownData.notYou') },
      { paragraph: `${t('regards')}\n${t('signature', { municipality })}` },
    ];
  },
  calendarMethod: null,
};
