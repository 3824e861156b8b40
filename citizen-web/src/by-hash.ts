import { ApolloLink } from '@apollo/client';
import { tap } from 'rxjs';
import { byItsHash } from './api/prefetch.ts';

/** What everybody is shown alike is asked for by address: browsers keep the answer, and are told when it still holds. */
const SHOWN_TO_ALL = ['Shell', 'Places', 'Availability'];

let old = false;

/** Whether the service has been upgraded since this page was opened, and no longer knows what the page asks. */
export const pageIsOld = () => old;

/** Sends the hash of a document in the place of its text: the service knows what these pages ask, and runs that alone. */
export const byHash = new ApolloLink((operation, forward) => {
  const named = byItsHash(operation.query);
  if (named === null) throw new Error('This document was not generated.');
  operation.extensions = named;
  operation.setContext({
    http: { includeQuery: false, includeExtensions: true },
    fetchOptions: { method: SHOWN_TO_ALL.includes(operation.operationName ?? '') ? 'GET' : 'POST' },
  });
  return forward(operation).pipe(
    tap(({ errors }) => {
      old ||= errors?.some(({ extensions }) => extensions?.['code'] === 'PERSISTED_QUERY_NOT_FOUND') ?? false;
    }),
  );
});
