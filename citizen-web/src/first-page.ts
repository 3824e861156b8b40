import { prefetch } from './api/prefetch.ts';
import { findStep } from './booking/journey/steps.ts';
import { PlacesDocument, ShellDocument } from './gql/graphql.ts';
import { getLanguage } from './i18n/language.ts';

/** Returns the language of the URL that the browser opened. */
export function getPageLanguage() {
  return getLanguage(new URLSearchParams(globalThis.location.search));
}

/** Returns the queries that the opened page needs before its first render; only a booking needs the places. */
export function getFirstPageQueries() {
  const query = { Shell: ShellDocument };
  return findStep(globalThis.location.pathname) === null ? query : { ...query, Places: PlacesDocument };
}

/** Sends the queries of the first page while the app that renders it is still loading. */
export function prefetchFirstPage(): void {
  for (const [name, document] of Object.entries(getFirstPageQueries())) prefetch(name, document, getPageLanguage());
}
