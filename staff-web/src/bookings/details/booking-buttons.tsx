import { Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATES, stateOf } from '../../booking/booking-state.ts';
import { useDesk } from '../../booking/booking-actions-context.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import type { AttendanceStatus, StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { Refusal } from '../../components/alerts.tsx';
import { Trouble } from '../../components/request-error-alert.tsx';
import { useOffice } from '../../places/places-context.ts';
import { useToday } from '../../municipality-time/use-wall-now.ts';
import { wallDate } from '../../municipality-time/wall-clock.ts';
import { CancelDialog } from '../cancel/cancel-dialog.tsx';
import { ConfirmButton } from '../confirm/confirm-button.tsx';
import { marksFor } from '../attendance/attendance-options.ts';
import { PrintSlip } from '../print/print-slip.tsx';
import { seenBooking } from '../to-booking-summary.ts';
import { useMark } from '../attendance/use-record-attendance.tsx';

const ICONS: Record<AttendanceStatus, IconName> = {
  ARRIVED: STATES.ARRIVED.icon,
  COMPLETED: STATES.COMPLETED.icon,
  NO_SHOW: STATES.NO_SHOW.icon,
  NOT_ARRIVED: STATES.CONFIRMED.icon,
  EXPECTED: STATES.CONFIRMED.icon,
};

/** All that can be done with a booking: first what happens at the desk, then moving, cancelling and printing. */
export function BookingActs({ booking }: { booking: StaffBookingPartsFragment }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { zone } = useOffice();
  const today = useToday();
  const { mark, busy, trouble, refused } = useMark(booking);
  const [cancelling, cancel] = useDisclosure(false);
  const [printing, setPrinting] = useState(false);
  const state = stateOf(booking);
  const holds = booking.status === 'CONFIRMED' || booking.status === 'REQUESTED';
  const marks = wallDate(booking.startsAt, zone) <= today ? marksFor(booking) : [];
  return (
    <Stack gap="sm">
      {trouble && <Trouble message={trouble.message} />}
      {refused !== null && <Refusal title={t('booking.changedTitle')}>{refused}</Refusal>}
      {booking.status === 'REQUESTED' && <ConfirmButton booking={booking} />}
      {marks.length > 0 && (
        <Group gap="xs">
          {marks.map((wanted, i) => (
            <Button
              key={wanted}
              variant={i === 0 && state !== 'COMPLETED' ? 'filled' : 'light'}
              color={wanted === 'NO_SHOW' ? 'red' : 'italia'}
              leftSection={<Icon name={ICONS[wanted]} />}
              loading={busy}
              onClick={() => void mark(wanted)}
            >
              {t(`booking.mark.${wanted}`)}
            </Button>
          ))}
        </Group>
      )}
      <Group gap="xs">
        {holds && (
          <Button
            variant="default"
            leftSection={<Icon name="move" />}
            onClick={() => desk.move(seenBooking(booking), null, () => undefined)}
          >
            {t('booking.moveTo')}
          </Button>
        )}
        {holds && (
          <Button variant="default" leftSection={<Icon name="cancelled" />} onClick={cancel.open}>
            {t('booking.cancel')}
          </Button>
        )}
        <Button variant="default" leftSection={<Icon name="print" />} onClick={() => setPrinting(true)}>
          {t('booking.printSlip')}
        </Button>
      </Group>
      <CancelDialog booking={booking} opened={cancelling} onClose={cancel.close} />
      {printing && <PrintSlip booking={booking} onPrinted={() => setPrinting(false)} />}
    </Stack>
  );
}
