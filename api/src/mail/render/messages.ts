import { createInstance } from 'i18next';
import type { Locale } from '../mails/mail-message.ts';
import english from './locales/en.json' with { type: 'json' };
import italian from './locales/it.json' with { type: 'json' };

/** A sentence or label of the mails, by name. */
export type Word = keyof typeof italian;

/** Says a word in one language, with the values it speaks of. */
export type Say = (word: Word, values?: Record<string, string | number>) => string;

// Each language must have every word.
const catalogues: Record<Locale, Record<Word, string>> = { it: italian, en: english };

const catalogue = createInstance();
void catalogue.init({
  initAsync: false,
  lng: 'it',
  supportedLngs: ['it', 'en'],
  resources: { it: { translation: catalogues.it }, en: { translation: catalogues.en } },
  keySeparator: false,
  nsSeparator: false,
  // What a mail says is escaped where it becomes HTML; names must not be escaped in plain text and calendars.
  interpolation: { escapeValue: false },
});

/** The words of the mails in a language. */
export function words(locale: Locale): Say {
  const say = catalogue.getFixedT(locale);
  return (word, values) => say(word, values ?? {});
}
