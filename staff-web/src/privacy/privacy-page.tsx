import { useQuery } from '@apollo/client/react';
import { Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PrivacySettingsDocument } from '../gql/graphql.ts';
import { Page } from '../components/page.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { InternalNotesSection } from './internal-notes-section.tsx';
import { NoticeSection } from './notice-section.tsx';
import { DataSubjectSection } from './data-subject-section.tsx';
import { RetentionSection } from './retention-section.tsx';

/** Privacy: data subject requests, retention and privacy notice. */
export function PrivacyPage() {
  const { t } = useTranslation();
  const { data, error, loading, refetch } = useQuery(PrivacySettingsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('privacy.title')}>
      <Stack gap="lg" maw={760}>
        <Text>{t('privacy.intro')}</Text>
        {error && !loading && <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />}
        {data === undefined ? (
          loading && <Loader />
        ) : (
          <>
            <DataSubjectSection />
            <RetentionSection settings={data.privacySettings} />
            <InternalNotesSection settings={data.privacySettings} />
            <NoticeSection settings={data.privacySettings.notice} />
          </>
        )}
      </Stack>
    </Page>
  );
}
