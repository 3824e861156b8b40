import { use } from 'i18next';
import { initReactI18next } from 'react-i18next';
import it from './it.json';

/** Readies the words before the first page is drawn. Staff read Italian. */
export async function initI18n(): Promise<void> {
  await use(initReactI18next).init({
    lng: 'it',
    resources: { it: { translation: it } },
    interpolation: { escapeValue: false },
  });
}
