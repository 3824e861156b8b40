import { useApolloClient } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { EditBlockDialog } from './edit-block-dialog.tsx';

/** Dialog for a blocked slot that was opened from the agenda. The agenda is read again after a change. */
export function AgendaBlockDialog({ slotId, onClosed }: { slotId: string; onClosed(): void }) {
  const { t } = useTranslation();
  const client = useApolloClient();

  function show(message: string) {
    void client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queryName === 'Agenda' });
    notifications.show({ message: message.trim(), closeButtonProps: { 'aria-label': t('close') } });
  }

  return <EditBlockDialog slotId={slotId} onChanged={show} onClosed={onClosed} />;
}
