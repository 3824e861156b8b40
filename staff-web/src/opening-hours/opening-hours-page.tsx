import { useQuery } from '@apollo/client/react';
import { Card, Group, Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { OperatorHoursDocument, type OperatorHoursQuery } from '../gql/graphql.ts';
import { Page } from '../components/page.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { ExceptionsSection } from './exceptions-section.tsx';
import { WeekSection } from './week-section.tsx';

/** Orari: weekly hours and exceptions of an operator at a place. */
export function OpeningHoursPage() {
  const { t } = useTranslation();
  const { data, error, loading, refetch } = useQuery(OperatorHoursDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('hours.title')}>
      <Stack gap="lg" maw={1040}>
        <Text>{t('hours.intro')}</Text>
        {data !== undefined ? (
          <OperatorHoursEditor catalogue={data.staffCatalogue} />
        ) : error && !loading ? (
          <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />
        ) : (
          <Loader />
        )}
      </Stack>
    </Page>
  );
}

function OperatorHoursEditor({ catalogue }: { catalogue: OperatorHoursQuery['staffCatalogue'] }) {
  const { t } = useTranslation();
  const [searchParams, setSearchParams] = useSearchParams();
  const operators = catalogue.operators.filter(({ retiredAt }) => retiredAt === null);
  const places = catalogue.places.filter(({ retiredAt }) => retiredAt === null);
  const operator = operators.find(({ id }) => id === searchParams.get('operatore')) ?? operators[0];
  const ownPlace = places.find(({ id }) => operator?.placeIds.includes(id));
  const place = places.find(({ id }) => id === searchParams.get('ufficio')) ?? ownPlace ?? places[0];
  if (operator === undefined || place === undefined) return <Text>{t('hours.nobody')}</Text>;
  const show = (next: Record<string, string>) => setSearchParams(next, { replace: true, preventScrollReset: true });
  const key = `${operator.id} ${place.id}`;
  return (
    <>
      <Card withBorder p="lg">
        <Group align="flex-end">
          <NativeSelect
            label={t('hours.operator')}
            value={operator.id}
            onChange={({ currentTarget }) => show({ operatore: currentTarget.value })}
            data={operators.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <NativeSelect
            label={t('hours.place')}
            value={place.id}
            onChange={({ currentTarget }) => show({ operatore: operator.id, ufficio: currentTarget.value })}
            data={places.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Group>
      </Card>
      <WeekSection key={`week ${key}`} operator={operator} placeId={place.id} operators={operators} />
      <ExceptionsSection key={`dates ${key}`} operator={operator} placeId={place.id} />
    </>
  );
}
