import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Divider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, type Path, useLocation, useSearchParams } from 'react-router';
import { MeDocument, SignInMethodsDocument } from '../gql/graphql.ts';
import { SignInLayout } from './sign-in-layout.tsx';
import { ErrorAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { SecondFactorForm } from './second-factor-form.tsx';
import { type Credentials, SignInForm } from './sign-in-form.tsx';
import { useSignIn } from './use-sign-in.ts';

/** Accedi: the sign-in page. Redirects signed-in members to the page that they requested. */
export function SignInPage() {
  const { t } = useTranslation();
  const { state } = useLocation() as { state: { from?: Path; email?: string } | null };
  const { data } = useQuery(MeDocument);
  const { signIn, busy, error, errorMessage } = useSignIn();
  const [credentials, setCredentials] = useState<Credentials | null>(null);
  if (data?.me) return <Navigate to={state?.from ?? '/'} replace />;

  async function handleSend(credentials: Credentials) {
    const result = await signIn(credentials);
    if (result === 'codeRequired') setCredentials(credentials);
    return result;
  }

  const title = t(credentials === null ? 'signIn.title' : 'signIn.codeTitle');
  return (
    <SignInLayout
      key={title}
      focusHeading={credentials !== null}
      title={title}
      intro={t('signIn.intro')}
      municipality={data?.municipality.name}
    >
      <Stack mt="lg" gap="md">
        <IdentityRefusal />
        {error !== null && <RequestErrorAlert {...error} />}
        {errorMessage !== null && <ErrorAlert title={t('signIn.refused')}>{errorMessage}</ErrorAlert>}
        {credentials === null ? (
          <>
            <SignInForm email={state?.email ?? ''} busy={busy} onSend={handleSend} />
            <OtherSignInMethods />
          </>
        ) : (
          <SecondFactorForm
            busy={busy}
            onSend={(code) => signIn({ ...credentials, code })}
            onBack={() => setCredentials(null)}
          />
        )}
      </Stack>
      <Text mt="xl" size="sm">
        {t('signIn.citizen')} <Anchor href="/">{t('signIn.citizenLink')}</Anchor>
      </Text>
    </SignInLayout>
  );
}

function OtherSignInMethods() {
  const { t } = useTranslation();
  const { data } = useQuery(SignInMethodsDocument);
  const url = data?.signInMethods.openIdConnectUrl;
  if (!url) return null;
  return (
    <>
      <Divider label={t('signIn.or')} />
      <Button component="a" href={url} variant="outline" size="md" fullWidth>
        {t('signIn.identity')}
      </Button>
    </>
  );
}

function IdentityRefusal() {
  const { t } = useTranslation();
  const why = useSearchParams()[0].get('identita');
  if (why === null) return null;
  return (
    <ErrorAlert title={t('signIn.refused')}>
      {t(why === 'sconosciuto' ? 'signIn.identityUnknown' : 'signIn.identityTrouble')}
    </ErrorAlert>
  );
}
