import { useApolloClient } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../mutations/use-mutation-action.ts';
import { SignOutEverywhereDocument } from '../gql/graphql.ts';
import { Trouble } from '../components/request-error-alert.tsx';

/** Esci da tutti i dispositivi. */
export function SignOutEverywhere() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { run, busy, trouble } = useAct(SignOutEverywhereDocument);

  async function leave() {
    if ((await run({})) === null) return;
    await client.clearStore();
    await navigate('/accedi', { replace: true });
  }

  return (
    <Stack align="flex-start">
      {trouble !== null && <Trouble {...trouble} />}
      <Text>{t('account.everywhereHint')}</Text>
      <Button variant="outline" loading={busy} onClick={() => void leave()}>
        {t('account.everywhere')}
      </Button>
    </Stack>
  );
}
