import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The service did not answer: said plainly, with a way to ask again. */
export function Trouble({ message, onRetry }: { message?: string | undefined; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <Alert color="red" title={t('trouble.title')} role="alert">
      <Stack align="flex-start" gap="sm">
        <Text>{message ?? t('trouble.text')}</Text>
        {onRetry && (
          <Button variant="outline" color="red" onClick={onRetry}>
            {t('trouble.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
