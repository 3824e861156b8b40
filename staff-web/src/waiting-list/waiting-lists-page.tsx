import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from '../components/divided-list.module.css';
import { Page } from '../components/page.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { WaitingListsDocument } from '../gql/graphql.ts';
import { DemandText } from './demand-text.tsx';

/** Lista d'attesa: the services for which people wait, and how many. */
export function WaitingListsPage() {
  const { t } = useTranslation();
  const { data, error, loading, refetch } = useQuery(WaitingListsDocument, { fetchPolicy: 'cache-and-network' });
  const services = data?.waitingListDemand;
  return (
    <Page title={t('waitingList.title')}>
      <Stack gap="lg" maw={860}>
        <Group justify="space-between">
          <Text maw={560}>{t('waitingList.intro')}</Text>
          <Button component={Link} to="/lista-attesa/aggiungi">
            {t('waitingList.add')}
          </Button>
        </Group>
        {services === undefined &&
          (error && !loading ? (
            <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />
          ) : (
            <Loader />
          ))}
        {services?.length === 0 && <Text>{t('waitingList.none')}</Text>}
        {services !== undefined && services.length > 0 && (
          <ul className={styles.list}>
            {services.map((demand) => (
              <li key={demand.serviceId}>
                <Anchor component={Link} to={`/lista-attesa/${demand.serviceId}`} fw={600}>
                  {`${demand.serviceName}, ${demand.placeName}`}
                </Anchor>
                <DemandText demand={demand} />
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Page>
  );
}
