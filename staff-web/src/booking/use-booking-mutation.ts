import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { type MutationAction, useMutationAction } from '../mutations/use-mutation-action.ts';
import { BookingLinePartsFragmentDoc, type StaffBookingPartsFragment } from '../gql/graphql.ts';

type MutationResult = { booking?: StaffBookingPartsFragment };

/** Runs a mutation on a booking, then refetches the visible agenda and updates the cached search results. */
export function useBookingMutation<Data extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): MutationAction<Data, Variables> {
  const client = useApolloClient();
  const mutation = useMutationAction(document);
  return {
    ...mutation,
    async run(variables) {
      const data = await mutation.run(variables);
      if (data === null) return null;
      // Refetch explicitly, because the live connection may be lost.
      void client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queryName === 'Agenda' });
      for (const result of Object.values(data) as MutationResult[]) {
        if (result.booking) updateSearchResults(client, result.booking);
      }
      return data;
    },
  };
}

/** Search results are cached as BookingLine objects, which a StaffBooking response does not update. */
function updateSearchResults(
  { cache }: ApolloClient,
  { id, status, sequence, startsAt, operator }: StaffBookingPartsFragment,
): void {
  cache.updateFragment(
    { id: `BookingLine:${id}`, fragment: BookingLinePartsFragmentDoc, fragmentName: 'BookingLineParts' },
    (line) => line && { ...line, status, sequence, startsAt, operatorName: operator.name },
  );
}
