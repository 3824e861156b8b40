import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import {
  BlockedSlotPageDocument,
  type BlockedSlotPageQuery,
  type BlockedSlotRecordFragment,
} from '../../gql/graphql.ts';
import { useToday } from '../../municipality-time/use-wall-now.ts';

/** Filter of the list. Null means all. */
export type BlockedSlotsFilter = { operatorId: string | null; placeId: string | null };

/** Blocked slots from today on, as far as they go, page by page. */
export type BlockedSlots = {
  /** Null before the first answer. */
  slots: readonly BlockedSlotRecordFragment[] | null;
  failed: boolean;
  /** Reads the next page. Null on the last. */
  more: (() => Promise<unknown>) | null;
  refresh(): void;
};

/** Reads the blocked slots from today on that match a filter. */
export function useBlockedSlots(filter: BlockedSlotsFilter): BlockedSlots {
  const today = useToday();
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(BlockedSlotPageDocument, {
    variables: { input: { from: today, ...filter }, after: null },
    fetchPolicy: 'network-only',
  });
  const [moreFailed, setMoreFailed] = useState(false);
  const page = (data ?? previousData)?.blockedSlotPage;
  const after = page?.endCursor ?? null;
  return {
    slots: page?.nodes ?? null,
    failed: (error !== undefined && !loading) || moreFailed,
    more:
      after === null
        ? null
        : async () =>
            fetchMore({ variables: { after }, updateQuery: appendPage }).then(
              () => setMoreFailed(false),
              () => setMoreFailed(true),
            ),
    refresh: () => {
      setMoreFailed(false);
      void refetch().catch(() => undefined);
    },
  };
}

function appendPage(
  before: BlockedSlotPageQuery,
  { fetchMoreResult }: { fetchMoreResult: BlockedSlotPageQuery },
): BlockedSlotPageQuery {
  const { nodes, ...rest } = fetchMoreResult.blockedSlotPage;
  return { ...before, blockedSlotPage: { ...rest, nodes: [...before.blockedSlotPage.nodes, ...nodes] } };
}
