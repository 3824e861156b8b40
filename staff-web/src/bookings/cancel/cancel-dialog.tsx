import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stateOf } from '../../booking/booking-state.ts';
import { StaffCancelBookingDocument, type StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { Refusal } from '../../components/alerts.tsx';
import { Trouble } from '../../components/request-error-alert.tsx';
import { useOffice } from '../../places/places-context.ts';
import { StateBadge } from '../../booking/booking-state-badge.tsx';
import { ToldByMail } from '../mail-notice.tsx';
import { useBookingAct } from '../use-booking-mutation.ts';
import { whenText } from '../../municipality-time/instant-text.ts';

const LONGEST = 200;

/** Annulla: gives a time back, with a reason that the citizen reads. */
export function CancelDialog(props: { booking: StaffBookingPartsFragment; opened: boolean; onClose(): void }) {
  const { booking, onClose } = props;
  const { t } = useTranslation();
  const { zone } = useOffice();
  const { run, busy, trouble } = useBookingAct(StaffCancelBookingDocument);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    setRefused(null);
    if (reason.trim() === '') return setWrong(t('cancel.reasonMissing'));
    const result = (await run({ input: { bookingId: booking.id, reason } }))?.staffCancelBooking;
    switch (result?.__typename) {
      case 'StaffBookingSuccess':
        setReason('');
        return onClose();
      case 'InvalidInput':
        return setWrong(result.errors[0]?.message ?? result.message);
      case 'BookingConflict':
      case 'BookingNotFound':
        return setRefused(result.message);
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
          {trouble && <Trouble message={trouble.message} />}
          {refused !== null && (
            <Refusal title={t('booking.changedTitle')}>
              {refused}
              <Group mt="xs" gap="xs">
                <StateBadge state={stateOf(booking)} />
                {whenText(booking.startsAt, zone)}, {booking.operator.name}
              </Group>
            </Refusal>
          )}
          <Text>
            {t('cancel.text', {
              number: booking.number,
              name: `${booking.applicant.surname} ${booking.applicant.name}`.trim(),
              when: whenText(booking.startsAt, zone),
            })}
          </Text>
          <Textarea
            label={t('cancel.reason')}
            description={t(booking.applicant.email === null ? 'cancel.reasonKept' : 'cancel.reasonMailed')}
            required
            autosize
            minRows={3}
            maxLength={LONGEST}
            data-autofocus
            value={reason}
            error={wrong}
            onChange={({ currentTarget }) => {
              setReason(currentTarget.value);
              setWrong(null);
            }}
          />
          <ToldByMail applicant={booking.applicant} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel.keep')}
            </Button>
            <Button type="submit" color="red" loading={busy}>
              {t('cancel.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
