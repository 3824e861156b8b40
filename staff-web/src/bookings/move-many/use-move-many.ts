import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingSummary } from '../../booking/booking-actions-context.ts';
import { useBookingMutation } from '../../booking/use-booking-mutation.ts';
import { StaffRescheduleBookingDocument } from '../../gql/graphql.ts';
import { instantText } from '../../municipality-time/instant-text.ts';
import { useTimeZone } from '../../municipality-time/time-zone-context.ts';
import { toBookingSummary } from '../to-booking-summary.ts';
import type { MoveTarget } from './move-draft.ts';

/** One booking and its new time. */
export type PlannedMove = { booking: BookingSummary; target: MoveTarget };

/** Result of one move; `message` states where the booking is now, or why it was not moved. */
export type MoveResult = {
  isDone: boolean;
  message: string;
  /** The booking as it is now, if another person changed it; null if it can no longer be moved. */
  changed?: BookingSummary | null;
  /** Whether another booking held the new time; it can be free once the others are moved. */
  isTaken?: boolean;
};

/** Moves bookings one after the other, each with its own version and its own result. */
export function useMoveMany() {
  const { t } = useTranslation();
  const zone = useTimeZone();
  const { run } = useBookingMutation(StaffRescheduleBookingDocument);
  const [results, setResults] = useState<Readonly<Record<string, MoveResult>>>({});
  const [busy, setBusy] = useState(false);

  async function moveOne({ booking, target }: PlannedMove, notifyCitizen: boolean): Promise<MoveResult> {
    const { id: bookingId, sequence } = booking;
    const result = (await run({ input: { bookingId, sequence, ...target, notifyCitizen, override: false } }))
      ?.staffRescheduleBooking;
    switch (result?.__typename) {
      case 'StaffBookingSuccess': {
        const { startsAt, operator } = result.booking;
        const when = instantText(startsAt, zone);
        return { isDone: true, message: t('moveMany.done', { when, operator: operator.name }) };
      }
      case 'BookingConflict': {
        const { status } = result.booking;
        const canMove = status === 'CONFIRMED' || status === 'REQUESTED';
        return { isDone: false, message: result.message, changed: canMove ? toBookingSummary(result.booking) : null };
      }
      case 'SlotTaken':
        return { isDone: false, message: result.message, isTaken: true };
      case 'SlotNotOffered':
        return { isDone: false, message: result.message };
      case 'BookingNotFound':
        return { isDone: false, message: result.message, changed: null };
      case undefined:
        return { isDone: false, message: t('moveMany.failed') };
      default:
        return result satisfies never;
    }
  }

  async function moveAll(moves: readonly PlannedMove[], notifyCitizen: boolean): Promise<void> {
    setBusy(true);
    let pending = moves;
    while (pending.length > 0) {
      const taken: PlannedMove[] = [];
      for (const move of pending) {
        const result = await moveOne(move, notifyCitizen);
        setResults((before) => ({ ...before, [move.booking.id]: result }));
        if (result.isTaken) taken.push(move);
      }
      // The new time of one booking can be the old time of another, so those are tried again after each round.
      pending = taken.length < pending.length ? taken : [];
    }
    setBusy(false);
  }

  return { moveAll, results, busy };
}
