/** A language of the citizen pages. Italian messages are part of the app; the others load on demand. */
export type Language = 'it' | 'en';

/** The language of a page whose URL names none. */
export const DEFAULT_LANGUAGE: Language = 'it';

/** Returns the language named by the `lang` parameter of the page's URL; defaults to Italian. */
export function getLanguage(query: URLSearchParams): Language {
  return query.get('lang') === 'en' ? 'en' : DEFAULT_LANGUAGE;
}
