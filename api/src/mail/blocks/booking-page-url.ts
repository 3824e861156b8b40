import type { Locale } from '../../context.ts';
import { toLanguageQuery } from './language-query.ts';

/** What the page of a booking shows first; opening it changes nothing. */
export type BookingPagePath = '/prenotazione' | '/annulla' | '/cambia-orario';

/** Returns the address of a booking's page. The token is in the fragment, which no server logs. */
export function toBookingPageUrl(
  siteUrl: string,
  locale: Locale,
  token: string,
  path: BookingPagePath = '/prenotazione',
): string {
  return `${siteUrl}${path}${toLanguageQuery(locale)}#${token}`;
}
