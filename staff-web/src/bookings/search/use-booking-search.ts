import { useQuery } from '@apollo/client/react';
import { FindBookingsDocument } from '../../gql/graphql.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { toFindBookingsInput, type SearchFilters } from './search-filters.ts';

const PAGE_SIZE = 25;

/** Queries bookings page by page. The previous results stay visible during the next query. */
export function useBookingSearch(text: string, filters: SearchFilters) {
  const zone = useTimeZone();
  const isReversed = filters.from !== null && filters.to !== null && filters.to < filters.from;
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(FindBookingsDocument, {
    variables: { input: toFindBookingsInput(text, filters, zone), first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
    skip: isReversed,
  });
  const page = (data ?? previousData)?.findBookings;
  const after = page?.endCursor ?? null;

  function loadMore() {
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { findBookings } }) => ({
        ...before,
        findBookings: { ...findBookings, nodes: [...before.findBookings.nodes, ...findBookings.nodes] },
      }),
    }).catch(() => undefined);
  }

  return {
    results: isReversed ? undefined : page?.nodes,
    hasMore: !isReversed && after !== null,
    loading,
    error,
    loadMore,
    retry: () => void refetch().catch(() => undefined),
  };
}
