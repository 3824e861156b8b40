import { Stack } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OperatorRecordFragment } from '../../gql/graphql.ts';
import { Page } from '../../components/page.tsx';
import { AddButton } from '../records/add-button.tsx';
import { ListHeader } from '../records/list-header.tsx';
import { RecordList } from '../records/record-list.tsx';
import { type Catalogue, LoadCatalogue } from '../records/load-catalogue.tsx';

/** Operatori: the list of operators, which are people, desks or halls. */
export function OperatorsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('operators.title')}>
      <Stack gap="lg">
        <ListHeader intro={t('operators.intro')} add={<AddButton to="/operatori/nuovo" label={t('operators.add')} />} />
        <LoadCatalogue>
          {(catalogue) => (
            <RecordList
              title={t('operators.all')}
              records={catalogue.operators.map((operator) => ({
                id: operator.id,
                to: `/operatori/${operator.id}`,
                name: operator.name,
                about: about(t, catalogue, operator),
                retired: operator.retiredAt !== null,
              }))}
            />
          )}
        </LoadCatalogue>
      </Stack>
    </Page>
  );
}

function about(t: TFunction, { places }: Catalogue, { placeIds, serviceIds, futureBookings }: OperatorRecordFragment) {
  const where = places.filter(({ id }) => placeIds.includes(id)).map(({ name }) => name);
  return [
    where.join(', ') || t('operators.nowhere'),
    t('operators.services', { count: serviceIds.length }),
    t('catalogue.future', { count: futureBookings }),
  ].join(' · ');
}
