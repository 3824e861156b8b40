import { useQuery } from '@apollo/client/react';
import { Anchor, Group, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { StaffMembersDocument } from '../gql/graphql.ts';
import { Page } from '../components/page.tsx';
import { Section } from '../components/section.tsx';
import { Trouble } from '../components/request-error-alert.tsx';
import { AccessForm } from './access-form.tsx';
import { ColleagueActs } from './staff-member-actions.tsx';
import { StateBadge } from './staff-state-badge.tsx';

/** One colleague: what they may do, and whether they can sign in. */
export function ColleaguePage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const { data, error, loading, refetch } = useQuery(StaffMembersDocument);
  const colleague = data?.staffMembers.find((one) => one.id === id);
  const back = (
    <Anchor component={Link} to="/personale">
      {t('staff.back')}
    </Anchor>
  );
  if (colleague === undefined) {
    return (
      <Page title={t('staff.title')}>
        <Stack align="flex-start">
          {data !== undefined && <Text>{t('staff.notFound')}</Text>}
          {error && !loading && <Trouble onRetry={() => void refetch().catch(() => undefined)} />}
          {loading && <Loader />}
          {back}
        </Stack>
      </Page>
    );
  }
  return (
    <Page title={colleague.name}>
      <Stack maw={640} gap="lg">
        <Group gap="md">
          <Text>{colleague.email}</Text>
          <StateBadge state={colleague.state} />
        </Group>
        <Section title={t('staff.accessTitle')}>
          <AccessForm key={colleague.id} colleague={colleague} />
        </Section>
        <Section title={t('staff.access')}>
          <ColleagueActs colleague={colleague} />
        </Section>
        {back}
      </Stack>
    </Page>
  );
}
