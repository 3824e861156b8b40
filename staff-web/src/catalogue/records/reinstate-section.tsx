import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { type RecordRef, useReinstate } from './use-reinstate.ts';

/** Section of a retired record, with a button to reinstate it. */
export function ReinstateSection({ record, onDone }: { record: RecordRef; onDone(): void }) {
  const { t } = useTranslation();
  const { run, busy, error } = useReinstate();
  return (
    <Section title={t('catalogue.retired')}>
      <Stack align="flex-start">
        <Text>{t('catalogue.retiredText')}</Text>
        {error && <RequestErrorAlert {...error} />}
        <Button variant="outline" loading={busy} onClick={() => void run(record).then((done) => done && onDone())}>
          {t('catalogue.reinstate')}
        </Button>
      </Stack>
    </Section>
  );
}
