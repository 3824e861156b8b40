import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { MeDocument } from './gql/graphql.ts';

/** The way to the service, at the same address as these pages; a session that ended shows the sign-in page. */
export function apiClient(): ApolloClient {
  const cache = new InMemoryCache();
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
  return new ApolloClient({ link: ApolloLink.from([sessionEnded, inItalian]), cache });
}
