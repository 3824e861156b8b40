import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { type MutationAction, useMutationAction } from '../mutations/use-mutation-action.ts';
import { BookingLinePartsFragmentDoc, type StaffBookingPartsFragment } from '../gql/graphql.ts';

type MutationResult = { booking?: StaffBookingPartsFragment };

/** Something done to a booking; afterwards the agenda on the screen is read again, and lists say what it is now. */
export function useBookingMutation<Data extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): MutationAction<Data, Variables> {
  const client = useApolloClient();
  const act = useMutationAction(document);
  return {
    ...act,
    async run(variables) {
      const data = await act.run(variables);
      if (data === null) return null;
      // Should the live connection be lost, what was done here is still seen here.
      void client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queryName === 'Agenda' });
      for (const result of Object.values(data) as MutationResult[]) {
        if (result.booking) updateSearchResults(client, result.booking);
      }
      return data;
    },
  };
}

/** Lists of bookings have lines of their own: they follow what the booking became. */
function updateSearchResults(
  { cache }: ApolloClient,
  { id, status, startsAt, operator }: StaffBookingPartsFragment,
): void {
  cache.updateFragment(
    { id: `BookingLine:${id}`, fragment: BookingLinePartsFragmentDoc, fragmentName: 'BookingLineParts' },
    (line) => line && { ...line, status, startsAt, operatorName: operator.name },
  );
}
