import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Divider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, type Path, useLocation, useSearchParams } from 'react-router';
import { MeDocument, SignInMethodsDocument } from '../gql/graphql.ts';
import { FrontDoor } from './sign-in-layout.tsx';
import { Refusal } from '../components/alerts.tsx';
import { Trouble } from '../components/request-error-alert.tsx';
import { CodeForm } from './second-factor-form.tsx';
import { type Credentials, SignInForm } from './sign-in-form.tsx';
import { useSignIn } from './use-sign-in.ts';

/** Accedi: the door of the staff area. Whoever is signed in already goes on to where they wanted to go. */
export function SignInPage() {
  const { t } = useTranslation();
  const { state } = useLocation() as { state: { from?: Path; email?: string } | null };
  const { data } = useQuery(MeDocument);
  const { signIn, busy, trouble, refusal } = useSignIn();
  const [known, setKnown] = useState<Credentials | null>(null);
  if (data?.me) return <Navigate to={state?.from ?? '/'} replace />;

  async function first(credentials: Credentials) {
    const end = await signIn(credentials);
    if (end === 'codeNeeded') setKnown(credentials);
    return end;
  }

  const title = t(known === null ? 'signIn.title' : 'signIn.codeTitle');
  return (
    <FrontDoor
      key={title}
      arrived={known !== null}
      title={title}
      intro={t('signIn.intro')}
      municipality={data?.municipality.name}
    >
      <Stack mt="lg" gap="md">
        <IdentityRefusal />
        {trouble !== null && <Trouble {...trouble} />}
        {refusal !== null && <Refusal title={t('signIn.refused')}>{refusal}</Refusal>}
        {known === null ? (
          <>
            <SignInForm email={state?.email ?? ''} busy={busy} onSend={first} />
            <OtherWays />
          </>
        ) : (
          <CodeForm busy={busy} onSend={(code) => signIn({ ...known, code })} onBack={() => setKnown(null)} />
        )}
      </Stack>
      <Text mt="xl" size="sm">
        {t('signIn.citizen')} <Anchor href="/">{t('signIn.citizenLink')}</Anchor>
      </Text>
    </FrontDoor>
  );
}

function OtherWays() {
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
    <Refusal title={t('signIn.refused')}>
      {t(why === 'sconosciuto' ? 'signIn.identityUnknown' : 'signIn.identityTrouble')}
    </Refusal>
  );
}
