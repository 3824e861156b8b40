import { useCallback, useEffect, useRef } from 'react';
import type { AttendanceStatus } from '../../gql/graphql.ts';
import { type AttendanceTarget, useRecordAttendance } from './use-record-attendance.tsx';
import { useShowRefusal } from './use-show-refusal.tsx';

/** Returns a stable function that records attendance from the agenda. A refusal is shown as a notification. */
export function useMarkBooking(): (booking: AttendanceTarget, status: AttendanceStatus) => void {
  const { record } = useRecordAttendance();
  const showRefusal = useShowRefusal();
  const latest = useRef({ record, showRefusal });
  useEffect(() => {
    latest.current = { record, showRefusal };
  });
  return useCallback((booking, status) => {
    async function mark() {
      const { record, showRefusal } = latest.current;
      const refusal = await record(booking, status);
      if (refusal !== null) showRefusal(booking.applicantName, refusal);
    }
    void mark();
  }, []);
}
