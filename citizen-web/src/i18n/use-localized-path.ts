import { useTranslation } from 'react-i18next';

/** Addresses of pages outside the journey, which carry the language the citizen reads in. */
export function useLocalizedPath(): (path: string, hash?: string) => string {
  const { i18n } = useTranslation();
  const search = i18n.language === 'en' ? '?lang=en' : '';
  return (path, hash = '') => path + search + hash;
}
