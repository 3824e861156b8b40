import { busyRange, isActiveBooking, type DayColumn, type PlacedBooking } from '../../../agenda-layout/day-columns.ts';
import { overlaps } from '../../../agenda-layout/minute-range.ts';

/** What there is at a time where somebody wants to put a booking; only what is free can take it. */
export type DropVerdict = 'same' | 'free' | 'notOffered' | 'past' | 'closed' | 'blocked' | 'taken';

/** Whether a column could take a booking from a minute on, as far as can be seen; the server has the last word. */
export function validateDrop(
  column: DayColumn,
  minute: number,
  booking: Pick<PlacedBooking, 'id' | 'from' | 'to' | 'busyTo'> & { columnKey: string },
  { now, offersService }: { now: { date: string; minute: number }; offersService: (operatorId: string) => boolean },
): DropVerdict {
  const target = { from: minute, to: minute + booking.to - booking.from };
  if (column.key === booking.columnKey && minute === booking.from) return 'same';
  if (!offersService(column.operator.id)) return 'notOffered';
  if (column.date < now.date || (column.date === now.date && target.to <= now.minute)) return 'past';
  if (!column.open.some(({ from, to }) => from <= target.from && target.to <= to)) return 'closed';
  if (column.blocked.some((slot) => overlaps(slot, target))) return 'blocked';
  const busy = { from: minute, to: minute + booking.busyTo - booking.from };
  const others = column.bookings.filter(
    (other) => other.id !== booking.id && isActiveBooking(other) && overlaps(busyRange(other), busy),
  );
  return others.length < column.capacity ? 'free' : 'taken';
}
