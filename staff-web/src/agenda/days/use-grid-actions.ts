import { useMemo } from 'react';
import { useSession } from '../../session/session-context.ts';
import { useBookingActions } from '../../booking/booking-actions-context.ts';
import { useMarkBooking } from '../../booking/attendance/use-mark-booking.ts';
import type { GridActions } from '../grid/grid-actions.ts';
import { placedToBookingSummary } from './to-booking-summary.ts';

/** Maps actions on the grid to dialogs of bookings and blocked slots. */
export function useGridActions(placeId: string): GridActions {
  const bookingActions = useBookingActions();
  const { me } = useSession();
  const mark = useMarkBooking();
  return useMemo(
    () => ({
      mark,
      open: ({ id }) => bookingActions.openBooking(id),
      book: ({ date, operator }, minute, onDone) =>
        bookingActions.startBooking(placeId, { date, minute, operatorId: operator.id }, onDone),
      // An operator may block only their own agenda.
      canBlock: ({ operator }) => me.role !== 'OPERATOR' || operator.id === me.operatorId,
      block: ({ date, operator }, span, onDone) =>
        bookingActions.startBlocking(placeId, { date, operator, ...span }, onDone),
      openBlocked: (slotId, onDone) => bookingActions.openBlockedSlot(slotId, onDone),
      move: ({ booking, from, to, minute, onDone }) =>
        bookingActions.startReschedule(
          placedToBookingSummary(booking, from, placeId),
          { date: to.date, minute, operatorId: to.operator.id },
          onDone,
        ),
    }),
    [bookingActions, mark, placeId, me.role, me.operatorId],
  );
}
