import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AttendanceStatus, RecordAttendanceDocument, type StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { getUndoStatus } from './attendance-options.ts';
import { useBookingMutation } from '../use-booking-mutation.ts';

const UNDO_TIMEOUT_MS = 10_000;

/**
 * Records the attendance of a booking and shows an undo button for 10 seconds. `errorMessage` reports a concurrent
 * change.
 */
export function useRecordAttendance(booking: StaffBookingPartsFragment) {
  const { t } = useTranslation();
  const { run, busy, error } = useBookingMutation(RecordAttendanceDocument);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const name = `${booking.applicant.surname} ${booking.applicant.name}`.trim() || t('booking.erased');

  async function send(record: AttendanceStatus): Promise<boolean> {
    setErrorMessage(null);
    const result = (await run({ input: { bookingId: booking.id, status: record } }))?.recordAttendance;
    if (result === undefined) return false;
    if (result.__typename === 'StaffBookingSuccess') return true;
    setErrorMessage(result.message);
    return false;
  }

  async function record(status: AttendanceStatus) {
    const back = getUndoStatus(status, booking);
    if (!(await send(status))) return;
    const id = `mark-${booking.id}`;
    const undo = () => {
      notifications.hide(id);
      void send(back);
    };
    notifications.hide(id);
    notifications.show({
      id,
      autoClose: UNDO_TIMEOUT_MS,
      closeButtonProps: { 'aria-label': t('close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{t(`booking.recorded.${status}`, { name })}</Text>
          <Button variant="light" size="compact-md" onClick={undo}>
            {t('booking.undo')}
          </Button>
        </Group>
      ),
    });
  }

  return { record, busy, error, errorMessage };
}
