import { use } from 'i18next';
import { initReactI18next } from 'react-i18next';
import it from './it.json';

/** Initialises i18next with the Italian messages. The staff area has no other language. */
export async function initI18n(): Promise<void> {
  await use(initReactI18next).init({
    lng: 'it',
    resources: { it: { translation: it } },
    interpolation: { escapeValue: false },
  });
}
