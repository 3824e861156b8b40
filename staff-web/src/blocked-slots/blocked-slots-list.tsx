import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../mutations/use-mutation-action.ts';
import { type BlockedSlotRecordFragment, type UnblockScope, UnblockSlotsDocument } from '../gql/graphql.ts';
import { ErrorAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { useTimeZone } from '../municipality-time/time-zone-context.ts';
import { intervalText } from '../municipality-time/interval-text.ts';
import styles from '../components/divided-list.module.css';

type Props = {
  slots: readonly BlockedSlotRecordFragment[];
  /** Operators whose slots the member may unblock. */
  unblockableOperatorIds: readonly string[];
  onUnblocked(count: number): void;
};

/** Blocked slots from today on, with buttons to unblock them. */
export function BlockedSlotsList({ slots, unblockableOperatorIds, onUnblocked }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { run, busy, error } = useMutationAction(UnblockSlotsDocument);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const [choosingScope, setChoosingScope] = useState<BlockedSlotRecordFragment | null>(null);

  async function unblock(slot: BlockedSlotRecordFragment, scope: UnblockScope) {
    const result = (await run({ input: { blockedSlotId: slot.id, scope } }))?.unblockSlots;
    setChoosingScope(null);
    setErrorMessage(result?.__typename === 'InvalidInput' ? (result.errors[0]?.message ?? result.message) : null);
    if (result?.__typename === 'UnblockSlotsSuccess') onUnblocked(result.unblocked);
  }

  return (
    <Stack gap="md">
      {error !== null && <RequestErrorAlert {...error} />}
      {errorMessage !== null && <ErrorAlert>{errorMessage}</ErrorAlert>}
      {slots.length === 0 && <Text>{t('blocked.none')}</Text>}
      <ul className={styles.list}>
        {slots.map((slot) => (
          <li key={slot.id}>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <span>
                <b>{intervalText(slot, zone)}</b>
                <br />
                {[slot.operator.name, slot.reason].filter(Boolean).join(' · ')}
                {slot.blockedBy !== null && (
                  <Text span display="block" size="sm" c="dimmed">
                    {t('blocked.by', { name: slot.blockedBy })}
                  </Text>
                )}
              </span>
              {unblockableOperatorIds.includes(slot.operator.id) && (
                <Button
                  variant="subtle"
                  loading={busy && choosingScope === null}
                  aria-label={`${t('blocked.unblock')}: ${intervalText(slot, zone)}, ${slot.operator.name}`}
                  onClick={() => (slot.seriesLength > 1 ? setChoosingScope(slot) : void unblock(slot, 'ONE'))}
                >
                  {t('blocked.unblock')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      <Modal
        opened={choosingScope !== null}
        onClose={() => setChoosingScope(null)}
        title={t('blocked.which')}
        closeButtonProps={{ 'aria-label': t('blocked.back') }}
      >
        {choosingScope !== null && (
          <Stack>
            <Text>{t('blocked.series', { count: choosingScope.seriesLength })}</Text>
            {(['ONE', 'FOLLOWING', 'SERIES'] as const).map((scope) => (
              <Button key={scope} variant="outline" loading={busy} onClick={() => void unblock(choosingScope, scope)}>
                {t(`blocked.scope.${scope}`)}
              </Button>
            ))}
          </Stack>
        )}
      </Modal>
    </Stack>
  );
}
