import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getRateLimitMessage } from '../../api/rate-limit-message.ts';
import { createKey } from '../../../../web-client/src/idempotency-key.ts';
import { RescheduleBookingDocument, type BookingSummaryFragment } from '../../gql/graphql.ts';

/** Where a citizen is in a change of time. */
export type ChangeStep = 'choose' | 'confirm';

type Options = {
  booking: BookingSummaryFragment;
  token: string;
  /** The booking changed in between; the chosen time can be confirmed again. */
  onChanged: () => void;
  onMoved: (startsAt: string) => void;
  /** The time of this booking can no longer change. */
  onRefused: (message: string) => void;
};

/** The change of time of a booking. After a conflict it keeps the chosen time, and the page shows what stands now. */
export function useChangeTime({ booking, token, onChanged, onMoved, onRefused }: Options) {
  const { t } = useTranslation();
  const [reschedule, { loading }] = useMutation(RescheduleBookingDocument, { fetchPolicy: 'no-cache' });
  const [step, setStep] = useState<ChangeStep>('choose');
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const request = useRef({ sequence: booking.sequence, idempotencyKey: '' });

  const show = (next: ChangeStep, message: string | null = null) => {
    setErrorMessage(message);
    setStep(next);
  };
  const select = (start: string) => {
    // A retry of the same change must not change twice; another time is another change.
    request.current.idempotencyKey = createKey();
    setStartsAt(start);
    show('confirm');
  };
  const confirm = async () => {
    if (loading || startsAt === null) return;
    setErrorMessage(null);
    try {
      const { data } = await reschedule({ variables: { input: { token, startsAt, ...request.current } } });
      const result = data?.rescheduleBooking;
      switch (result?.__typename) {
        case 'RescheduleBookingSuccess':
          return onMoved(result.booking.startsAt);
        case 'SlotTaken':
        case 'SlotNotOffered':
          return show('choose', result.message);
        case 'BookingChanged':
          request.current = { sequence: result.booking.sequence, idempotencyKey: createKey() };
          setErrorMessage(result.message);
          return onChanged();
        case 'TooLateToReschedule':
        case 'TooManyChanges':
        case 'BookingClosed':
        case 'BookingNotFound':
          return onRefused(result.message);
        case 'InvalidInput':
          return setErrorMessage(result.message);
        default:
          result satisfies undefined;
          return setErrorMessage(t('own.failText'));
      }
    } catch (error) {
      setErrorMessage(getRateLimitMessage(error) ?? t('own.failText'));
    }
  };
  return { step, startsAt, loading, errorMessage, select, show, confirm };
}
