import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestError } from '../../mutations/use-mutation-action.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import { Section } from '../../components/section.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';

type Props = { hint: string; busy: boolean; error: RequestError | null; errorMessage: string | null; onRetire(): void };

/** Section with the button that retires a record. */
export function RetireSection({ hint, busy, error, errorMessage, onRetire }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('catalogue.retire')}>
      <Stack align="flex-start">
        <Text>{hint}</Text>
        {error !== null && <RequestErrorAlert {...error} />}
        {errorMessage !== null && <ErrorAlert>{errorMessage}</ErrorAlert>}
        <Button variant="outline" color="red" loading={busy} onClick={onRetire}>
          {t('catalogue.retire')}
        </Button>
      </Stack>
    </Section>
  );
}
