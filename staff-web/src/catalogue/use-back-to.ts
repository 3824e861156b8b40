import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { CatalogueDocument } from '../gql/graphql.ts';
import type { Arrival } from './list-head.tsx';

/** Goes back to a list that is up to date, and says there what was done. */
export function useBackTo(list: string): (arrival: Arrival) => void {
  const client = useApolloClient();
  const navigate = useNavigate();
  return (arrival) => {
    void client.query({ query: CatalogueDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
    void navigate(list, { state: arrival });
  };
}
