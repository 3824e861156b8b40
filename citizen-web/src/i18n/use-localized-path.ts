import { useTranslation } from 'react-i18next';

/** Returns a function that adds the language of the page to a path of the app. */
export function useLocalizedPath(): (path: string, hash?: string) => string {
  const { i18n } = useTranslation();
  // Italian must be named only after a choice: the server may prefer the browser's language.
  const named = i18n.language === 'en' || new URLSearchParams(globalThis.location.search).has('lang');
  return (path, hash = '') => `${path}${named ? `${path.includes('?') ? '&' : '?'}lang=${i18n.language}` : ''}${hash}`;
}
