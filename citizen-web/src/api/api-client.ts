import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { BaseHttpLink } from '@apollo/client/link/http';
import { byHash } from '../by-hash.ts';
import { fetchUnlessAsked } from './prefetch.ts';
import type { BookMutation, CancelBookingMutation } from '../gql/graphql.ts';
import { words } from '../i18n/i18n.ts';

const possibleTypes = {
  BookResult: ['BookSuccess', 'InvalidInput', 'SlotNotOffered', 'SlotTaken', 'TooManyBookings'],
  CancelBookingResult: ['BookingNotFound', 'CancelBookingSuccess', 'TooLateToCancel'],
} satisfies {
  BookResult: Array<BookMutation['book']['__typename']>;
  CancelBookingResult: Array<CancelBookingMutation['cancelBooking']['__typename']>;
};

/** The way to the municipality's service, at the same address as these pages. */
export function apiClient(): ApolloClient {
  // The service's own messages come back in the language of the page.
  const inTheCitizensLanguage = new ApolloLink((operation, forward) => {
    operation.setContext({ headers: { 'accept-language': words.language } });
    return forward(operation);
  });
  return new ApolloClient({
    link: ApolloLink.from([
      inTheCitizensLanguage,
      // While a page is worked on, what it asks may be newer than what the service has read.
      ...(import.meta.env.PROD ? [byHash] : []),
      new BaseHttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: fetchUnlessAsked }),
    ]),
    // Answers are kept whole: no two pages share a record that one of them changes.
    cache: new InMemoryCache({ dataIdFromObject: () => false, possibleTypes }),
  });
}
