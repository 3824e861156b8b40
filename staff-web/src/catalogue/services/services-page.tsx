import { Stack } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ServiceRecordFragment } from '../../gql/graphql.ts';
import { durationText } from '../../municipality-time/duration-text.ts';
import { Page } from '../../components/page.tsx';
import { AddButton } from '../records/add-button.tsx';
import { ListHeader } from '../records/list-header.tsx';
import { RecordList } from '../records/record-list.tsx';
import { type Catalogue, LoadCatalogue } from '../records/load-catalogue.tsx';

/** Servizi: the list of services, grouped by place. */
export function ServicesPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('services.title')}>
      <Stack gap="lg">
        <ListHeader intro={t('services.intro')} add={<AddButton to="/servizi/nuovo" label={t('services.add')} />} />
        <LoadCatalogue>
          {(catalogue) =>
            catalogue.places
              .filter(({ id, retiredAt }) => retiredAt === null || servicesAt(catalogue, id).length > 0)
              .map(({ id, name }) => (
                <RecordList
                  key={id}
                  title={name}
                  records={servicesAt(catalogue, id).map((service) => ({
                    id: service.id,
                    to: `/servizi/${service.id}`,
                    name: service.name,
                    about: about(t, service),
                    retired: service.retiredAt !== null,
                  }))}
                />
              ))
          }
        </LoadCatalogue>
      </Stack>
    </Page>
  );
}

function servicesAt({ services }: Catalogue, placeId: string) {
  return services.filter((service) => service.placeId === placeId);
}

function about(
  t: TFunction,
  { durationMinutes, operatorIds, futureBookings, externalBookingUrl }: ServiceRecordFragment,
) {
  if (externalBookingUrl !== null) return t('services.elsewhere');
  return [
    durationText(durationMinutes),
    t('services.operators', { count: operatorIds.length }),
    t('catalogue.future', { count: futureBookings }),
  ].join(' · ');
}
