import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { BaseHttpLink } from '@apollo/client/link/http';
import { createPersistedQueryLink } from '../../../web-client/src/persisted-queries.ts';
import type { BookMutation, CancelBookingMutation } from '../gql/graphql.ts';
import { i18n } from '../i18n/i18n.ts';
import { fetchPrefetched } from './prefetch.ts';

/** Queries whose response is the same for every citizen. The API accepts GET for these only. */
const CACHEABLE_OPERATIONS = ['Shell', 'Places', 'Availability'];

const possibleTypes = {
  BookResult: ['BookSuccess', 'InvalidInput', 'ServiceChanged', 'SlotNotOffered', 'SlotTaken', 'TooManyBookings'],
  CancelBookingResult: ['BookingNotFound', 'CancelBookingSuccess', 'TooLateToCancel'],
} satisfies {
  BookResult: Array<BookMutation['book']['__typename']>;
  CancelBookingResult: Array<CancelBookingMutation['cancelBooking']['__typename']>;
};

/** Creates the GraphQL client, which calls the API on the origin of the page. */
export function createApiClient(): ApolloClient {
  // The API translates its messages into the language of the page.
  const languageLink = new ApolloLink((operation, forward) => {
    operation.setContext({ headers: { 'accept-language': i18n.language } });
    return forward(operation);
  });
  return new ApolloClient({
    link: ApolloLink.from([
      languageLink,
      // In development the API may not have loaded the latest documents, so their text is sent.
      ...(import.meta.env.PROD ? [createPersistedQueryLink({ cacheable: CACHEABLE_OPERATIONS })] : []),
      new BaseHttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: fetchPrefetched }),
    ]),
    // No normalisation: a response is cached whole, so that a query never changes the data of another page.
    cache: new InMemoryCache({ dataIdFromObject: () => false, possibleTypes }),
  });
}
