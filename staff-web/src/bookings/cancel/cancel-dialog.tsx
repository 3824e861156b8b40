import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getBookingState } from '../../booking/booking-state.ts';
import { StaffCancelBookingDocument, type StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { BookingStateBadge } from '../../booking/booking-state-badge.tsx';
import { NotifyField } from '../notify-field.tsx';
import { useIsOver } from '../../booking/use-is-over.ts';
import { useBookingMutation } from '../../booking/use-booking-mutation.ts';
import { instantText } from '../../municipality-time/instant-text.ts';

const MAX_REASON_LENGTH = 200;

/** Annulla: cancels a booking with a reason that the citizen receives. */
export function CancelDialog(props: { booking: StaffBookingPartsFragment; opened: boolean; onClose(): void }) {
  const { booking, onClose } = props;
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { run, busy, error } = useBookingMutation(StaffCancelBookingDocument);
  const [reason, setReason] = useState('');
  const [notifyCitizen, setNotify] = useState(true);
  const isOver = useIsOver(booking.endsAt);
  const isMailed = booking.applicant.email !== null && notifyCitizen && !isOver;
  // The booking behind the dialog is updated live: staff have seen what stood here when they opened it.
  const [seen, setSeen] = useState<number | null>(null);
  if (props.opened !== (seen !== null)) setSeen(props.opened ? booking.sequence : null);
  const isActive = booking.status === 'CONFIRMED' || booking.status === 'REQUESTED';
  const [fieldError, setFieldError] = useState<string | null>(null);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    setErrorMessage(null);
    if (reason.trim() === '') return setFieldError(t('cancel.reasonMissing'));
    const result = (
      await run({ input: { bookingId: booking.id, sequence: seen ?? booking.sequence, reason, notifyCitizen } })
    )?.staffCancelBooking;
    switch (result?.__typename) {
      case 'StaffBookingSuccess':
        setReason('');
        return onClose();
      case 'InvalidInput':
        return setFieldError(result.errors[0]?.message ?? result.message);
      case 'BookingConflict':
        setSeen(result.booking.sequence);
        return setErrorMessage(result.message);
      case 'BookingNotFound':
        return setErrorMessage(result.message);
      case undefined:
        return undefined;
      default:
        return result satisfies never;
    }
  }

  return (
    <Modal
      opened={props.opened}
      onClose={onClose}
      title={t('cancel.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
      closeOnClickOutside={reason === ''}
    >
      <form onSubmit={(event) => void send(event)} noValidate>
        <Stack>
          {error && <RequestErrorAlert message={error.message} />}
          {errorMessage !== null && (
            <ErrorAlert title={t('booking.changedTitle')}>
              {errorMessage}
              <Group mt="xs" gap="xs">
                <BookingStateBadge state={getBookingState(booking)} />
                {instantText(booking.startsAt, zone)}, {booking.operator.name}
              </Group>
            </ErrorAlert>
          )}
          <Text>
            {t('cancel.text', {
              number: booking.number,
              name: `${booking.applicant.surname} ${booking.applicant.name}`.trim(),
              when: instantText(booking.startsAt, zone),
            })}
          </Text>
          <Textarea
            label={t('cancel.reason')}
            description={t(isMailed ? 'cancel.reasonMailed' : 'cancel.reasonKept')}
            required
            autosize
            minRows={3}
            maxLength={MAX_REASON_LENGTH}
            data-autofocus
            value={reason}
            error={fieldError}
            onChange={({ currentTarget }) => {
              setReason(currentTarget.value);
              setFieldError(null);
            }}
          />
          <NotifyField applicant={booking.applicant} isOver={isOver} checked={notifyCitizen} onChange={setNotify} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(isActive ? 'cancel.keep' : 'close')}
            </Button>
            {isActive && (
              <Button type="submit" color="red" loading={busy}>
                {t('cancel.submit')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
