import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isClientOutdated } from '../../../web-client/src/persisted-queries.ts';
import { SCROLL_MARGIN, scrollIntoView } from './scroll-into-view.ts';

/**
 * Error alert for a failed request, with a retry button. Asks for a reload if the client is outdated. Without a message
 * there was no response.
 */
export function RequestErrorAlert({
  message,
  onRetry,
}: {
  message?: string | undefined;
  onRetry?: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  return (
    <Alert
      color="red"
      title={t(message === undefined ? 'requestError.title' : 'requestError.refusedTitle')}
      role="alert"
      ref={scrollIntoView}
      style={SCROLL_MARGIN}
    >
      <Stack align="flex-start" gap="sm">
        <Text>{message ?? t(isClientOutdated() ? 'requestError.outdated' : 'requestError.text')}</Text>
        {isClientOutdated() && (
          <Button variant="outline" color="red" onClick={() => location.reload()}>
            {t('requestError.reload')}
          </Button>
        )}
        {onRetry && !isClientOutdated() && (
          <Button variant="outline" color="red" onClick={onRetry}>
            {t('requestError.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
