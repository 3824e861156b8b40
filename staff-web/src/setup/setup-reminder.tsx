import { useQuery } from '@apollo/client/react';
import { Alert, Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { SetupDocument } from '../gql/graphql.ts';
import { findDoneSteps, isSetupComplete } from './setup-steps.ts';

/** Line above every page of an administrator until the set-up is complete, with the way back to it. */
export function SetupReminder() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { data } = useQuery(SetupDocument);
  if (data === undefined || pathname === '/inizio' || isSetupComplete(findDoneSteps(data))) return null;
  return (
    <Alert mb="md" variant="light">
      {t('setup.unfinished')}{' '}
      <Anchor component={Link} to="/inizio">
        {t('setup.resume')}
      </Anchor>
    </Alert>
  );
}
