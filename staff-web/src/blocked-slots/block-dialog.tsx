import { useApolloClient } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../mutations/idempotency-key.ts';
import type { DeskSpan } from '../booking/booking-actions-context.ts';
import { Icon } from '../components/icon.tsx';
import { BlockSlotsDocument } from '../gql/graphql.ts';
import { Refusal } from '../components/alerts.tsx';
import { Trouble } from '../components/request-error-alert.tsx';
import { dateText } from '../municipality-time/calendar.ts';
import { useOffice } from '../places/places-context.ts';
import { timeText } from '../municipality-time/wall-clock.ts';
import { ChoicesDialog } from '../agenda-changes/resolutions-dialog.tsx';
import { settledText } from '../agenda-changes/resolution-summary.ts';
import { usePlan } from '../agenda-changes/use-agenda-change.ts';
import { blockInput, untouchedBlock } from './block-values.ts';

type Props = { span: DeskSpan; opened: boolean; onClose(): void; onClosed(): void; onBook(): void };

/** Time marked out on the agenda: it is blocked, for a reason, or somebody is booked there. */
export function BlockDialog({ span, opened, onClose, onClosed, onBook }: Props) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const client = useApolloClient();
  const [idempotencyKey] = useState(newKey);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { date, operator } = span;
  const [from, to] = [timeText(span.from), timeText(span.to)];
  const plan = usePlan({
    document: BlockSlotsDocument,
    result: (data) => data.blockSlots,
    preview: (blockSlots) => ({ blockSlots }),
    onDone: (bookings) => {
      void client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queryName === 'Agenda' });
      const message = `${t('blocked.blockedSpan', { from, to, name: operator.name })} ${settledText(t, bookings)}`;
      notifications.show({ message: message.trim(), closeButtonProps: { 'aria-label': t('close') } });
      onClose();
      onClosed();
    },
    onWrong: (errors) => setRefusal(Object.values(errors).join(' ')),
  });

  function send(event: FormEvent) {
    event.preventDefault();
    setRefusal(null);
    const input = blockInput({ ...untouchedBlock([operator]), date, from, to, reason }, zone);
    if (input === null) return setRefusal(t('why.noSuchTime'));
    void plan.propose({ ...input, idempotencyKey });
  }

  return (
    <>
      <Modal
        // While it is asked what becomes of the bookings, that is the only question.
        opened={opened && plan.hits === null}
        onClose={onClose}
        onExitTransitionEnd={() => plan.hits === null && onClosed()}
        title={t('blocked.span', { from, to })}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <form noValidate onSubmit={send}>
          <Stack>
            <Text>
              {operator.name}, {dateText(date, 'long')}
            </Text>
            <TextInput
              label={t('blocked.reason')}
              description={t('blocked.reasonHint')}
              maxLength={200}
              autoComplete="off"
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
              data-autofocus
            />
            {plan.trouble !== null && <Trouble {...plan.trouble} />}
            {refusal !== null && <Refusal>{refusal}</Refusal>}
            <Group justify="space-between">
              <Button variant="light" leftSection={<Icon name="plus" />} onClick={onBook}>
                {t('blocked.bookInstead', { from })}
              </Button>
              <Group>
                <Button variant="default" onClick={onClose}>
                  {t('blocked.leave')}
                </Button>
                <Button type="submit" loading={plan.busy}>
                  {t('blocked.blockSpan', { from, to })}
                </Button>
              </Group>
            </Group>
          </Stack>
        </form>
      </Modal>
      <ChoicesDialog plan={plan} />
    </>
  );
}
