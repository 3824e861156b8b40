import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePlaces } from '../places/places-context.ts';
import { Page } from '../components/page.tsx';
import { Agenda } from './agenda.tsx';

/** Agenda: the start page of the staff area. */
export function AgendaPage() {
  const { t } = useTranslation();
  const places = usePlaces();
  if (places.length > 0) return <Agenda />;
  return (
    <Page title={t('agenda.title')}>
      <Stack maw={560}>
        <Text>{t('agenda.noPlaces')}</Text>
      </Stack>
    </Page>
  );
}
