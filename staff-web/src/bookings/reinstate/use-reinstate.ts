import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBookingMutation } from '../../booking/use-booking-mutation.ts';
import {
  StaffReinstateBookingDocument,
  type StaffReinstateBookingInput,
  type TimeTakenFragment,
} from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';

/** Returns the mutation that makes a booking valid again, and why it was refused. */
export function useReinstate() {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { run, busy, error } = useBookingMutation(StaffReinstateBookingDocument);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const [taken, setTaken] = useState<TimeTakenFragment | null>(null);

  /** Returns whether the booking is valid again. */
  async function reinstate(input: StaffReinstateBookingInput): Promise<boolean> {
    setErrorMessage(null);
    setTaken(null);
    const result = (await run({ input }))?.staffReinstateBooking;
    if (result === undefined) return false;
    if (result.__typename === 'StaffBookingSuccess') {
      const { startsAt, operator } = result.booking;
      notifications.show({
        message: t('reinstate.done', { when: instantText(startsAt, zone, 'short'), operator: operator.name }),
        closeButtonProps: { 'aria-label': t('close') },
      });
      return true;
    }
    if (result.__typename === 'BookingTimeTaken') setTaken(result);
    else setErrorMessage(result.message);
    return false;
  }

  return { reinstate, busy, error, errorMessage, taken };
}
