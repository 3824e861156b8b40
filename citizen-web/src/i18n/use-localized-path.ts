import { useTranslation } from 'react-i18next';

/** Returns a function that adds the language of the page to a path of the app. */
export function useLocalizedPath(): (path: string, hash?: string) => string {
  const { i18n } = useTranslation();
  const search = i18n.language === 'en' ? '?lang=en' : '';
  return (path, hash = '') => path + search + hash;
}
