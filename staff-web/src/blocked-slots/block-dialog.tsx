import { useApolloClient } from '@apollo/client/react';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createKey } from '../../../web-client/src/idempotency-key.ts';
import type { AgendaTimeRange } from '../booking/booking-actions-context.ts';
import { Icon } from '../components/icon.tsx';
import { BlockSlotsDocument } from '../gql/graphql.ts';
import { ErrorAlert } from '../components/alerts.tsx';
import { RequestErrorAlert } from '../components/request-error-alert.tsx';
import { dateText } from '../municipality-time/calendar.ts';
import { useTimeZone } from '../municipality-time/time-zone-context.ts';
import { timeText } from '../municipality-time/wall-clock.ts';
import { ResolutionsDialog } from '../agenda-changes/resolutions-dialog.tsx';
import { summarizeResolutions } from '../agenda-changes/resolution-summary.ts';
import { useAgendaChange } from '../agenda-changes/use-agenda-change.ts';
import { emptyBlockValues } from './form/block-values.ts';
import { toBlockSpan } from './form/to-block-input.ts';

type Props = { range: AgendaTimeRange; opened: boolean; onClose(): void; onClosed(): void; onBook(): void };

/** Dialog for time that was selected in the agenda: block it with a reason, or book it. */
export function BlockDialog({ range, opened, onClose, onClosed, onBook }: Props) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const client = useApolloClient();
  const [idempotencyKey] = useState(createKey);
  const [reason, setReason] = useState('');
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const { date, operator } = range;
  const [from, to] = [timeText(range.from), timeText(range.to)];
  const agendaChange = useAgendaChange({
    document: BlockSlotsDocument,
    result: (data) => data.blockSlots,
    preview: (blockSlots) => ({ blockSlots }),
    onDone: (bookings) => {
      void client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queryName === 'Agenda' });
      const message = `${t('blocked.blockedSpan', { from, to, name: operator.name })} ${summarizeResolutions(t, bookings)}`;
      notifications.show({ message: message.trim(), closeButtonProps: { 'aria-label': t('close') } });
      onClose();
      onClosed();
    },
    onInvalid: (errors) => setErrorMessage(Object.values(errors).join(' ')),
  });

  function send(event: FormEvent) {
    event.preventDefault();
    setErrorMessage(null);
    const span = toBlockSpan({ ...emptyBlockValues([operator]), date, from, to }, zone);
    if ('skipped' in span) return setErrorMessage(t('blocked.timeSkipped'));
    void agendaChange.submit({ operatorIds: [operator.id], ...span, reason: reason.trim(), idempotencyKey });
  }

  return (
    <>
      <Modal
        // Hidden while the resolutions dialog is open.
        opened={opened && agendaChange.affectedBookings === null}
        onClose={onClose}
        onExitTransitionEnd={() => agendaChange.affectedBookings === null && onClosed()}
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
            {agendaChange.error !== null && <RequestErrorAlert {...agendaChange.error} />}
            {errorMessage !== null && <ErrorAlert>{errorMessage}</ErrorAlert>}
            <Group justify="space-between">
              <Button variant="light" leftSection={<Icon name="plus" />} onClick={onBook}>
                {t('blocked.bookInstead', { from })}
              </Button>
              <Group>
                <Button variant="default" onClick={onClose}>
                  {t('blocked.cancel')}
                </Button>
                <Button type="submit" loading={agendaChange.busy}>
                  {t('blocked.blockSpan', { from, to })}
                </Button>
              </Group>
            </Group>
          </Stack>
        </form>
      </Modal>
      <ResolutionsDialog agendaChange={agendaChange} />
    </>
  );
}
