import { useApolloClient, useQuery } from '@apollo/client/react';
import { Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { Section } from '../components/section.tsx';
import { MeDocument, RequireSecondFactorDocument, SignInPolicyDocument } from '../gql/graphql.ts';
import { useMutationAction } from '../mutations/use-mutation-action.ts';

/** Setting that requires two-step verification of every account with a password. */
export function SignInPolicySection() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { data, refetch } = useQuery(SignInPolicyDocument, { fetchPolicy: 'cache-and-network' });
  const { run, busy, error } = useMutationAction(RequireSecondFactorDocument);
  if (data === undefined) return null;

  async function save(required: boolean) {
    if ((await run({ input: { required } })) === null) return;
    await refetch();
    await client.refetchQueries({ include: [MeDocument] });
  }

  return (
    <Section title={t('staff.policy')}>
      <Stack>
        {error !== null && <RequestErrorAlert {...error} />}
        <Switch
          label={t('staff.requireSecondFactor')}
          description={t('staff.requireSecondFactorHint')}
          checked={data.signInPolicy.secondFactorRequired}
          disabled={busy}
          onChange={({ currentTarget }) => void save(currentTarget.checked)}
        />
      </Stack>
    </Section>
  );
}
