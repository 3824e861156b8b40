import { ApolloLink } from '@apollo/client';
import { tap } from 'rxjs';
import { toPersistedQueryExtensions } from './document-hash.ts';

let clientOutdated = false;
let hasChanged = false;

/** Returns whether the API rejected a document of this page because a newer version was deployed after it loaded. */
export const isClientOutdated = () => clientOutdated;

/**
 * Creates a link that sends the hash of each document instead of its text; the API runs no other documents.
 * Queries named in `cacheable` are sent by GET, so that browsers cache and revalidate the response, and servers keep
 * it for a second. After a mutation the page asks by POST, so that it sees its own change on every server.
 *
 * Apollo's `PersistedQueryLink` adds 0.8 kB (gzip) to the citizens' first page, whose budget it would use up, for
 * functions that must stay off here: it hashes at run time, and retries a rejected hash with the text.
 */
export function createPersistedQueryLink({ cacheable }: { cacheable: readonly string[] }): ApolloLink {
  return new ApolloLink((operation, forward) => {
    hasChanged ||= operation.operationType === 'mutation';
    operation.extensions = { ...toPersistedQueryExtensions(operation.query) };
    operation.setContext({
      http: { includeQuery: false, includeExtensions: true },
      fetchOptions: { method: !hasChanged && cacheable.includes(operation.operationName ?? '') ? 'GET' : 'POST' },
    });
    return forward(operation).pipe(
      tap(({ errors }) => {
        clientOutdated ||=
          errors?.some(({ extensions }) => extensions?.['code'] === 'PERSISTED_QUERY_NOT_FOUND') ?? false;
      }),
    );
  });
}
