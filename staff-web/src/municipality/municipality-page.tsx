import { useQuery } from '@apollo/client/react';
import { Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MunicipalitySettingsDocument } from '../gql/graphql.ts';
import { Page } from '../components/page.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { MunicipalityForm } from './municipality-form.tsx';

/** Il comune: name, contacts, links and texts of the municipality. */
export function MunicipalityPage() {
  const { t } = useTranslation();
  // Not cached: the form would overwrite changes that another administrator saved since.
  const { data, error, loading, refetch } = useQuery(MunicipalitySettingsDocument, { fetchPolicy: 'network-only' });
  return (
    <Page title={t('municipality.title')}>
      <Stack gap="lg" maw={760}>
        <Text>{t('municipality.intro')}</Text>
        <AppearanceSection />
        {error && !loading && <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />}
        {data === undefined ? loading && <Loader /> : <MunicipalityForm municipality={data.municipalitySettings} />}
      </Stack>
    </Page>
  );
}
