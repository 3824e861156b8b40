import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../mutations/use-mutation-action.ts';
import { Refusal } from '../../components/alerts.tsx';
import { Section } from '../../components/section.tsx';
import { Trouble } from '../../components/request-error-alert.tsx';

type Props = { hint: string; busy: boolean; trouble: Fault | null; refusal: string | null; onRetire(): void };

/** Takes a record out of use. */
export function RetirePart({ hint, busy, trouble, refusal, onRetire }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('catalogue.retire')}>
      <Stack align="flex-start">
        <Text>{hint}</Text>
        {trouble !== null && <Trouble {...trouble} />}
        {refusal !== null && <Refusal>{refusal}</Refusal>}
        <Button variant="outline" color="red" loading={busy} onClick={onRetire}>
          {t('catalogue.retire')}
        </Button>
      </Stack>
    </Section>
  );
}
