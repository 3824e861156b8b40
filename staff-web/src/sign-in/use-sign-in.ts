import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { MeDocument, SignInDocument, type SignInInput } from '../gql/graphql.ts';

/** Result of a sign-in attempt. Null if the request failed. */
export type SignInResult = 'signedIn' | 'codeRequired' | 'refused' | null;

/** Returns the sign-in mutation and the message of its last failure. */
export function useSignIn() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { run, busy, error } = useMutationAction(SignInDocument);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);

  async function signIn(input: SignInInput): Promise<SignInResult> {
    setErrorMessage(null);
    const result = (await run({ input }))?.signIn;
    if (result === undefined) return null;
    switch (result.__typename) {
      case 'SecondFactorRequired':
        return 'codeRequired';
      case 'SignInSuccess': {
        const who = await client.query({ query: MeDocument, fetchPolicy: 'network-only' });
        if (who.data?.me) return 'signedIn';
        setErrorMessage(t('signIn.cookieRefused'));
        return 'refused';
      }
      default:
        setErrorMessage(result.message);
        return 'refused';
    }
  }

  return { signIn, busy, error, errorMessage };
}
