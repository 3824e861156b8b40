import { useQuery } from '@apollo/client/react';
import { Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PrivacySettingsDocument } from '../gql/graphql.ts';
import { Page } from '../components/page.tsx';
import { Trouble } from '../components/request-error-alert.tsx';
import { NoticePart } from './notice-section.tsx';
import { PersonPart } from './data-subject-section.tsx';
import { RetentionPart } from './retention-section.tsx';

/** Privacy: what the comune decided about the data of citizens. */
export function PrivacyPage() {
  const { t } = useTranslation();
  const { data, error, loading, refetch } = useQuery(PrivacySettingsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('privacy.title')}>
      <Stack gap="lg" maw={760}>
        <Text>{t('privacy.intro')}</Text>
        {error && !loading && <Trouble onRetry={() => void refetch().catch(() => undefined)} />}
        {data === undefined ? (
          loading && <Loader />
        ) : (
          <>
            <PersonPart />
            <RetentionPart settings={data.privacySettings} />
            <NoticePart choices={data.privacySettings.notice} />
          </>
        )}
      </Stack>
    </Page>
  );
}
