import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockedSlotRecordFragment } from '../../gql/graphql.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { intervalText } from '../../municipality-time/interval-text.ts';
import styles from '../../components/divided-list.module.css';
import { EditBlockDialog } from '../edit/edit-block-dialog.tsx';
import { UnblockButton } from '../slot/unblock-button.tsx';

type Props = {
  slots: readonly BlockedSlotRecordFragment[];
  /** Operators whose slots the member may change. */
  editableOperatorIds: readonly string[];
  /** Reads the next page. Null on the last. */
  more: (() => Promise<unknown>) | null;
  onChanged(message: string): void;
};

/** Blocked slots from today on, with buttons to change and unblock them. */
export function BlockedSlotsList({ slots, editableOperatorIds, more, onChanged }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const [editedId, setEditedId] = useState<string | null>(null);
  const [isReading, setIsReading] = useState(false);

  async function readMore() {
    setIsReading(true);
    await more?.();
    setIsReading(false);
  }

  return (
    <Stack gap="md">
      {slots.length === 0 && <Text>{t('blocked.none')}</Text>}
      <ul className={styles.list}>
        {slots.map((slot) => (
          <li key={slot.id}>
            <Group justify="space-between" align="flex-start">
              <span>
                <b>{intervalText(slot, zone)}</b>
                <br />
                {[slot.operator.name, slot.reason].filter(Boolean).join(' · ')}
                <Text span display="block" size="sm" c="dimmed">
                  {[
                    slot.blockedBy === null ? '' : t('blocked.by', { name: slot.blockedBy }),
                    slot.seriesLength > 1 ? t('blocked.oneOfSeries', { count: slot.seriesLength }) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </span>
              {editableOperatorIds.includes(slot.operator.id) && (
                <Group gap="xs">
                  <Button
                    variant="subtle"
                    aria-label={`${t('blocked.edit')}: ${intervalText(slot, zone)}, ${slot.operator.name}`}
                    onClick={() => setEditedId(slot.id)}
                  >
                    {t('blocked.edit')}
                  </Button>
                  <UnblockButton
                    key={`${slot.version} ${slot.seriesVersion}`}
                    slot={slot}
                    variant="subtle"
                    onUnblocked={onChanged}
                  />
                </Group>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {more !== null && (
        <Button variant="outline" loading={isReading} onClick={() => void readMore()} style={{ alignSelf: 'center' }}>
          {t('blocked.more')}
        </Button>
      )}
      {editedId !== null && (
        <EditBlockDialog slotId={editedId} onClosed={() => setEditedId(null)} onChanged={onChanged} />
      )}
    </Stack>
  );
}
