import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pageIsOld } from '../by-hash.ts';
import { CLEAR_OF_HEADING, comeInSight } from './scroll-into-view.ts';

/** Nothing came back, or a fault with a message of its own: said plainly, with a way to ask again. */
export function Trouble({ message, onRetry }: { message?: string | undefined; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <Alert
      color="red"
      title={t(message === undefined ? 'trouble.title' : 'trouble.refusedTitle')}
      role="alert"
      ref={comeInSight}
      style={CLEAR_OF_HEADING}
    >
      <Stack align="flex-start" gap="sm">
        <Text>{message ?? t(pageIsOld() ? 'trouble.old' : 'trouble.text')}</Text>
        {pageIsOld() && (
          <Button variant="outline" color="red" onClick={() => location.reload()}>
            {t('trouble.reload')}
          </Button>
        )}
        {onRetry && !pageIsOld() && (
          <Button variant="outline" color="red" onClick={onRetry}>
            {t('trouble.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
