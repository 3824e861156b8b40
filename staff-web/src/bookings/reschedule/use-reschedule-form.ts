import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaTime, BookingSummary } from '../../booking/booking-actions-context.ts';
import { StaffRescheduleBookingDocument, type StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { instantAt, wallDate } from '../../municipality-time/wall-clock.ts';
import { toBookingSummary } from '../to-booking-summary.ts';
import { useBookingMutation } from '../../booking/use-booking-mutation.ts';
import { instantText } from '../../municipality-time/instant-text.ts';

/**
 * State of a reschedule and its mutation. `byFields` is true while the time is selected in the form and not on the
 * grid. After a BookingConflict the form continues with the current booking of the response.
 */
export function useRescheduleForm(initial: BookingSummary, to: AgendaTime | null, onMoved: () => void) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { run, busy, error } = useBookingMutation(StaffRescheduleBookingDocument);
  const [booking, setBooking] = useState(initial);
  const [byFields, setByFields] = useState(to === null);
  const [date, setDate] = useState(to?.date ?? wallDate(booking.startsAt, zone));
  const [minute, setMinute] = useState(to?.minute ?? null);
  const [operatorId, setOperatorId] = useState(to === null ? booking.operator.id : to.operatorId);
  const [notifyCitizen, setNotifyCitizen] = useState(true);
  const [fieldError, setFieldError] = useState<string | null>(null);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const [refusedTime, setRefusedTime] = useState<string | null>(null);
  const [conflict, setConflict] = useState<{ message: string; canMove: boolean } | null>(null);
  // The date is empty if the typed one was not understood.
  const startsAt = minute === null || date === '' ? null : instantAt(date, minute, zone);

  function choose<T>(set: (value: T) => void): (value: T) => void {
    return (value) => {
      set(value);
      setFieldError(null);
      setErrorMessage(null);
      setRefusedTime(null);
    };
  }

  async function send(override = false) {
    if (date === '') return setFieldError(t('booking.dayMissing'));
    if (startsAt === null) return setFieldError(t(minute === null ? 'booking.timeMissing' : 'booking.timeSkipped'));
    setErrorMessage(null);
    setRefusedTime(null);
    setConflict(null);
    const { id: bookingId, sequence } = booking;
    const result = (await run({ input: { bookingId, sequence, startsAt, operatorId, notifyCitizen, override } }))
      ?.staffRescheduleBooking;
    switch (result?.__typename) {
      case 'StaffBookingSuccess':
        notifyRescheduled(result.booking);
        return onMoved();
      case 'SlotTaken':
      case 'SlotNotOffered':
        setByFields(true);
        return setRefusedTime(result.message);
      case 'BookingConflict': {
        const { status } = result.booking;
        setBooking(toBookingSummary(result.booking));
        return setConflict({ message: result.message, canMove: status === 'CONFIRMED' || status === 'REQUESTED' });
      }
      case 'BookingNotFound':
        return setErrorMessage(result.message);
      case undefined:
        return undefined;
      default:
        return result satisfies never;
    }
  }

  function notifyRescheduled({ startsAt: now, operator }: StaffBookingPartsFragment) {
    notifications.show({
      message: t('reschedule.done', { when: instantText(now, zone, 'short'), operator: operator.name }),
      closeButtonProps: { 'aria-label': t('close') },
    });
  }

  return {
    booking,
    date,
    minute,
    operatorId,
    startsAt,
    byFields,
    chooseDate: choose(setDate),
    chooseMinute: choose(setMinute),
    chooseOperator: choose(setOperatorId),
    chooseByFields: () => setByFields(true),
    notifyCitizen,
    setNotifyCitizen,
    send,
    busy,
    error,
    errorMessage,
    refusedTime,
    conflict,
    fieldError,
  };
}
