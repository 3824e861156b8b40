import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../mutations/use-mutation-action.ts';
import { type BlockedSlotRecordFragment, type UnblockScope, UnblockSlotsDocument } from '../gql/graphql.ts';
import { Refusal } from '../components/alerts.tsx';
import { Trouble } from '../components/request-error-alert.tsx';
import { useOffice } from '../places/places-context.ts';
import { spanText } from '../municipality-time/interval-text.ts';
import styles from '../components/divided-list.module.css';

type Props = {
  slots: readonly BlockedSlotRecordFragment[];
  /** Operators whose time one may unblock. */
  mine: readonly string[];
  onUnblocked(count: number): void;
};

/** What is blocked from today on, and how to let it be booked again. */
export function BlockedList({ slots, mine, onUnblocked }: Props) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const { run, busy, trouble } = useAct(UnblockSlotsDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [asking, setAsking] = useState<BlockedSlotRecordFragment | null>(null);

  async function unblock(slot: BlockedSlotRecordFragment, scope: UnblockScope) {
    const result = (await run({ input: { blockedSlotId: slot.id, scope } }))?.unblockSlots;
    setAsking(null);
    setRefusal(result?.__typename === 'InvalidInput' ? (result.errors[0]?.message ?? result.message) : null);
    if (result?.__typename === 'UnblockSlotsSuccess') onUnblocked(result.unblocked);
  }

  return (
    <Stack gap="md">
      {trouble !== null && <Trouble {...trouble} />}
      {refusal !== null && <Refusal>{refusal}</Refusal>}
      {slots.length === 0 && <Text>{t('blocked.none')}</Text>}
      <ul className={styles.list}>
        {slots.map((slot) => (
          <li key={slot.id}>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <span>
                <b>{spanText(slot, zone)}</b>
                <br />
                {[slot.operator.name, slot.reason].filter(Boolean).join(' · ')}
                {slot.blockedBy !== null && (
                  <Text span display="block" size="sm" c="dimmed">
                    {t('blocked.by', { name: slot.blockedBy })}
                  </Text>
                )}
              </span>
              {mine.includes(slot.operator.id) && (
                <Button
                  variant="subtle"
                  loading={busy && asking === null}
                  aria-label={`${t('blocked.unblock')}: ${spanText(slot, zone)}, ${slot.operator.name}`}
                  onClick={() => (slot.seriesLength > 1 ? setAsking(slot) : void unblock(slot, 'ONE'))}
                >
                  {t('blocked.unblock')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={t('blocked.which')}
        closeButtonProps={{ 'aria-label': t('blocked.back') }}
      >
        {asking !== null && (
          <Stack>
            <Text>{t('blocked.series', { count: asking.seriesLength })}</Text>
            {(['ONE', 'FOLLOWING', 'SERIES'] as const).map((scope) => (
              <Button key={scope} variant="outline" loading={busy} onClick={() => void unblock(asking, scope)}>
                {t(`blocked.scope.${scope}`)}
              </Button>
            ))}
          </Stack>
        )}
      </Modal>
    </Stack>
  );
}
