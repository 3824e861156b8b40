import type { DocumentNode } from 'graphql';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { getMainDefinition } from '@apollo/client/utilities';
import { createPersistedQueryLink } from '../../../web-client/src/persisted-queries.ts';
import { MeDocument } from '../gql/graphql.ts';
import schema from '../gql/possible-types.ts';
import { createSubscriptionLink } from '../live/subscription-link.ts';

/** The way to the service, at the same address as these pages; a session that ended shows the sign-in page. */
export function createApiClient(): ApolloClient {
  const cache = new InMemoryCache({ typePolicies: typePolicies, possibleTypes: schema.possibleTypes });
  const sessionEnded = new ErrorLink(({ error }) => {
    if (!CombinedGraphQLErrors.is(error)) return;
    if (!error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) return;
    cache.updateQuery({ query: MeDocument }, (known) => known && { ...known, me: null });
  });
  const inItalian = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'accept-language': 'it' },
  });
  const told = ApolloLink.split(({ query }) => isSubscription(query), createSubscriptionLink(), inItalian);
  // While a page is worked on, what it asks may be newer than what the service has read.
  const named = import.meta.env.PROD ? [createPersistedQueryLink({ cacheable: [] })] : [];
  return new ApolloClient({ link: ApolloLink.from([sessionEnded, ...named, told]), cache });
}

// What an id alone does not tell apart: a service as it was booked, a booking as one place's agenda shows it.
const typePolicies = {
  AgendaBooking: { keyFields: false },
  AgendaBlockedSlot: { keyFields: false },
  BookedService: { keyFields: false },
  BookedPlace: { keyFields: false },
  // Each page asks for its own part of it; what others asked for stays.
  StaffCatalogue: { merge: true },
} as const;

function isSubscription(query: DocumentNode): boolean {
  const definition = getMainDefinition(query);
  return definition.kind === 'OperationDefinition' && definition.operation === 'subscription';
}
