import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../components/page.tsx';
import { ExplanationResults } from './explanation-results.tsx';
import { ExplanationForm } from './explanation-form.tsx';
import { isComplete, parseExplanationQuery, toExplanationParams } from './explanation-view.ts';

/** Perché questo orario non è offerto? Explains per operator why a time cannot be booked. */
export function ExplanationPage() {
  const { t } = useTranslation();
  const [searchParams, setSearchParams] = useSearchParams();
  const view = parseExplanationQuery(searchParams);
  return (
    <Page title={t('explanation.title')}>
      <Stack gap="lg" maw={760}>
        <Text>{t('explanation.intro')}</Text>
        <ExplanationForm
          initial={view}
          onSubmit={(next) => setSearchParams(toExplanationParams(next), { preventScrollReset: true })}
        />
        {isComplete(view) && <ExplanationResults view={view} />}
      </Stack>
    </Page>
  );
}
