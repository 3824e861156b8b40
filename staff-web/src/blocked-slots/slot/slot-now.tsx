import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BlockedSlotRecordFragment } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import { intervalText } from '../../municipality-time/interval-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';

/** Message of a conflict, with the slot as it stands now. */
export function SlotNow({ message, slot }: { message: string; slot: BlockedSlotRecordFragment | null }) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  if (slot === null) return <ErrorAlert>{t('blocked.gone')}</ErrorAlert>;
  const value = [intervalText(slot, zone), slot.reason].filter(Boolean).join(' · ');
  return (
    <ErrorAlert>
      {message}
      <Text mt="xs">{t('conflict.now', { value })}</Text>
    </ErrorAlert>
  );
}
