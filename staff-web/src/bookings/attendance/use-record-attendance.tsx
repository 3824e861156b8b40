import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AttendanceStatus, RecordAttendanceDocument, type StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { undoOf } from './attendance-options.ts';
import { useBookingAct } from '../use-booking-mutation.ts';

const UNDO_FOR_MS = 10_000;

/** Marks a booking at the desk, with a way back for a wrong tap; `refused` is what somebody else did meanwhile. */
export function useMark(booking: StaffBookingPartsFragment) {
  const { t } = useTranslation();
  const { run, busy, trouble } = useBookingAct(RecordAttendanceDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const name = `${booking.applicant.surname} ${booking.applicant.name}`.trim() || t('booking.erased');

  async function send(mark: AttendanceStatus): Promise<boolean> {
    setRefused(null);
    const result = (await run({ input: { bookingId: booking.id, status: mark } }))?.recordAttendance;
    if (result === undefined) return false;
    if (result.__typename === 'StaffBookingSuccess') return true;
    setRefused(result.message);
    return false;
  }

  async function mark(wanted: AttendanceStatus) {
    const back = undoOf(wanted, booking);
    if (!(await send(wanted))) return;
    const id = `mark-${booking.id}`;
    const undo = () => {
      notifications.hide(id);
      void send(back);
    };
    notifications.hide(id);
    notifications.show({
      id,
      autoClose: UNDO_FOR_MS,
      closeButtonProps: { 'aria-label': t('close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{t(`booking.marked.${wanted}`, { name })}</Text>
          <Button variant="light" size="compact-md" onClick={undo}>
            {t('booking.undo')}
          </Button>
        </Group>
      ),
    });
  }

  return { mark, busy, trouble, refused };
}
