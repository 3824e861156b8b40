import { useApolloClient } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { SignOutEverywhereDocument } from '../gql/graphql.ts';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';

/** Esci da tutti i dispositivi: ends every session of the member. */
export function SignOutEverywhere() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { run, busy, error } = useMutationAction(SignOutEverywhereDocument);

  async function signOut() {
    if ((await run({})) === null) return;
    await client.clearStore();
    await navigate('/accedi', { replace: true });
  }

  return (
    <Stack align="flex-start">
      {error !== null && <RequestErrorAlert {...error} />}
      <Text>{t('account.everywhereHint')}</Text>
      <Button variant="outline" loading={busy} onClick={() => void signOut()}>
        {t('account.everywhere')}
      </Button>
    </Stack>
  );
}
