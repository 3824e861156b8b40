import { useQuery } from '@apollo/client/react';
import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, type Path } from 'react-router';
import { MeDocument } from '../gql/graphql.ts';
import { FrontDoor } from '../look/front-door.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Accedi: the door of the staff area. Whoever is signed in already goes on to where they wanted to go. */
export function SignInPage() {
  const { t } = useTranslation();
  const { state } = useLocation() as { state: { from?: Path } | null };
  const { data } = useQuery(MeDocument);
  if (data?.me) return <Navigate to={state?.from ?? '/'} replace />;
  return (
    <FrontDoor title={t('signIn.title')} intro={t('signIn.intro')} municipality={data?.municipality.name}>
      <SignInForm />
      <Text mt="xl" size="sm">
        {t('signIn.citizen')} <Anchor href="/">{t('signIn.citizenLink')}</Anchor>
      </Text>
    </FrontDoor>
  );
}
