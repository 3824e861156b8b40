import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MeDocument, SignInDocument, type SignInInput } from '../gql/graphql.ts';

/** Why nobody is signed in yet. */
export type SignInProblem = { kind: 'trouble' } | { kind: 'refused'; message: string };

/** Signs in; answers whether it worked, and keeps what to say when it did not. */
export function useSignIn() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [send] = useMutation(SignInDocument);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);

  async function attempt(input: SignInInput): Promise<SignInProblem | null> {
    const { data } = await send({ variables: { input } });
    const result = data?.signIn;
    if (result === undefined) return { kind: 'trouble' };
    if (result.__typename !== 'SignInSuccess') return { kind: 'refused', message: result.message };
    const who = await client.query({ query: MeDocument, fetchPolicy: 'network-only' });
    return who.data?.me ? null : { kind: 'refused', message: t('signIn.cookieRefused') };
  }

  async function signIn(input: SignInInput): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    const failed = await attempt(input).catch((): SignInProblem => ({ kind: 'trouble' }));
    setProblem(failed);
    setBusy(false);
    return failed === null;
  }

  return { signIn, busy, problem };
}
