import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import type { StaffRole } from '../gql/graphql.ts';
import { Page } from '../components/page.tsx';
import { useSession } from './session-context.ts';

/** Renders nested routes for some roles only. The server enforces the permissions in any case. */
export function RequireRole({ roles }: { roles: readonly StaffRole[] }) {
  const { t } = useTranslation();
  const { me } = useSession();
  if (roles.includes(me.role)) return <Outlet />;
  return (
    <Page title={t('shell.notAllowedTitle')}>
      <Text>{t('shell.notAllowed')}</Text>
    </Page>
  );
}
