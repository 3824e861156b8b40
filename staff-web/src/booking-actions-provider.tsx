import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.layer.css';
import { useMemo, useState } from 'react';
import { Outlet, useSearchParams } from 'react-router';
import {
  type Desk,
  DeskContext,
  type DeskSpan,
  type DeskTime,
  type SeenBooking,
} from './booking/booking-actions-context.ts';
import { BlockDialog } from './blocked-slots/block-dialog.tsx';
import { BookDialog } from './bookings/book-on-behalf/book-dialog.tsx';
import { BookingDrawer } from './bookings/details/booking-drawer.tsx';
import { MoveDialog } from './bookings/reschedule/reschedule-dialog.tsx';
import { OPEN_BOOKING } from './booking/open-booking-param.ts';

type Begun =
  | { kind: 'book'; placeId: string; time: DeskTime; done: () => void }
  | { kind: 'block'; placeId: string; span: DeskSpan; done: () => void }
  | { kind: 'move'; seen: SeenBooking; to: DeskTime | null; done: () => void };

/** The desk of the pages behind it: a booking opened at their side, and the dialogs that make and move one. */
export function BookingDesk() {
  const [address, setAddress] = useSearchParams();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [opened, setOpened] = useState(false);
  const desk = useMemo((): Desk => {
    const begin = (what: Begun) => {
      setBegun(what);
      setOpened(true);
    };
    return {
      open: (id) =>
        setAddress((before) => {
          const after = new URLSearchParams(before);
          after.set(OPEN_BOOKING, id);
          return after;
        }),
      book: (placeId, time, done) => begin({ kind: 'book', placeId, time, done }),
      block: (placeId, span, done) => begin({ kind: 'block', placeId, span, done }),
      move: (seen, to, done) => begin({ kind: 'move', seen, to, done }),
    };
  }, [setAddress]);

  function closeBooking() {
    setAddress(
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
      setBegun(null);
      begun?.done();
    },
  };
  return (
    <DeskContext value={desk}>
      <Outlet />
      <BookingDrawer bookingId={address.get(OPEN_BOOKING)} onClose={closeBooking} />
      {begun?.kind === 'book' && <BookDialog placeId={begun.placeId} time={begun.time} {...dialog} />}
      {begun?.kind === 'block' && (
        <BlockDialog
          span={begun.span}
          onBook={() => {
            const { date, from, operator } = begun.span;
            desk.book(begun.placeId, { date, minute: from, operatorId: operator.id }, begun.done);
          }}
          {...dialog}
        />
      )}
      {begun?.kind === 'move' && <MoveDialog seen={begun.seen} to={begun.to} {...dialog} />}
      <Notifications position="bottom-center" limit={3} />
    </DeskContext>
  );
}
