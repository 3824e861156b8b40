import type { Locale } from '../../context.ts';

/** Returns the preferred language of the response (RFC 9110, section 12.5.4). Defaults to Italian. */
export function getLocale(acceptLanguage: string | undefined): Locale {
  const ranges = (acceptLanguage ?? '').toLowerCase().split(',').map(parseLanguageRange);
  const getQuality = (locale: Locale) =>
    Math.max(0, ...ranges.filter((range) => range.locale === locale).map((range) => range.quality));
  return getQuality('en') > getQuality('it') ? 'en' : 'it';
}

/** A language range: "en-GB;q=0.8". */
function parseLanguageRange(range: string): { locale: string; quality: number } {
  const [tag = '', weight] = range.split(';');
  return { locale: tag.trim().split('-')[0]!, quality: weight === undefined ? 1 : Number(weight.split('=')[1]) || 0 };
}
