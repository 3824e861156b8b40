import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { type Act, useAct } from '../mutations/use-mutation-action.ts';
import { BookingLinePartsFragmentDoc, type StaffBookingPartsFragment } from '../gql/graphql.ts';

type Answer = { booking?: StaffBookingPartsFragment };

/** Something done to a booking; afterwards the agenda on the screen is read again, and lists say what it is now. */
export function useBookingAct<Data extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Act<Data, Variables> {
  const client = useApolloClient();
  const act = useAct(document);
  return {
    ...act,
    async run(variables) {
      const data = await act.run(variables);
      if (data === null) return null;
      // Should the live connection be lost, what was done here is still seen here.
      void client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queryName === 'Agenda' });
      for (const answer of Object.values(data) as Answer[]) {
        if (answer.booking) tellLists(client, answer.booking);
      }
      return data;
    },
  };
}

/** Lists of bookings have lines of their own: they follow what the booking became. */
function tellLists({ cache }: ApolloClient, { id, status, startsAt, operator }: StaffBookingPartsFragment): void {
  cache.updateFragment(
    { id: `BookingLine:${id}`, fragment: BookingLinePartsFragmentDoc, fragmentName: 'BookingLineParts' },
    (line) => line && { ...line, status, startsAt, operatorName: operator.name },
  );
}
