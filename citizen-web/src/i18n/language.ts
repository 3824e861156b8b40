/** A language of the citizen pages. Italian messages are part of the app; the others load on demand. */
export type Language = 'it' | 'en';

/** The language of the texts that are part of the app. */
export const DEFAULT_LANGUAGE: Language = 'it';

/** Returns the language of the `lang` parameter of the page's URL; defaults to the language of the server's page. */
export function getLanguage(query: URLSearchParams): Language {
  const language = query.get('lang') ?? document.documentElement.lang;
  return language === 'en' ? 'en' : DEFAULT_LANGUAGE;
}
