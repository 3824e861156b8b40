import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import firstPage from './it/first-page.json';
import { DEFAULT_LANGUAGE, type Language } from './language.ts';

/** The i18next instance of the citizen pages. */
export const i18n = createInstance();

/** Initialises i18next with the messages of the first page, in the language of the page. */
export async function loadFirstPageMessages(language: Language): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: DEFAULT_LANGUAGE,
    fallbackLng: DEFAULT_LANGUAGE,
    resources: { it: { translation: firstPage } },
    interpolation: { escapeValue: false },
  });
  if (language !== DEFAULT_LANGUAGE) await changeLanguage(language);
}

/** Loads the Italian messages of all pages after the first. English messages load together in `changeLanguage`. */
export async function loadNextPageMessages(): Promise<void> {
  const { default: nextPages } = await import('./it/next-pages.json');
  i18n.addResourceBundle('it', 'translation', nextPages, true, true);
}

/** Changes the language of the page, and loads its messages the first time. */
export async function changeLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18n.hasResourceBundle('en', 'translation')) {
    const pages = await Promise.all([import('./en/first-page.json'), import('./en/next-pages.json')]);
    for (const page of pages) i18n.addResourceBundle('en', 'translation', page.default, true);
  }
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}
