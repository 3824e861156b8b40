import { useQuery } from '@apollo/client/react';
import { Anchor, Group, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { StaffMembersDocument } from '../gql/graphql.ts';
import { Page } from '../components/page.tsx';
import { Section } from '../components/section.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { AccessForm } from './access-form.tsx';
import { StaffMemberActions } from './staff-member-actions.tsx';
import { StaffStateBadge } from './staff-state-badge.tsx';

/** Page of one member: permissions and account actions. */
export function StaffMemberPage() {
  const { t } = useTranslation();
  const { id } = useParams();
  const { data, error, loading, refetch } = useQuery(StaffMembersDocument);
  const member = data?.staffMembers.find((one) => one.id === id);
  const back = (
    <Anchor component={Link} to="/personale">
      {t('staff.back')}
    </Anchor>
  );
  if (member === undefined) {
    return (
      <Page title={t('staff.title')}>
        <Stack align="flex-start">
          {data !== undefined && <Text>{t('staff.notFound')}</Text>}
          {error && !loading && <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />}
          {loading && <Loader />}
          {back}
        </Stack>
      </Page>
    );
  }
  return (
    <Page title={member.name}>
      <Stack maw={640} gap="lg">
        <Group gap="md">
          <Text>{member.email}</Text>
          <StaffStateBadge state={member.state} />
        </Group>
        <Section title={t('staff.accessTitle')}>
          <AccessForm key={member.id} member={member} />
        </Section>
        <Section title={t('staff.access')}>
          <StaffMemberActions member={member} />
        </Section>
        {back}
      </Stack>
    </Page>
  );
}
