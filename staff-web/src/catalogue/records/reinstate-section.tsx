import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/request-error-alert.tsx';
import { type Kept, useReinstate } from './use-reinstate.ts';

/** Says that a record is retired, and puts it back into use. */
export function RetiredPart({ kept, onDone }: { kept: Kept; onDone(): void }) {
  const { t } = useTranslation();
  const { run, busy, trouble } = useReinstate();
  return (
    <Section title={t('catalogue.retired')}>
      <Stack align="flex-start">
        <Text>{t('catalogue.retiredText')}</Text>
        {trouble && <Trouble {...trouble} />}
        <Button variant="outline" loading={busy} onClick={() => void run(kept).then((done) => done && onDone())}>
          {t('catalogue.reinstate')}
        </Button>
      </Stack>
    </Section>
  );
}
