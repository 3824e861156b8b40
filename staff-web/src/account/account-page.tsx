import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../components/page.tsx';
import { Section } from '../components/section.tsx';
import { useSession } from '../session/session-context.ts';
import { ChangePassword } from './change-password.tsx';
import { OfficeNotices } from './office-notices.tsx';
import { SecondFactor } from './second-factor.tsx';
import { SignOutEverywhere } from './sign-out-everywhere.tsx';

/** Il mio account: the member's own name, role, password, second factor and sign-out of every session. */
export function AccountPage() {
  const { t } = useTranslation();
  const { me } = useSession();
  return (
    <Page title={t('account.title')}>
      <Stack maw={640} gap="lg">
        <Section title={t('account.you')}>
          <Text fw={600}>{me.name}</Text>
          <Text>{me.email}</Text>
          <Text>{t(`role.${me.role}`)}</Text>
        </Section>
        <Section title={t('account.password')}>
          {me.password ? <ChangePassword /> : <Text>{t('account.noPassword')}</Text>}
        </Section>
        {me.password && (
          <Section title={t('account.secondFactor')}>
            <SecondFactor />
          </Section>
        )}
        {me.operatorId !== null && (
          <Section title={t('account.notices')}>
            <OfficeNotices />
          </Section>
        )}
        <Section title={t('account.everywhere')}>
          <SignOutEverywhere />
        </Section>
      </Stack>
    </Page>
  );
}
