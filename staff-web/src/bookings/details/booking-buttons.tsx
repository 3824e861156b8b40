import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCancelledBooking } from '../../agenda-layout/day-columns.ts';
import { STATE_DISPLAY, getBookingState } from '../../booking/booking-state.ts';
import { useBookingActions } from '../../booking/booking-actions-context.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import type { AttendanceStatus, StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { ErrorAlert } from '../../components/alerts.tsx';
import { RequestErrorAlert } from '../../components/request-error-alert.tsx';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { useWallNow } from '../../municipality-time/use-wall-now.ts';
import { instantAt } from '../../municipality-time/wall-clock.ts';
import { ChangeServiceDialog } from '../change-service/change-service-dialog.tsx';
import { ReinstateDialog } from '../reinstate/reinstate-dialog.tsx';
import { useIsOver } from '../../booking/use-is-over.ts';
import { CancelDialog } from '../cancel/cancel-dialog.tsx';
import { ConfirmButton } from '../confirm/confirm-button.tsx';
import { ReconfirmButton } from '../confirm/reconfirm-button.tsx';
import { CorrectDialog } from '../correct/correct-dialog.tsx';
import { listAttendanceOptions } from '../../booking/attendance/attendance-options.ts';
import { canOverride } from '../../session/can-override.ts';
import { useSession } from '../../session/session-context.ts';
import { PrintSlip } from '../print/print-slip.tsx';
import { TakenTimeAlert } from '../taken-time/taken-time-alert.tsx';
import { toBookingSummary } from '../to-booking-summary.ts';
import { useRecordAttendance } from '../../booking/attendance/use-record-attendance.tsx';

const ICONS: Record<AttendanceStatus, IconName> = {
  ARRIVED: STATE_DISPLAY.ARRIVED.icon,
  COMPLETED: STATE_DISPLAY.COMPLETED.icon,
  NO_SHOW: STATE_DISPLAY.NO_SHOW.icon,
  NOT_ARRIVED: STATE_DISPLAY.CONFIRMED.icon,
  EXPECTED: STATE_DISPLAY.CONFIRMED.icon,
};

/** Buttons of a booking: attendance first, then reschedule, cancel and print. */
export function BookingButtons({ booking }: { booking: StaffBookingPartsFragment }) {
  const { t } = useTranslation();
  const actions = useBookingActions();
  const { me } = useSession();
  const zone = useTimeZone();
  // Renders again every minute: an outcome can be recorded once the appointment has started.
  const { date, minute } = useWallNow();
  const { record, busy, error, refusal, clearRefusal } = useRecordAttendance();
  const applicantName = `${booking.applicant.surname} ${booking.applicant.name}`.trim();
  const [correcting, correct] = useDisclosure(false);
  const [cancelling, cancel] = useDisclosure(false);
  const [isChanging, changing] = useDisclosure(false);
  const [isReinstating, reinstating] = useDisclosure(false);
  const [printing, setPrinting] = useState(false);
  const state = getBookingState(booking);
  const isActive = booking.status === 'CONFIRMED' || booking.status === 'REQUESTED';
  const isWithdrawn = isCancelledBooking(booking);
  const isOver = useIsOver(booking.endsAt);
  const statuses = listAttendanceOptions(booking, Date.parse(instantAt(date, minute, zone)!), zone);
  return (
    <Stack gap="sm">
      {error && <RequestErrorAlert message={error.message} />}
      {refusal !== null && refusal.taken === null && (
        <ErrorAlert title={t('booking.notRecorded', { name: applicantName || t('booking.erased') })}>
          {refusal.message}
        </ErrorAlert>
      )}
      {refusal !== null && refusal.taken !== null && (
        <TakenTimeAlert
          taken={refusal.taken}
          notifyCitizen
          onMoved={clearRefusal}
          onOverride={
            canOverride(me, booking.operator.id)
              ? () => void record({ ...booking, applicantName }, refusal.status, true)
              : null
          }
        />
      )}
      {booking.status === 'REQUESTED' && <ConfirmButton booking={booking} />}
      {booking.status === 'CONFIRMED' && booking.reconfirmBy !== null && <ReconfirmButton booking={booking} />}
      {statuses.length > 0 && (
        <Group gap="xs">
          {statuses.map((status, i) => (
            <Button
              key={status}
              variant={i === 0 && state !== 'COMPLETED' ? 'filled' : 'light'}
              color={status === 'NO_SHOW' ? 'red' : 'italia'}
              leftSection={<Icon name={ICONS[status]} />}
              loading={busy}
              onClick={() => void record({ ...booking, applicantName }, status)}
            >
              {t(`booking.record.${status}`)}
            </Button>
          ))}
        </Group>
      )}
      <Group gap="xs">
        {isActive && (
          <Button
            variant="default"
            leftSection={<Icon name="move" />}
            onClick={() => actions.startReschedule(toBookingSummary(booking), null, () => undefined)}
          >
            {t('booking.moveTo')}
          </Button>
        )}
        {booking.anonymisedAt === null && (
          <Button variant="default" leftSection={<Icon name="note" />} onClick={correct.open}>
            {t('booking.correct')}
          </Button>
        )}
        {isActive && !isOver && (
          <Button variant="default" leftSection={<Icon name="tag" />} onClick={changing.open}>
            {t('booking.changeService')}
          </Button>
        )}
        {isWithdrawn && !isOver && booking.anonymisedAt === null && (
          <Button variant="default" leftSection={<Icon name="expected" />} onClick={reinstating.open}>
            {t('booking.reinstate')}
          </Button>
        )}
        {isActive && (
          <Button variant="default" leftSection={<Icon name="cancelled" />} onClick={cancel.open}>
            {t('booking.cancel')}
          </Button>
        )}
        <Button variant="default" leftSection={<Icon name="print" />} onClick={() => setPrinting(true)}>
          {t('booking.printSlip')}
        </Button>
      </Group>
      <CorrectDialog booking={booking} opened={correcting} onClose={correct.close} />
      <ChangeServiceDialog booking={booking} opened={isChanging} onClose={changing.close} />
      <ReinstateDialog booking={booking} opened={isReinstating} onClose={reinstating.close} />
      <CancelDialog booking={booking} opened={cancelling} onClose={cancel.close} />
      {printing && <PrintSlip booking={booking} onPrinted={() => setPrinting(false)} />}
    </Stack>
  );
}
