import { useQuery } from '@apollo/client/react';
import { Loader, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BlockedSlotDocument } from '../../gql/graphql.ts';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { EditBlockForm } from './edit-block-form.tsx';

type Props = {
  slotId: string;
  onChanged(message: string): void;
  onClosed(): void;
};

/** Dialog that changes or unblocks a blocked slot. It reads the slot when it opens. */
export function EditBlockDialog({ slotId, onChanged, onClosed }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(true);
  const { data, error, loading, refetch } = useQuery(BlockedSlotDocument, {
    variables: { id: slotId },
    fetchPolicy: 'no-cache',
  });
  const slot = data?.blockedSlot;
  // Esc closes a dialog above this one, and not this one as well.
  const closeUnlessCovered = () => {
    if (document.querySelectorAll('[aria-modal="true"]').length <= 1) setOpened(false);
  };

  return (
    <Modal
      opened={opened}
      onClose={closeUnlessCovered}
      onExitTransitionEnd={onClosed}
      title={t('blocked.editTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
      closeOnClickOutside={false}
    >
      {error && !loading && <RequestErrorAlert onRetry={() => void refetch().catch(() => undefined)} />}
      {loading && slot === undefined && <Loader />}
      {slot === null && <Text>{t('blocked.gone')}</Text>}
      {slot && (
        <EditBlockForm
          slot={slot}
          onClose={() => setOpened(false)}
          onDone={(message) => {
            setOpened(false);
            onChanged(message);
          }}
        />
      )}
    </Modal>
  );
}
