import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import type { StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { canOverride } from '../../session/can-override.ts';
import { useSession } from '../../session/session-context.ts';
import { NotifyField } from '../notify-field.tsx';
import { TakenTimeAlert } from '../taken-time/taken-time-alert.tsx';
import { useReinstate } from './use-reinstate.ts';

type Props = { booking: StaffBookingPartsFragment; opened: boolean; onClose(): void };

/** Ripristina: undoes a cancellation if the time is still free, or offers the first free time. */
export function ReinstateDialog(props: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('reinstate.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ReinstateForm {...props} />
    </Modal>
  );
}

function ReinstateForm({ booking, onClose }: Props) {
  const { t } = useTranslation();
  const { me } = useSession();
  const zone = useTimeZone();
  const { reinstate, busy, error, errorMessage, taken } = useReinstate();
  // The booking behind the dialog is updated live: staff have seen what stood here when they opened it.
  const [sequence] = useState(booking.sequence);
  const [notifyCitizen, setNotify] = useState(true);

  async function send(override = false) {
    if (await reinstate({ bookingId: booking.id, sequence, notifyCitizen, override })) onClose();
  }

  return (
    <Stack>
      {error && <RequestErrorAlert message={error.message} />}
      {errorMessage !== null && <ErrorAlert title={t('reinstate.refused')}>{errorMessage}</ErrorAlert>}
      {taken !== null && (
        <TakenTimeAlert
          taken={taken}
          notifyCitizen={notifyCitizen}
          onMoved={onClose}
          onOverride={canOverride(me, booking.operator.id) ? () => void send(true) : null}
        />
      )}
      <Text>
        {t('reinstate.text', {
          number: booking.number,
          name: `${booking.applicant.surname} ${booking.applicant.name}`.trim(),
          when: instantText(booking.startsAt, zone),
        })}
      </Text>
      <NotifyField applicant={booking.applicant} isOver={false} checked={notifyCitizen} onChange={setNotify} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('reinstate.keep')}
        </Button>
        {taken === null && (
          <Button loading={busy} onClick={() => void send()} data-autofocus>
            {t('reinstate.submit')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
