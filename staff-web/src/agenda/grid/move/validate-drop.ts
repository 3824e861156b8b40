import { busyRange, isActiveBooking, type DayColumn, type PlacedBooking } from '../../../agenda-layout/day-columns.ts';
import { overlaps } from '../../../agenda-layout/minute-range.ts';

/** Validation result of a target. Only 'free' can be dropped on; 'same' is the current position. */
export type DropVerdict = 'same' | 'free' | 'notOffered' | 'past' | 'closed' | 'blocked' | 'taken';

/** Validates a target on the client to give early feedback. The server validates the request again. */
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
  const held = column.held.filter((time) => overlaps(time, busy));
  return others.length + held.length < column.capacity ? 'free' : 'taken';
}
