import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from '../components/divided-list.module.css';
import { Page } from '../components/page.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { InvitationBatchesDocument, type InvitationBatchRecordFragment } from '../gql/graphql.ts';
import { dateText } from '../municipality-time/calendar.ts';
import { instantText } from '../municipality-time/instant-text.ts';
import { useTimeZone } from '../municipality-time/time-zone-context.ts';
import { CountsText } from './counts-text.tsx';

/** Inviti: the groups of people whom the office invited to book. */
export function InvitationsPage() {
  const { t } = useTranslation();
  const { data, error, loading, refetch, fetchMore } = useQuery(InvitationBatchesDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const page = data?.invitationBatches;
  const after = page?.endCursor ?? null;
  const readMore = () =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { invitationBatches: next } }) => ({
        ...before,
        invitationBatches: { ...next, nodes: [...before.invitationBatches.nodes, ...next.nodes] },
      }),
    }).catch(() => undefined);
  return (
    <Page title={t('invitations.title')}>
      <Stack gap="lg" maw={860}>
        <Group justify="space-between">
          <Text maw={560}>{t('invitations.intro')}</Text>
          <Button component={Link} to="/inviti/nuovo">
            {t('invitations.new')}
          </Button>
        </Group>
        {page === undefined &&
          (error && !loading ? (
            <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />
          ) : (
            <Loader />
          ))}
        {page?.nodes.length === 0 && <Text>{t('invitations.none')}</Text>}
        {page !== undefined && page.nodes.length > 0 && (
          <ul className={styles.list}>
            {page.nodes.map((batch) => (
              <li key={batch.id}>
                <Batch batch={batch} />
              </li>
            ))}
          </ul>
        )}
        {after !== null && (
          <Button variant="outline" onClick={() => void readMore()} style={{ alignSelf: 'center' }}>
            {t('invitations.more')}
          </Button>
        )}
      </Stack>
    </Page>
  );
}

function Batch({ batch }: { batch: InvitationBatchRecordFragment }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  return (
    <>
      <Anchor component={Link} to={`/inviti/${batch.id}`} fw={600}>
        {`${batch.serviceName}, ${t('invitations.until', { day: dateText(batch.until) })}`}
      </Anchor>
      <Text size="sm" c="dimmed">
        {[
          batch.placeName,
          t('invitations.by', { name: batch.createdByName, when: instantText(batch.createdAt, zone) }),
        ].join(' · ')}
      </Text>
      <CountsText counts={batch.counts} />
    </>
  );
}
