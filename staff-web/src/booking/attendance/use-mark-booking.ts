import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceStatus } from '../../gql/graphql.ts';
import { type AttendanceTarget, useRecordAttendance } from './use-record-attendance.tsx';

/** Returns a stable function that records attendance from the agenda. A refusal is shown as a notification. */
export function useMarkBooking(): (booking: AttendanceTarget, status: AttendanceStatus) => void {
  const { t } = useTranslation();
  const { record } = useRecordAttendance();
  const latest = useRef({ record, t });
  useEffect(() => {
    latest.current = { record, t };
  });
  return useCallback((booking, status) => {
    async function mark() {
      const { record, t } = latest.current;
      const refusal = await record(booking, status);
      if (refusal === null) return;
      notifications.show({
        color: 'red',
        title: t('booking.notRecorded', { name: booking.applicantName || t('booking.erased') }),
        message: refusal || t('requestError.title'),
        closeButtonProps: { 'aria-label': t('close') },
      });
    }
    void mark();
  }, []);
}
