import type { Locale } from '../../context.ts';

/** Returns the query that makes a linked page open in the language of an English mail; empty for Italian. */
export function toLanguageQuery(locale: Locale): string {
  return locale === 'en' ? '?lang=en' : '';
}
