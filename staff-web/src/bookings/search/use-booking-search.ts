import { useQuery } from '@apollo/client/react';
import { FindBookingsDocument } from '../../gql/graphql.ts';
import { useOffice } from '../../places/places-context.ts';
import { findInput, type FindWish } from './search-filters.ts';

const PAGE = 25;

/** What is found, page after page; what was found before stays on the screen while it is looked for anew. */
export function useFind(wish: FindWish) {
  const { zone } = useOffice();
  const turned = wish.from !== null && wish.to !== null && wish.to < wish.from;
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(FindBookingsDocument, {
    variables: { input: findInput(wish, zone), first: PAGE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
    skip: turned,
  });
  const page = (data ?? previousData)?.findBookings;
  const after = page?.endCursor ?? null;

  function more() {
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { findBookings } }) => ({
        ...before,
        findBookings: { ...findBookings, nodes: [...before.findBookings.nodes, ...findBookings.nodes] },
      }),
    }).catch(() => undefined);
  }

  return {
    lines: turned ? undefined : page?.nodes,
    hasMore: !turned && after !== null,
    loading,
    error,
    more,
    again: () => void refetch().catch(() => undefined),
  };
}
