import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskTime, SeenBooking } from '../../booking/booking-actions-context.ts';
import { StaffRescheduleBookingDocument, type StaffBookingPartsFragment } from '../../gql/graphql.ts';
import { useOffice } from '../../places/places-context.ts';
import { instantAt, wallDate } from '../../municipality-time/wall-clock.ts';
import { seenBooking } from '../to-booking-summary.ts';
import { useBookingAct } from '../use-booking-mutation.ts';
import { whenText } from '../../municipality-time/instant-text.ts';

/**
 * Where a booking shall go, and its going there; `byFields`: the time is chosen here rather than on the grid. The booking
 * is as it was seen, until somebody else turns out to have changed it.
 */
export function useMoveForm(seen: SeenBooking, to: DeskTime | null, onMoved: () => void) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const { run, busy, trouble } = useBookingAct(StaffRescheduleBookingDocument);
  const [booking, setBooking] = useState(seen);
  const [byFields, setByFields] = useState(to === null);
  const [date, setDate] = useState(to?.date ?? wallDate(booking.startsAt, zone));
  const [minute, setMinute] = useState(to?.minute ?? null);
  const [operatorId, setOperatorId] = useState(to === null ? booking.operator.id : to.operatorId);
  const [wrong, setWrong] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const startsAt = minute === null ? null : instantAt(date, minute, zone);

  function choose<T>(set: (value: T) => void): (value: T) => void {
    return (value) => {
      set(value);
      setWrong(null);
      setRefused(null);
    };
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (startsAt === null) return setWrong(t(minute === null ? 'booking.timeMissing' : 'booking.timeSkipped'));
    setRefused(null);
    const { id: bookingId, sequence } = booking;
    const result = (await run({ input: { bookingId, sequence, startsAt, operatorId } }))?.staffRescheduleBooking;
    switch (result?.__typename) {
      case 'StaffBookingSuccess':
        sayMoved(result.booking);
        return onMoved();
      case 'SlotTaken':
      case 'SlotNotOffered':
        setByFields(true);
        return setRefused(result.message);
      case 'BookingConflict':
        setBooking(seenBooking(result.booking));
        return setRefused(result.message);
      case 'BookingNotFound':
        return setRefused(result.message);
      case undefined:
        return undefined;
      default:
        return result satisfies never;
    }
  }

  function sayMoved({ startsAt: now, operator }: StaffBookingPartsFragment) {
    notifications.show({
      message: t('move.done', { when: whenText(now, zone, 'short'), operator: operator.name }),
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
    send,
    busy,
    trouble,
    refused,
    wrong,
  };
}
