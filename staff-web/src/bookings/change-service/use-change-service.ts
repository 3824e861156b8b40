import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBookingMutation } from '../../booking/use-booking-mutation.ts';
import { StaffChangeServiceDocument, type StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { instantAt, wallDate, wallMinute } from '../../municipality-time/wall-clock.ts';

/** State of a change of the service and its mutation. The time is that of the booking until another one is chosen. */
export function useChangeService(booking: StaffBookingPartsFragment, onChanged: () => void) {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { run, busy, error } = useBookingMutation(StaffChangeServiceDocument);
  // The booking behind the dialog is updated live: staff have seen what stood here when they opened it.
  const [sequence, setSequence] = useState(booking.sequence);
  const [serviceId, setServiceId] = useState<string | null>(null);
  const [date, setDate] = useState(wallDate(booking.startsAt, zone));
  const [minute, setMinute] = useState<number | null>(wallMinute(booking.startsAt, zone));
  const [notifyCitizen, setNotifyCitizen] = useState(true);
  const [serviceError, setServiceError] = useState<string | null>(null);
  const [timeError, setTimeError] = useState<string | null>(null);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);

  async function send(event: FormEvent) {
    event.preventDefault();
    setErrorMessage(null);
    if (serviceId === null) return setServiceError(t('changeService.missing'));
    if (date === '') return setTimeError(t('booking.dayMissing'));
    const startsAt = minute === null ? null : instantAt(date, minute, zone);
    if (startsAt === null) return setTimeError(t(minute === null ? 'booking.timeMissing' : 'booking.timeSkipped'));
    const input = { bookingId: booking.id, sequence, serviceId, startsAt, notifyCitizen };
    const result = (await run({ input }))?.staffChangeService;
    switch (result?.__typename) {
      case undefined:
        return undefined;
      case 'StaffBookingSuccess': {
        const { service, startsAt: now, operator } = result.booking;
        const when = instantText(now, zone, 'short');
        notifications.show({
          message: t('changeService.done', { service: service.name, when, operator: operator.name }),
          closeButtonProps: { 'aria-label': t('close') },
        });
        return onChanged();
      }
      case 'InvalidInput':
        return setServiceError(result.errors[0]?.message ?? result.message);
      case 'SlotTaken':
      case 'SlotNotOffered':
        return setTimeError(result.message);
      case 'BookingConflict':
        setSequence(result.booking.sequence);
        return setErrorMessage(result.message);
      case 'BookingActRefused':
      case 'BookingNotFound':
        return setErrorMessage(result.message);
      default:
        return result satisfies never;
    }
  }

  const choose =
    <T>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setServiceError(null);
      setTimeError(null);
      setErrorMessage(null);
    };

  return {
    serviceId,
    date,
    minute,
    notifyCitizen,
    chooseService: choose(setServiceId),
    chooseDate: choose(setDate),
    chooseMinute: choose(setMinute),
    setNotifyCitizen,
    send,
    busy,
    error,
    errorMessage,
    serviceError,
    timeError,
  };
}
