import { useQuery } from '@apollo/client/react';
import { Card, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../components/page.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { WaitingListServicesDocument } from '../../gql/graphql.ts';
import { usePlaces } from '../../places/places-context.ts';
import { AddPersonForm } from './add-person-form.tsx';
import { listServices } from './waiting-services.ts';

/** Aggiungi persona: puts somebody who calls on the waiting list of a service. */
export function AddPersonPage() {
  const { t } = useTranslation();
  const [searchParams] = useSearchParams();
  const accessible = usePlaces();
  const { data, error, loading, refetch } = useQuery(WaitingListServicesDocument);
  const services = data && listServices(data.places, accessible);
  return (
    <Page title={t('waitingList.add')}>
      {services === undefined ? (
        error && !loading ? (
          <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />
        ) : (
          <Loader />
        )
      ) : services.length === 0 ? (
        <Text>{t('waitingList.noServices')}</Text>
      ) : (
        <Card withBorder maw={860} p="lg">
          <AddPersonForm services={services} serviceId={searchParams.get('servizio') ?? ''} />
        </Card>
      )}
    </Page>
  );
}
