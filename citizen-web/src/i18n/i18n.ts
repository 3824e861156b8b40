import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import firstPage from './it/first-page.json';
import { defaultLanguage, type Language } from './language.ts';

/** The words of the pages, in the language they speak now. */
export const words = createInstance();

/** Makes the pages speak a language, fetching its words the first time. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !words.hasResourceBundle('en', 'translation')) {
    const pages = await Promise.all([import('./en/first-page.json'), import('./en/next-pages.json')]);
    for (const page of pages) words.addResourceBundle('en', 'translation', page.default, true);
  }
  await words.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Readies the words of the first page before it is drawn. */
export async function learnFirstPage(language: Language): Promise<void> {
  await words.use(initReactI18next).init({
    lng: defaultLanguage,
    fallbackLng: defaultLanguage,
    resources: { it: { translation: firstPage } },
    interpolation: { escapeValue: false },
  });
  if (language !== defaultLanguage) await speak(language);
}

/** Readies the words of the pages after the first, which arrive with those pages. */
export async function learnNextPages(): Promise<void> {
  const { default: nextPages } = await import('./it/next-pages.json');
  words.addResourceBundle('it', 'translation', nextPages, true, true);
}
