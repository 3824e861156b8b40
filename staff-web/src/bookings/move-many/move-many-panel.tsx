import { Button, Modal, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../select-box.tsx';
import { MoveManyForm } from './move-many-form.tsx';

/** The most bookings for which the server proposes times at once. */
const MAX_BOOKINGS = 50;

/** Sposta insieme: button and dialog that move the chosen bookings, each to a time of its own. */
export function MoveManyPanel({ chosenIds, selection }: { chosenIds: readonly string[]; selection: Selection }) {
  const { t } = useTranslation();
  const small = useMediaQuery('(max-width: 48em)');
  // The bookings that were chosen when the dialog was opened.
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const [opened, setOpened] = useState(false);
  const [wasSent, setWasSent] = useState(false);

  function close() {
    setOpened(false);
    if (wasSent) selection.change([]);
  }

  return (
    <>
      {chosenIds.length > MAX_BOOKINGS && <Text size="sm">{t('moveMany.tooMany', { count: MAX_BOOKINGS })}</Text>}
      {chosenIds.length > 0 && chosenIds.length <= MAX_BOOKINGS && (
        <Button
          variant="outline"
          onClick={() => {
            setIds(chosenIds);
            setWasSent(false);
            setOpened(true);
          }}
        >
          {t('moveMany.open', { count: chosenIds.length })}
        </Button>
      )}
      <Modal
        opened={opened}
        onClose={close}
        onExitTransitionEnd={() => setIds(null)}
        title={t('moveMany.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
        closeOnClickOutside={false}
        size="lg"
        fullScreen={small}
      >
        {ids !== null && <MoveManyForm bookingIds={ids} onSent={() => setWasSent(true)} onClose={close} />}
      </Modal>
    </>
  );
}
