import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.layer.css';
import { useMemo, useState } from 'react';
import { Outlet, useSearchParams } from 'react-router';
import {
  type BookingActions,
  BookingActionsContext,
  type AgendaTimeRange,
  type AgendaTime,
  type BookingSummary,
} from './booking/booking-actions-context.ts';
import { BlockDialog } from './blocked-slots/block-dialog.tsx';
import { AgendaBlockDialog } from './blocked-slots/edit/agenda-block-dialog.tsx';
import { BookDialog } from './bookings/book-on-behalf/book-dialog.tsx';
import { BookingDrawer } from './bookings/details/booking-drawer.tsx';
import { RescheduleDialog } from './bookings/reschedule/reschedule-dialog.tsx';
import { OPEN_BOOKING } from './booking/open-booking-param.ts';

type ActiveDialog =
  | { kind: 'book'; placeId: string; time: AgendaTime; onDone: () => void }
  | { kind: 'block'; placeId: string; range: AgendaTimeRange; onDone: () => void }
  | { kind: 'blocked'; slotId: string; onDone: () => void }
  | { kind: 'move'; booking: BookingSummary; to: AgendaTime | null; onDone: () => void };

/**
 * Renders the booking drawer and the dialogs for booking, blocking and rescheduling. Provides the functions that open
 * them to nested routes.
 */
export function BookingActionsProvider() {
  const [searchParams, setSearchParams] = useSearchParams();
  const [active, setActive] = useState<ActiveDialog | null>(null);
  const [opened, setOpened] = useState(false);
  const actions = useMemo((): BookingActions => {
    const show = (dialog: ActiveDialog) => {
      setActive(dialog);
      setOpened(true);
    };
    return {
      openBooking: (id) =>
        setSearchParams((before) => {
          const after = new URLSearchParams(before);
          after.set(OPEN_BOOKING, id);
          return after;
        }),
      startBooking: (placeId, time, onDone) => show({ kind: 'book', placeId, time, onDone }),
      startBlocking: (placeId, range, onDone) => show({ kind: 'block', placeId, range, onDone }),
      openBlockedSlot: (slotId, onDone) => show({ kind: 'blocked', slotId, onDone }),
      startReschedule: (booking, to, onDone) => show({ kind: 'move', booking, to, onDone }),
    };
  }, [setSearchParams]);

  function closeBooking() {
    setSearchParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete(OPEN_BOOKING);
        return after;
      },
      { replace: true },
    );
  }

  const dialog = {
    opened,
    onClose: () => setOpened(false),
    onClosed: () => {
      setActive(null);
      active?.onDone();
    },
  };
  return (
    <BookingActionsContext value={actions}>
      <Outlet />
      <BookingDrawer bookingId={searchParams.get(OPEN_BOOKING)} onClose={closeBooking} />
      {active?.kind === 'book' && <BookDialog placeId={active.placeId} time={active.time} {...dialog} />}
      {active?.kind === 'block' && (
        <BlockDialog
          range={active.range}
          onBook={() => {
            const { date, from, operator } = active.range;
            actions.startBooking(active.placeId, { date, minute: from, operatorId: operator.id }, active.onDone);
          }}
          {...dialog}
        />
      )}
      {active?.kind === 'blocked' && <AgendaBlockDialog slotId={active.slotId} onClosed={dialog.onClosed} />}
      {active?.kind === 'move' && <RescheduleDialog initial={active.booking} to={active.to} {...dialog} />}
      {/* A long text with buttons is higher than the default of 200 px, which would cut it off. */}
      <Notifications position="bottom-center" limit={3} notificationMaxHeight="90dvh" />
    </BookingActionsContext>
  );
}
