import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../components/page.tsx';
import { Answers } from './explanation-results.tsx';
import { WhyForm } from './explanation-form.tsx';
import { isWhole, readWhyView, writeWhyView } from './explanation-view.ts';

/** Perché questo orario non è offerto? One question, and the answer operator by operator. */
export function WhyPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const view = readWhyView(address);
  return (
    <Page title={t('why.title')}>
      <Stack gap="lg" maw={760}>
        <Text>{t('why.intro')}</Text>
        <WhyForm asked={view} onAsk={(next) => setAddress(writeWhyView(next), { preventScrollReset: true })} />
        {isWhole(view) && <Answers view={view} />}
      </Stack>
    </Page>
  );
}
