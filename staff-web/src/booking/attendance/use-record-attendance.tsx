import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AttendanceStatus,
  type BookingStatus,
  RecordAttendanceDocument,
  type TimeTakenFragment,
} from '../../gql/graphql.ts';
import { getUndoStatus } from './attendance-options.ts';
import { useBookingMutation } from '../use-booking-mutation.ts';
import { useShowRefusal } from './use-show-refusal.tsx';

const UNDO_TIMEOUT_MS = 10_000;

/** The fields of a booking that recording its attendance needs. */
export type AttendanceTarget = {
  id: string;
  sequence: number;
  status: BookingStatus;
  arrivedAt: string | null;
  applicantName: string;
};

/**
 * Why an attendance was not recorded, and which; the message is '' without a response. `taken` names who holds the time
 * now.
 */
export type AttendanceRefusal = { status: AttendanceStatus; message: string; taken: TimeTakenFragment | null };

/** Records the attendance of a booking and shows an undo button for 10 seconds. Returns also why it was refused. */
export function useRecordAttendance() {
  const { t } = useTranslation();
  const { run, busy, error } = useBookingMutation(RecordAttendanceDocument);
  const [refusal, setRefusal] = useState<AttendanceRefusal | null>(null);
  const showRefusal = useShowRefusal();

  async function send(
    booking: AttendanceTarget,
    status: AttendanceStatus,
    override = false,
  ): Promise<AttendanceRefusal | null> {
    setRefusal(null);
    const { id: bookingId, sequence } = booking;
    const result = (await run({ input: { bookingId, sequence, status, override } }))?.recordAttendance;
    if (result?.__typename === 'StaffBookingSuccess') return null;
    const refused = {
      status,
      message: result?.message ?? '',
      taken: result?.__typename === 'BookingTimeTaken' ? result : null,
    };
    setRefusal(result === undefined ? null : refused);
    return refused;
  }

  async function record(
    booking: AttendanceTarget,
    status: AttendanceStatus,
    override = false,
  ): Promise<AttendanceRefusal | null> {
    const back = getUndoStatus(status, booking);
    const refused = await send(booking, status, override);
    if (refused !== null) return refused;
    const id = `mark-${booking.id}`;
    const undo = async () => {
      notifications.hide(id);
      const refused = await send(booking, back);
      if (refused !== null) showRefusal(booking.applicantName, refused);
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
          <Button variant="light" size="compact-md" style={{ flex: 'none' }} onClick={() => void undo()}>
            {t('booking.undo')}
          </Button>
        </Group>
      ),
    });
    return null;
  }

  return { record, busy, error, refusal, clearRefusal: () => setRefusal(null) };
}
