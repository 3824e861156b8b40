import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AttendanceStatus, type BookingStatus, RecordAttendanceDocument } from '../../gql/graphql.ts';
import { getUndoStatus } from './attendance-options.ts';
import { useBookingMutation } from '../use-booking-mutation.ts';

const UNDO_TIMEOUT_MS = 10_000;

/** The fields of a booking that recording its attendance needs. */
export type AttendanceTarget = { id: string; status: BookingStatus; arrivedAt: string | null; applicantName: string };

/**
 * Records the attendance of a booking and shows an undo button for 10 seconds. `errorMessage` reports a concurrent
 * change.
 */
export function useRecordAttendance() {
  const { t } = useTranslation();
  const { run, busy, error } = useBookingMutation(RecordAttendanceDocument);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);

  /** Returns null after success, otherwise the message of the refusal ('' without a response). */
  async function send(bookingId: string, status: AttendanceStatus): Promise<string | null> {
    setErrorMessage(null);
    const result = (await run({ input: { bookingId, status } }))?.recordAttendance;
    if (result?.__typename === 'StaffBookingSuccess') return null;
    setErrorMessage(result?.message ?? null);
    return result?.message ?? '';
  }

  async function record(booking: AttendanceTarget, status: AttendanceStatus): Promise<string | null> {
    const back = getUndoStatus(status, booking);
    const refusal = await send(booking.id, status);
    if (refusal !== null) return refusal;
    const id = `mark-${booking.id}`;
    const undo = () => {
      notifications.hide(id);
      void send(booking.id, back);
    };
    notifications.hide(id);
    notifications.show({
      id,
      autoClose: UNDO_TIMEOUT_MS,
      closeButtonProps: { 'aria-label': t('close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">
            {t(`booking.recorded.${status}`, { name: booking.applicantName || t('booking.erased') })}
          </Text>
          <Button variant="light" size="compact-md" onClick={undo}>
            {t('booking.undo')}
          </Button>
        </Group>
      ),
    });
    return null;
  }

  return { record, busy, error, errorMessage };
}
