/** The languages a citizen may read the pages in; Italian comes with the app, the others when asked for. */
export type Language = 'it' | 'en';

/** What is spoken to whoever asks for no language. */
export const defaultLanguage: Language = 'it';

/** The language that the address of the page asks for; Italian when it asks for none we have. */
export function languageOf(query: URLSearchParams): Language {
  return query.get('lang') === 'en' ? 'en' : defaultLanguage;
}
