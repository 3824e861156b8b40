import type { DocumentNode } from 'graphql';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { getMainDefinition } from '@apollo/client/utilities';
import { createPersistedQueryLink } from '../../../web-client/src/persisted-queries.ts';
import { MeDocument } from '../gql/graphql.ts';
import schema from '../gql/possible-types.ts';
import { createSubscriptionLink } from '../live/subscription-link.ts';

/**
 * Creates the Apollo client for the API on the same origin. An UNAUTHENTICATED error clears the signed-in member, which
 * shows the sign-in page.
 */
export function createApiClient(): ApolloClient {
  const cache = new InMemoryCache({ typePolicies: typePolicies, possibleTypes: schema.possibleTypes });
  const sessionErrorLink = new ErrorLink(({ error }) => {
    if (!CombinedGraphQLErrors.is(error)) return;
    if (!error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) return;
    cache.updateQuery({ query: MeDocument }, (cached) => cached && { ...cached, me: null });
  });
  const httpLink = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'accept-language': 'it' },
  });
  const transportLink = ApolloLink.split(({ query }) => isSubscription(query), createSubscriptionLink(), httpLink);
  // During development the documents of the page may be newer than the trusted documents that the server has loaded.
  const persistedQueryLinks = import.meta.env.PROD ? [createPersistedQueryLink({ cacheable: [] })] : [];
  return new ApolloClient({ link: ApolloLink.from([sessionErrorLink, ...persistedQueryLinks, transportLink]), cache });
}

// Types whose id does not identify one cache entry: a service as it was booked, a booking in the agenda of one place.
const typePolicies = {
  AgendaBooking: { keyFields: false },
  AgendaBlockedSlot: { keyFields: false },
  BookedService: { keyFields: false },
  BookedPlace: { keyFields: false },
  // Each page queries other fields of the catalogue: merge them in the cache.
  StaffCatalogue: { merge: true },
} as const;

function isSubscription(query: DocumentNode): boolean {
  const definition = getMainDefinition(query);
  return definition.kind === 'OperationDefinition' && definition.operation === 'subscription';
}
