import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../mutations/use-mutation-action.ts';
import { MeDocument, SignInDocument, type SignInInput } from '../gql/graphql.ts';

/** How a try to sign in ended; null: nothing came back. */
export type SignInEnd = 'signedIn' | 'codeNeeded' | 'refused' | null;

/** Signs in, and keeps what to say when that did not work. */
export function useSignIn() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { run, busy, trouble } = useAct(SignInDocument);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function signIn(input: SignInInput): Promise<SignInEnd> {
    setRefusal(null);
    const result = (await run({ input }))?.signIn;
    if (result === undefined) return null;
    switch (result.__typename) {
      case 'SecondFactorRequired':
        return 'codeNeeded';
      case 'SignInSuccess': {
        const who = await client.query({ query: MeDocument, fetchPolicy: 'network-only' });
        if (who.data?.me) return 'signedIn';
        setRefusal(t('signIn.cookieRefused'));
        return 'refused';
      }
      default:
        setRefusal(result.message);
        return 'refused';
    }
  }

  return { signIn, busy, trouble, refusal };
}
