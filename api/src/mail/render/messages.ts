import type { Locale } from '../../context.ts';
import { createTranslate, type MessageKeyOf, type MessageValues } from '../../graphql/i18n/translate.ts';

/** Keys of the texts of mails. */
export type MailTextKey = MessageKeyOf<'mail'>;

/** Returns a text of a mail in the language of its recipient. */
export type TranslateMail = (key: MailTextKey, values?: MessageValues) => string;

const translate = createTranslate('mail');

/** Returns the translate function for mails in the given language. */
export function getMailTranslate(locale: Locale): TranslateMail {
  return (key, values) => translate(locale, key, values);
}
