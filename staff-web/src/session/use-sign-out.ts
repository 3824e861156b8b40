import { useApolloClient, useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { SignOutDocument } from '../gql/graphql.ts';

/** Esci: ends the session on the server and clears the cache. */
export function useSignOut(): { signOut(): Promise<void>; signingOut: boolean } {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [end, { loading }] = useMutation(SignOutDocument);
  return {
    signingOut: loading,
    async signOut() {
      await end();
      await navigate('/accedi', { replace: true });
      await client.clearStore();
    },
  };
}
