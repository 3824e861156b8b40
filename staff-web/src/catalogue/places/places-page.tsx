import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/page.tsx';
import { useSession } from '../../session/session-context.ts';
import { AddButton } from '../records/add-button.tsx';
import { ListHeader } from '../records/list-header.tsx';
import { RecordList } from '../records/record-list.tsx';
import { LoadCatalogue } from '../records/load-catalogue.tsx';

/** Uffici e luoghi: the list of places. */
export function PlacesPage() {
  const { t } = useTranslation();
  const { me } = useSession();
  const add = me.role === 'ADMIN' && <AddButton to="/uffici/nuovo" label={t('places.add')} />;
  return (
    <Page title={t('places.title')}>
      <Stack gap="lg">
        <ListHeader intro={t('places.intro')} add={add} />
        <LoadCatalogue>
          {({ places }) => (
            <RecordList
              title={t('places.all')}
              records={places.map(({ id, name, address, kind, retiredAt }) => ({
                id,
                to: `/uffici/${id}`,
                name,
                about: `${t(`places.kindOf.${kind}`)} · ${address}`,
                retired: retiredAt !== null,
              }))}
            />
          )}
        </LoadCatalogue>
      </Stack>
    </Page>
  );
}
