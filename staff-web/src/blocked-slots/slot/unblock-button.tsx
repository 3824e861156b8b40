import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutationAction } from '../../mutations/use-mutation-action.ts';
import { type BlockedSlotRecordFragment, type UnblockScope, UnblockSlotsDocument } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { SlotNow } from './slot-now.tsx';
import { intervalText } from '../../municipality-time/interval-text.ts';

type Conflict = { message: string; slot: BlockedSlotRecordFragment | null };

type Props = {
  slot: BlockedSlotRecordFragment;
  variant: 'subtle' | 'default';
  onUnblocked(message: string): void;
};

/**
 * Button that unblocks a slot. For a slot of a series it asks which of them. After a conflict it shows the current
 * slot, and another press unblocks that.
 */
export function UnblockButton({ slot, variant, onUnblocked }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { run, busy, error } = useMutationAction(UnblockSlotsDocument);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);

  async function unblock(scope: UnblockScope) {
    const seen = conflict?.slot ?? slot;
    const version = scope === 'ONE' ? seen.version : seen.seriesVersion;
    const result = (await run({ input: { blockedSlotId: slot.id, scope, version } }))?.unblockSlots;
    setConflict(
      result?.__typename === 'BlockedSlotConflict' ? { message: result.message, slot: result.blockedSlot } : null,
    );
    setErrorMessage(result?.__typename === 'InvalidInput' ? (result.errors[0]?.message ?? result.message) : null);
    if (result?.__typename !== 'UnblockSlotsSuccess') return;
    setIsAsking(false);
    onUnblocked(t('blocked.unblocked', { count: result.unblocked }));
  }

  const problems = (
    <>
      {error !== null && <RequestErrorAlert {...error} />}
      {errorMessage !== null && <ErrorAlert>{errorMessage}</ErrorAlert>}
      {conflict !== null && <SlotNow {...conflict} />}
    </>
  );
  return (
    <>
      <Button
        variant={variant}
        loading={busy && !isAsking}
        aria-label={`${t('blocked.unblock')}: ${intervalText(slot, zone)}, ${slot.operator.name}`}
        onClick={() => (slot.seriesLength > 1 ? setIsAsking(true) : void unblock('ONE'))}
      >
        {t('blocked.unblock')}
      </Button>
      {!isAsking && problems}
      <Modal
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('blocked.which')}
        closeButtonProps={{ 'aria-label': t('blocked.back') }}
      >
        <Stack>
          <Text>{t('blocked.series', { count: slot.seriesLength })}</Text>
          {problems}
          {(['ONE', 'FOLLOWING', 'SERIES'] as const).map((scope) => (
            <Button key={scope} variant="outline" loading={busy} onClick={() => void unblock(scope)}>
              {t(`blocked.scope.${scope}`)}
            </Button>
          ))}
        </Stack>
      </Modal>
    </>
  );
}
