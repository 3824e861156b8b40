import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBookingMutation } from '../../booking/use-booking-mutation.ts';
import { type BookingLinePartsFragment, StaffCancelBookingDocument } from '../../gql/graphql.ts';

/** Result of one cancellation; `message` explains why it failed. */
export type CancelResult = { isDone: boolean; message: string };

/** Reason and mail choice of a cancellation together. */
export type CancelManyChoice = { reason: string; notifyCitizen: boolean };

/** Cancels bookings one after the other with one reason, each with its own version; each has its own result. */
export function useCancelMany() {
  const { t } = useTranslation();
  const { run } = useBookingMutation(StaffCancelBookingDocument);
  const [results, setResults] = useState<Readonly<Record<string, CancelResult>>>({});
  const [busy, setBusy] = useState(false);

  async function cancelOne(line: BookingLinePartsFragment, choice: CancelManyChoice): Promise<CancelResult> {
    const input = { bookingId: line.id, sequence: line.sequence, ...choice };
    const result = (await run({ input }))?.staffCancelBooking;
    if (result === undefined) return { isDone: false, message: t('cancelMany.failed') };
    if (result.__typename === 'StaffBookingSuccess') return { isDone: true, message: t('cancelMany.done') };
    return { isDone: false, message: result.message };
  }

  async function cancelAll(lines: readonly BookingLinePartsFragment[], choice: CancelManyChoice): Promise<void> {
    setBusy(true);
    for (const line of lines) {
      const result = await cancelOne(line, choice);
      setResults((before) => ({ ...before, [line.id]: result }));
    }
    setBusy(false);
  }

  return { cancelAll, results, busy, clear: () => setResults({}) };
}
