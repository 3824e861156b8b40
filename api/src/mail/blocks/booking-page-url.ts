import type { Locale } from '../../context.ts';
import { toLanguageQuery } from './language-query.ts';

/** Returns the address of a booking's page. The token is in the fragment, which no server logs. */
export function toBookingPageUrl(siteUrl: string, locale: Locale, token: string): string {
  return `${siteUrl}/prenotazione${toLanguageQuery(locale)}#${token}`;
}
