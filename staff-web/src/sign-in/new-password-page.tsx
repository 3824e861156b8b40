import { useApolloClient, useQuery } from '@apollo/client/react';
import { Anchor, Center, Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { MeDocument, StaffLinkDocument } from '../gql/graphql.ts';
import { SignInLayout } from './sign-in-layout.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { NewPasswordForm } from './new-password-form.tsx';

/** Target of one-time links in mails. The token is in the URL fragment, which browsers do not send to servers. */
export function NewPasswordPage() {
  const { t } = useTranslation();
  const token = useLocation().hash.slice(1);
  const municipality = useQuery(MeDocument).data?.municipality.name;
  const { data, error, loading, refetch } = useQuery(StaffLinkDocument, {
    variables: { token },
    fetchPolicy: 'no-cache',
  });
  const client = useApolloClient();
  const navigate = useNavigate();
  const [result, setOutcome] = useState<{ email: string } | 'notValid' | null>(null);

  async function handlePasswordSet(email: string, signedIn: boolean) {
    if (!signedIn) return setOutcome({ email });
    // A browser that refuses cookies is not signed in: it gets the sign-in page.
    const { data: who } = await client.query({ query: MeDocument, fetchPolicy: 'network-only' });
    if (who?.me) await navigate('/', { replace: true });
    else setOutcome({ email });
  }

  if (result !== null && result !== 'notValid') {
    return (
      <SignInLayout key="done" focusHeading title={t('newPassword.doneTitle')} municipality={municipality}>
        <Stack mt="lg">
          <Text>{t('newPassword.done')}</Text>
          <Anchor component={Link} to="/accedi" replace state={{ email: result.email }}>
            {t('signIn.title')}
          </Anchor>
        </Stack>
      </SignInLayout>
    );
  }
  if (data === undefined) {
    return (
      <SignInLayout key="loading" title={t('newPassword.resetTitle')} municipality={municipality}>
        <Center mt="lg">
          {error && !loading ? (
            <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />
          ) : (
            <Loader aria-label={t('newPassword.loading')} />
          )}
        </Center>
      </SignInLayout>
    );
  }
  const link = data.staffLink;
  if (link === null || result === 'notValid') {
    return (
      <SignInLayout
        key="invalid"
        focusHeading={result !== null}
        title={t('newPassword.invalidTitle')}
        municipality={municipality}
      >
        <Stack mt="lg">
          <Text>{t('newPassword.invalid')}</Text>
          <Anchor component={Link} to="/password-dimenticata">
            {t('newPassword.again')}
          </Anchor>
        </Stack>
      </SignInLayout>
    );
  }
  const about = link.purpose === 'INVITATION' ? 'invitation' : 'reset';
  const intro = t(`newPassword.${about}Intro`, { name: link.name, email: link.email });
  return (
    <SignInLayout key="choose" title={t(`newPassword.${about}Title`)} intro={intro} municipality={municipality}>
      <NewPasswordForm
        token={token}
        email={link.email}
        onPasswordSet={(email, signedIn) => void handlePasswordSet(email, signedIn)}
        onNotValid={() => setOutcome('notValid')}
      />
    </SignInLayout>
  );
}
