import { useQuery } from '@apollo/client/react';
import { Anchor, Box, Button, Group, Loader, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { type StaffMemberFragment, PlacesAndOperatorsDocument, StaffMembersDocument } from '../gql/graphql.ts';
import { Page } from '../components/page.tsx';
import { SuccessAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { useSession } from '../session/session-context.ts';
import styles from './staff-page.module.css';
import { SignInPolicySection } from './sign-in-policy-section.tsx';
import { StaffStateBadge } from './staff-state-badge.tsx';

/** Personale: all accounts with roles and states. */
export function StaffPage() {
  const { t } = useTranslation();
  const { state } = useLocation() as { state: { done?: string } | null };
  const { data, error, loading, refetch } = useQuery(StaffMembersDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('staff.title')}>
      {state?.done !== undefined && <SuccessAlert>{state.done}</SuccessAlert>}
      <Group justify="space-between" my="md">
        <Text>{t('staff.intro')}</Text>
        <Button component={Link} to="/personale/invita">
          {t('staff.invite')}
        </Button>
      </Group>
      {data === undefined ? (
        error && !loading ? (
          <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />
        ) : (
          <Loader />
        )
      ) : (
        <StaffTable staff={data.staffMembers} />
      )}
      <Box mt="lg" maw={640}>
        <SignInPolicySection />
      </Box>
    </Page>
  );
}

function StaffTable({ staff }: { staff: StaffMemberFragment[] }) {
  const { t } = useTranslation();
  return (
    <Table className={styles.table} verticalSpacing="sm" withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('staff.name')}</Table.Th>
          <Table.Th scope="col" visibleFrom="sm">
            {t('staff.role')}
          </Table.Th>
          <Table.Th scope="col" visibleFrom="lg">
            {t('staff.places')}
          </Table.Th>
          <Table.Th scope="col" visibleFrom="lg">
            {t('staff.secondFactor')}
          </Table.Th>
          <Table.Th scope="col">{t('staff.state')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {staff.map((member) => (
          <Row key={member.id} member={member} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({ member }: { member: StaffMemberFragment }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { id, name, email, role, state, secondFactor } = member;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Anchor component={Link} to={`/personale/${id}`} fw={600} aria-label={t('staff.editOf', { name })}>
          {name}
        </Anchor>{' '}
        {id === me.id && t('staff.you')}
        <Text size="sm" className={styles.email}>
          {email}
        </Text>
        <Text size="sm" hiddenFrom="sm">
          {t(`role.${role}`)}
        </Text>
      </Table.Th>
      <Table.Td visibleFrom="sm">{t(`role.${role}`)}</Table.Td>
      <Table.Td visibleFrom="lg">
        <PlaceNames member={member} />
      </Table.Td>
      <Table.Td visibleFrom="lg">{t(secondFactor ? 'staff.yes' : 'staff.no')}</Table.Td>
      <Table.Td>
        <StaffStateBadge state={state} />
      </Table.Td>
    </Table.Tr>
  );
}

function PlaceNames({ member: { role, placeIds } }: { member: StaffMemberFragment }) {
  const { t } = useTranslation();
  const { data } = useQuery(PlacesAndOperatorsDocument, { skip: role === 'ADMIN' });
  if (role === 'ADMIN') return t('staff.everyPlace');
  if (placeIds.length === 0) return t('staff.noPlace');
  return data?.places
    .filter(({ id }) => placeIds.includes(id))
    .map(({ name }) => name)
    .join(', ');
}
