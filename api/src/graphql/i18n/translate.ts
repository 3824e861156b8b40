import { createInstance } from 'i18next';
import type { Locale } from '../../context.ts';
import apiEn from './locales/en/api.json' with { type: 'json' };
import catalogueEn from './locales/en/catalogue.json' with { type: 'json' };
import mailEn from './locales/en/mail.json' with { type: 'json' };
import staffEn from './locales/en/staff.json' with { type: 'json' };
import api from './locales/it/api.json' with { type: 'json' };
import catalogue from './locales/it/catalogue.json' with { type: 'json' };
import mail from './locales/it/mail.json' with { type: 'json' };
import staff from './locales/it/staff.json' with { type: 'json' };

const italian = { api, catalogue, mail, staff };

/** Groups of messages: answers of the API, the catalogue and agenda, the mails, the staff area. */
export type Namespace = keyof typeof italian;

/** Keys of the messages of a namespace. */
export type MessageKeyOf<N extends Namespace> = keyof (typeof italian)[N] & string;

/** Values inserted into a message, by placeholder. */
export type MessageValues = Record<string, string | number>;

/** Returns a message in the given language. */
export type Translate<N extends Namespace> = (locale: Locale, key: MessageKeyOf<N>, values?: MessageValues) => string;

// A missing translation is a type error.
const english: { [N in Namespace]: Record<MessageKeyOf<N>, string> } = {
  api: apiEn,
  catalogue: catalogueEn,
  mail: mailEn,
  staff: staffEn,
};

const i18n = createInstance();
void i18n.init({
  lng: 'it',
  fallbackLng: 'it',
  initAsync: false,
  ns: Object.keys(italian),
  resources: { it: italian, en: english },
  keySeparator: false,
  nsSeparator: false,
  // Values are escaped where HTML is rendered, so plain text and calendars show them unchanged.
  interpolation: { escapeValue: false },
});

// The web apps declare the keys of their own catalogues, and their tests compile this file.
const translate = i18n.t.bind(i18n) as (key: string, options: MessageValues) => string;

/** Returns the translate function of a namespace. */
export function createTranslate<N extends Namespace>(namespace: N): Translate<N> {
  return (locale, key, values = {}) => translate(key, { ...values, lng: locale, ns: namespace });
}
