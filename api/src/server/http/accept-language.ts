import type { Locale } from '../../context.ts';

/** Returns the language of the response. Defaults to Italian. */
export function getLocale(acceptLanguage: string | undefined): Locale {
  return acceptLanguage?.trim().toLowerCase().startsWith('en') ? 'en' : 'it';
}
