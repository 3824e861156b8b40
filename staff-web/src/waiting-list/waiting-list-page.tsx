import { useQuery } from '@apollo/client/react';
import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { SuccessAlert } from '../components/alerts.tsx';
import { whenFocusIsLost } from '../components/focus.ts';
import { NotFound } from '../components/not-found.tsx';
import { Page } from '../components/page.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { Section } from '../components/section.tsx';
import { WaitingListPageDocument, type WaitingListPageQuery } from '../gql/graphql.ts';
import { DemandText } from './demand-text.tsx';
import { WaitingPeople } from './waiting-people.tsx';

/** The waiting list of one service: its demand, and the people in order of joining. */
export function WaitingListPage() {
  const { t } = useTranslation();
  const { id: serviceId = '' } = useParams();
  const { state: notice } = useLocation() as { state: { done?: string } | null };
  const [done, setDone] = useState(notice?.done ?? null);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(WaitingListPageDocument, {
    variables: { serviceId, after: null },
    fetchPolicy: 'network-only',
  });
  const page = data ?? previousData;
  const reload = () => refetch().catch(() => undefined);
  if (page === undefined) {
    return (
      <Page title={t('waitingList.title')}>
        {error && !loading ? <RequestErrorAlert onRetry={() => void reload()} /> : <Loader />}
      </Page>
    );
  }
  const demand = page.waitingListOfService;
  if (demand === null) return <NotFound />;
  const { nodes, endCursor } = page.waitingPeople;
  const finish = async (message: string) => {
    setDone(message);
    await reload();
    // The button that had the focus is gone with its person.
    whenFocusIsLost(() => document.querySelector('h1')?.focus());
  };
  return (
    <Page title={t('waitingList.of', { service: demand.serviceName })}>
      <Stack gap="lg" maw={960}>
        {done !== null && <SuccessAlert key={done}>{done}</SuccessAlert>}
        <Group justify="space-between" align="flex-start">
          <div>
            <Text>{demand.placeName}</Text>
            <DemandText demand={demand} />
          </div>
          <Button component={Link} to={`/lista-attesa/aggiungi?servizio=${serviceId}`}>
            {t('waitingList.add')}
          </Button>
        </Group>
        <Section title={t('waitingList.people')}>
          <WaitingPeople people={nodes} onRemoved={(message) => void finish(message)} onChanged={() => void reload()} />
          {endCursor !== null && (
            <Button
              mt="md"
              variant="outline"
              onClick={() =>
                void fetchMore({ variables: { after: endCursor }, updateQuery: appendPage }).catch(() => undefined)
              }
            >
              {t('waitingList.more')}
            </Button>
          )}
        </Section>
      </Stack>
    </Page>
  );
}

function appendPage(
  before: WaitingListPageQuery,
  { fetchMoreResult: { waitingPeople } }: { fetchMoreResult: WaitingListPageQuery },
): WaitingListPageQuery {
  return {
    ...before,
    waitingPeople: { ...waitingPeople, nodes: [...before.waitingPeople.nodes, ...waitingPeople.nodes] },
  };
}
