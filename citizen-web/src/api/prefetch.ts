import { toPersistedQueryExtensions } from '../../../web-client/src/document-hash.ts';

const prefetched = new Map<string, Promise<Response>>();

/** Sends a query without variables before Apollo Client has loaded; `fetchPrefetched` then uses its response. */
export function prefetch(operationName: string, document: object, language: string): void {
  const extensions = JSON.stringify(toPersistedQueryExtensions(document));
  // The same parameters in the same order as Apollo's HTTP link, which looks the response up by its URL.
  const params = Object.entries({ operationName, variables: '{}', extensions });
  const url = `/graphql?${params.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
  const response = fetch(url, {
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json,application/json;q=0.9',
      'accept-language': language,
    },
  });
  // The caller of `fetchPrefetched` handles the rejection; this handler prevents an unhandled rejection before that.
  response.catch(() => undefined);
  prefetched.set(url, response);
}

/** The `fetch` of Apollo's HTTP link: returns the prefetched response once, and sends a request every other time. */
export const fetchPrefetched: typeof fetch = (url, options) => {
  const response = prefetched.get(String(url));
  prefetched.delete(String(url));
  return response ?? fetch(url, options);
};

/** Returns whether pages may load what the citizen has not asked for yet: not if the browser saves data. */
export function canPrefetch(): boolean {
  return !(navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
}
